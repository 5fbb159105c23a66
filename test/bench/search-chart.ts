import { setup } from 'xstate';
import { type Done, drawn, effects } from '../../src/charts/index.ts';

interface Context {
  /** Drawn: goes before the others in every queue but the last. */
  readonly urgent: boolean;
}

type Events =
  | { type: 'CALL_TAKER_FREE' }
  | { type: 'CAR_FREE' }
  | { type: 'ANALYST_FREE' }
  | Done<'CALL_OVER'>
  | Done<'ARRIVED'>
  | Done<'SCENE_OVER'>
  | Done<'CLOSED'>;

const first = ({ context }: { readonly context: Context }): number => (context.urgent ? 0 : 1);

/** Workload W2 as an ordinary chart: a search with three pools, racing probes and an escalation. */
export const searchChart = setup({
  types: {
    context: {} as Context,
    events: {} as Events,
  },
  actions: effects,
  delays: {
    video: drawn('video'),
    telecom: drawn('telecom'),
    field: drawn('field'),
    limit: drawn('limit'),
    videoAgain: drawn('videoAgain'),
    telecomAgain: drawn('telecomAgain'),
    fieldAgain: drawn('fieldAgain'),
  },
}).createMachine({
  id: 'benchSearch',
  description: 'A search for a missing person, as a workload.',
  context: { urgent: false },
  entry: { type: 'draw', params: { what: 'urgent' } },
  initial: 'calling',
  states: {
    calling: {
      description: 'The report comes in by telephone.',
      meta: { heading: 'waiting' },
      entry: {
        type: 'seize',
        params: (args) => ({
          pool: 'callTakers',
          priority: first(args),
          answer: 'CALL_TAKER_FREE',
        }),
      },
      exit: { type: 'release', params: { pool: 'callTakers' } },
      initial: 'queueing',
      states: {
        queueing: {
          description: 'Nobody answers yet.',
          on: { CALL_TAKER_FREE: 'talking' },
        },
        talking: {
          description: 'The report is taken.',
          meta: { heading: 'working' },
          entry: { type: 'work', params: { activity: 'call', done: 'CALL_OVER' } },
        },
      },
      on: { CALL_OVER: 'mission' },
    },
    mission: {
      description: 'A patrol car goes there.',
      meta: { heading: 'waiting' },
      entry: {
        type: 'seize',
        params: (args) => ({ pool: 'cars', priority: first(args), answer: 'CAR_FREE' }),
      },
      exit: { type: 'release', params: { pool: 'cars' } },
      initial: 'queueing',
      states: {
        queueing: { description: 'No car is free.', on: { CAR_FREE: 'travelling' } },
        travelling: {
          description: 'The car is on its way.',
          meta: { heading: 'travelling' },
          entry: { type: 'work', params: { activity: 'travel', done: 'ARRIVED' } },
          on: { ARRIVED: 'onScene' },
        },
        onScene: {
          description: 'Questions are asked on the scene.',
          meta: { heading: 'working' },
          entry: { type: 'work', params: { activity: 'scene', done: 'SCENE_OVER' } },
        },
      },
      on: { SCENE_OVER: 'search' },
    },
    search: {
      description: 'The search centre takes over.',
      meta: { heading: 'waiting' },
      entry: {
        type: 'seize',
        params: (args) => ({ pool: 'analysts', priority: first(args), answer: 'ANALYST_FREE' }),
      },
      exit: { type: 'release', params: { pool: 'analysts' } },
      initial: 'queueing',
      states: {
        queueing: { description: 'No analyst is free.', on: { ANALYST_FREE: 'probing' } },
        probing: {
          description: 'Three probes race.',
          meta: { heading: 'working' },
          after: { video: '#found', telecom: '#found', field: '#found', limit: 'escalated' },
        },
        escalated: {
          description: 'The probes race again, at twice the speed.',
          meta: { heading: 'working' },
          entry: { type: 'milestone', params: { name: 'escalated' } },
          after: { videoAgain: '#found', telecomAgain: '#found', fieldAgain: '#found' },
        },
      },
    },
    found: {
      id: 'found',
      description: 'The person is found; the call taker who closes the case is waited for.',
      meta: { heading: 'waiting' },
      entry: [
        { type: 'milestone', params: { name: 'found' } },
        {
          type: 'seize',
          params: { pool: 'callTakers', priority: 2, answer: 'CALL_TAKER_FREE' },
        },
      ],
      exit: { type: 'release', params: { pool: 'callTakers' } },
      initial: 'queueing',
      states: {
        queueing: { description: 'Nobody answers yet.', on: { CALL_TAKER_FREE: 'closing' } },
        closing: {
          description: 'The case is closed with a call.',
          meta: { heading: 'working' },
          entry: { type: 'work', params: { activity: 'close', done: 'CLOSED' } },
        },
      },
      on: { CLOSED: 'over' },
    },
    over: { type: 'final', description: 'The case is closed.' },
  },
});
