import { binOf as binAmong, logEdges } from '../stats/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Upper edges in ms of the bins that durations are counted in; shares are exact at whole limits. */
export const binEdges: readonly number[] = logEdges({
  from: 10_000,
  to: 1000 * HOUR,
  perDecade: 20,
  exact: [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 24 * HOUR, 48 * HOUR],
});

/** Bins there are: one per edge and one for what lies beyond the last. */
export const binCount = binEdges.length + 1;

/** Index of the bin that a duration (ms) falls in. */
export function binOf(ms: number): number {
  return binAmong(binEdges, ms);
}
