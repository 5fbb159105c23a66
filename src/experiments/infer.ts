import type { MetricSpec } from '../metrics/index.ts';
import type { Inference, Target } from '../scenario/index.ts';
import { meanInterval } from '../stats/index.ts';
import { estimateOf, fractionOf, scaled, unitFactor } from './estimate.ts';
import type { InferenceResult, PolicyRun } from './results.ts';
import type { Policy } from './task.ts';

/** One policy per share of the grid. */
export function gridPolicies({ variant, role, draws, grid }: Inference): readonly Policy[] {
  return grid.map((probability) => ({
    variant,
    levers: [],
    chances: { role, draws, probability },
  }));
}

/**
 * Reads the share that a reported figure implies off a simulated curve, straight between the grid's
 * points. The interval is the jackknife's over replications; where the curve does not pass the figure
 * without one of them, the share is that of all, and its half-width NaN; counted are the cases of all
 * points. `runs` are those of `gridPolicies`.
 */
export function infer(
  inference: Inference,
  target: Target,
  spec: MetricSpec,
  index: number,
  runs: readonly PolicyRun[],
): InferenceResult {
  const factor = unitFactor[target.unit];
  const replications = Math.min(...runs.map(({ summaries }) => summaries.length));
  const fractions = runs.map(({ summaries }) =>
    summaries
      .slice(0, replications)
      .map(({ metrics }) => fractionOf(spec, metrics[index]!, target.statistic)),
  );
  /** The curve of all replications but one; of all for -1. */
  const curveWithout = (left: number): number[] =>
    fractions.map((each) => {
      const kept = each.filter((_, r) => r !== left);
      const above = kept.reduce((sum, fraction) => sum + fraction.above, 0);
      return (above / kept.reduce((sum, fraction) => sum + fraction.below, 0)) * factor;
    });
  const wanted = target.reported ?? Number.NaN;
  const all = crossing(inference.grid, curveWithout(-1), wanted);
  const pseudo = Array.from({ length: replications }, (_, r) => {
    const without = crossing(inference.grid, curveWithout(r), wanted);
    return replications * all - (replications - 1) * without;
  });
  // Without one of them the curve may not pass the figure, and without the only one there is none.
  const { mean: corrected, halfWidth } = meanInterval(pseudo);
  const mean = Number.isNaN(corrected) ? all : corrected;
  const curve = inference.grid.map((share, i) => {
    const summaries = runs[i]!.summaries.slice(0, replications).map(
      ({ metrics }) => metrics[index]!,
    );
    return { share, estimate: scaled(estimateOf(spec, summaries, target.statistic), factor) };
  });
  const total = (key: 'n' | 'censored') =>
    curve.reduce((sum, { estimate }) => sum + estimate[key], 0);
  const [n, censored] = [total('n'), total('censored')];
  return { inference, target, share: { mean, halfWidth, n, replications, censored }, curve };
}

/** Where a curve first passes a value; NaN if nowhere. */
function crossing(grid: readonly number[], values: readonly number[], wanted: number): number {
  for (let i = 1; i < grid.length; i++) {
    const [from, to] = [values[i - 1]!, values[i]!];
    // Where nothing was counted at a point nothing is known beside it.
    if (!((from - wanted) * (to - wanted) <= 0) || from === to) continue;
    return grid[i - 1]! + ((wanted - from) / (to - from)) * (grid[i]! - grid[i - 1]!);
  }
  return Number.NaN;
}
