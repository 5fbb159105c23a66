import { symbolOf } from '../../src/eventlog/index.ts';
import { ROLE, SOURCE, URGENT_DRAW } from './w2-draws.ts';

// What the log of W2 is about, as symbols.

const chart = 'benchSearch';

const state = (outer: string, inner: string, id = `${chart}.${outer}`): number =>
  symbolOf(`${chart},${id},${chart}.${outer}.${inner}`);

const probes = ['video', 'telecom', 'field'] as const;
const after = (name: string, from: string): number =>
  symbolOf(`xstate.after.${name}.${chart}.search.${from}`);

export const names = {
  source: symbolOf(SOURCE),
  role: symbolOf(ROLE),
  urgent: symbolOf(URGENT_DRAW.replace('draw ', '')),
  found: symbolOf('found'),
  escalated: symbolOf('escalated'),
} as const;

/** Call takers, cars, analysts. */
export const pools = ['callTakers', 'cars', 'analysts'].map(symbolOf);

export const activities = {
  call: symbolOf('call'),
  travel: symbolOf('travel'),
  scene: symbolOf('scene'),
  close: symbolOf('close'),
} as const;

/** Active states. */
export const states = {
  calling: state('calling', 'queueing'),
  talking: state('calling', 'talking'),
  mission: state('mission', 'queueing'),
  travelling: state('mission', 'travelling'),
  onScene: state('mission', 'onScene'),
  search: state('search', 'queueing'),
  probing: state('search', 'probing'),
  escalated: state('search', 'escalated'),
  found: state('found', 'queueing', 'found'),
  closing: state('found', 'closing', 'found'),
  over: symbolOf(`${chart},${chart}.over`),
} as const;

/** Types of events; those of the probes before and after the escalation. */
export const events = {
  init: symbolOf('xstate.init'),
  callTakerFree: symbolOf('CALL_TAKER_FREE'),
  carFree: symbolOf('CAR_FREE'),
  analystFree: symbolOf('ANALYST_FREE'),
  callOver: symbolOf('CALL_OVER'),
  arrived: symbolOf('ARRIVED'),
  sceneOver: symbolOf('SCENE_OVER'),
  closed: symbolOf('CLOSED'),
  limit: after('limit', 'probing'),
  first: probes.map((probe) => after(probe, 'probing')),
  again: probes.map((probe) => after(`${probe}Again`, 'escalated')),
} as const;
