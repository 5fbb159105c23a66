import { symbolOf } from '../../src/eventlog/index.ts';
import {
  deriveKey,
  type Distribution,
  exponential,
  hashName,
  lognormal,
  replicationKey,
  triangular,
  uniform,
} from '../../src/random/index.ts';

/** Where cases come from, and the role that they begin in. */
export const [SOURCE, ROLE] = ['reports', 'search'] as const;

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

/** What is drawn once a case: its purpose, and the law with its parameters; times in ms. */
export interface Kind {
  readonly purpose: string;
  readonly law: 'lognormal' | 'triangular' | 'exponential';
  readonly parameters: readonly number[];
}

const around = (purpose: string, median: number, sigma: number): Kind => {
  return { purpose, law: 'lognormal', parameters: [median * MINUTE, sigma] };
};
const between = (purpose: string, span: readonly number[], factor = 1): Kind => {
  return { purpose, law: 'triangular', parameters: span.map((at) => at * factor * MINUTE) };
};
const after = (purpose: string, mean: number): Kind => {
  return { purpose, law: 'exponential', parameters: [mean * MINUTE] };
};

/** What is drawn once a case, by its place in `Drawn`. */
export const kinds: readonly Kind[] = [
  around('effort call', MEDIAN.call, SIGMA.call),
  between('effort travel', SPAN.travel),
  around('effort scene', MEDIAN.scene, SIGMA.scene),
  after('effort close', MEAN.close),
  after('delay video', MEAN.video),
  around('delay telecom', MEDIAN.telecom, SIGMA.telecom),
  between('delay field', SPAN.field),
  after('delay videoAgain', MEAN.video / 2),
  around('delay telecomAgain', MEDIAN.telecom / 2, SIGMA.telecom),
  between('delay fieldAgain', SPAN.field, 1 / 2),
];

function distributionOf({ law, parameters }: Kind): Distribution {
  const [first = NaN, second = NaN, third = NaN] = parameters;
  if (law === 'lognormal') return lognormal(first, second);
  return law === 'exponential' ? exponential(first) : triangular(first, second, third);
}

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
const distributions = kinds.map(distributionOf);
/** Purpose of the draw that says whether a case is urgent. */
export const URGENT_DRAW = 'draw urgent';
const urgentHash = hashName(URGENT_DRAW) | 0;

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
  deriveKey(out[0]!, out[1]!, symbolOf(SOURCE), 0, out);
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

const symbol = symbolOf(ROLE);

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
