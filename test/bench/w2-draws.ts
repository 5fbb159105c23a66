import { symbolOf } from '../../src/eventlog/index.ts';
import {
  deriveKey,
  exponential,
  hashName,
  lognormal,
  replicationKey,
  triangular,
  uniform,
} from '../../src/random/index.ts';

/** Workload W2: a search with three pools, racing probes and an escalation. Minutes. */
export const CALLS_PER_DAY = 720;
export const UNITS = { callTakers: 7, cars: 20, analysts: 27 } as const;
export const URGENT = 0.2;
export const MEAN = { video: 90, close: 5 } as const;
export const MEDIAN = { call: 5, scene: 20, telecom: 60 } as const;
export const SIGMA = { call: 0.6, scene: 0.5, telecom: 0.8 } as const;
export const SPAN = { travel: [3, 8, 20], field: [20, 90, 240] } as const;

/** Ms after which the probes are drawn again. */
export const LIMIT = 3_600_000;

const MINUTE = 60_000;
const of = (span: readonly number[], factor: number) =>
  triangular(span[0]! * factor, span[1]! * factor, span[2]! * factor);

/** What is drawn once a case, by the place of its purpose. */
const kinds = [
  { purpose: 'effort call', distribution: lognormal(MEDIAN.call * MINUTE, SIGMA.call) },
  { purpose: 'effort travel', distribution: of(SPAN.travel, MINUTE) },
  { purpose: 'effort scene', distribution: lognormal(MEDIAN.scene * MINUTE, SIGMA.scene) },
  { purpose: 'effort close', distribution: exponential(MEAN.close * MINUTE) },
  { purpose: 'delay video', distribution: exponential(MEAN.video * MINUTE) },
  { purpose: 'delay telecom', distribution: lognormal(MEDIAN.telecom * MINUTE, SIGMA.telecom) },
  { purpose: 'delay field', distribution: of(SPAN.field, MINUTE) },
  { purpose: 'delay videoAgain', distribution: exponential((MEAN.video / 2) * MINUTE) },
  {
    purpose: 'delay telecomAgain',
    distribution: lognormal((MEDIAN.telecom / 2) * MINUTE, SIGMA.telecom),
  },
  { purpose: 'delay fieldAgain', distribution: of(SPAN.field, MINUTE / 2) },
] as const;

/** Places in `kinds`. */
export const Drawn = {
  call: 0,
  travel: 1,
  scene: 2,
  close: 3,
  video: 4,
  telecom: 5,
  field: 6,
  videoAgain: 7,
  telecomAgain: 8,
  fieldAgain: 9,
} as const;

const hashes = kinds.map(({ purpose }) => hashName(purpose) | 0);
const distributions = kinds.map(({ distribution }) => distribution);
const urgentHash = hashName('draw urgent') | 0;

/** A duration of a case in whole ms: the same draw as in the scenario. */
export function lengthOf(keyHi: number, keyLo: number, kind: number): number {
  return Math.round(distributions[kind]!.quantile(uniform(keyHi, keyLo, hashes[kind]!, 0)));
}

/** Whether a case goes before the others. */
export function isUrgent(keyHi: number, keyLo: number): boolean {
  return uniform(keyHi, keyLo, urgentHash, 0) < URGENT;
}

/** The key of the source whose cases arrive, in `out`. */
export function sourceKey(seed: number, out: Int32Array): void {
  replicationKey(seed, 0, out);
  deriveKey(out[0]!, out[1]!, symbolOf('reports'), 0, out);
}

/** The key of a case by its ordinal, in `out`. */
export function caseKey(
  sourceHi: number,
  sourceLo: number,
  ordinal: number,
  out: Int32Array,
): void {
  deriveKey(sourceHi, sourceLo, symbol, ordinal, out);
}

const symbol = symbolOf('search');

/** Ms in which so many cases arrive on average. */
export function horizonOf(scale: number, cases: number): number {
  return Math.round((cases / (CALLS_PER_DAY * scale)) * 86_400_000);
}

/** What a contestant reports; waits and times are means in ms. */
export interface W2Result {
  readonly cases: number;
  /** For call takers, cars and analysts, where they were kept. */
  readonly waits?: readonly number[];
  readonly timeToFind: number;
  /** Share of the cases. */
  readonly escalated: number;
  /** What the run took by itself, where it was measured elsewhere. */
  readonly seconds?: number;
  /** Most cases open at once, where it was counted. */
  readonly peak?: number;
  /** Chart events, where they were counted. */
  readonly events?: number;
}
