/** A point with what came out there. */
export interface Solution {
  readonly point: readonly number[];
  readonly residuals: readonly number[];
  readonly iterations: number;
}

/** How to search, and when to stop. */
export interface BroydenOptions {
  /** Step for the slopes, in the parameters' own unit. */
  readonly step: number;
  /** Stops when every residual is at most this far from 0. */
  readonly tolerance: number;
  readonly mostIterations: number;
  /** What the slopes are taken from instead, where that is cheaper and as smooth. */
  readonly roughly?: (point: readonly number[]) => readonly number[];
  /** Longest change of a parameter in one iteration. */
  readonly longestStep: number;
  readonly onIteration?: (point: readonly number[], residuals: readonly number[]) => void;
}

/**
 * Solves as many equations as there are parameters by Broyden's method: slopes from finite
 * differences once, then corrected by what each step taught. Meant for simulated functions under
 * common random numbers, which are smooth enough and dear. Returns the best point met, solved or
 * not. Throws RangeError when the slopes are singular.
 * Source: Broyden, Mathematics of Computation 19 (1965).
 */
export function broyden(
  start: readonly number[],
  evaluate: (point: readonly number[]) => readonly number[],
  options: BroydenOptions,
): Solution {
  const size = (values: readonly number[]) => Math.max(...values.map(Math.abs));
  let point = start;
  let residuals = evaluate(point);
  let best: Solution = { point, residuals, iterations: 0 };
  let slopes: readonly (readonly number[])[] | undefined;
  for (let iteration = 1; iteration <= options.mostIterations; iteration++) {
    options.onIteration?.(point, residuals);
    if (size(residuals) <= options.tolerance) break;
    slopes ??= differences(point, options.roughly ?? evaluate, options.step);
    const change = solve(
      slopes,
      residuals.map((value) => -value),
    );
    const shrink = Math.min(1, options.longestStep / size(change));
    const step = change.map((value) => shrink * value);
    point = point.map((value, i) => value + step[i]!);
    const before = residuals;
    residuals = evaluate(point);
    slopes = corrected(slopes, step, before, residuals);
    if (size(residuals) < size(best.residuals)) best = { point, residuals, iterations: iteration };
  }
  return best;
}

/** One row an equation, one column a parameter. */
function differences(
  point: readonly number[],
  evaluate: (point: readonly number[]) => readonly number[],
  step: number,
): number[][] {
  const residuals = evaluate(point);
  const columns = point.map((_, k) => {
    const there = evaluate(point.map((value, i) => (i === k ? value + step : value)));
    return there.map((value, i) => (value - residuals[i]!) / step);
  });
  return residuals.map((_, i) => columns.map((column) => column[i]!));
}

/** The slopes nearest to the present ones that agree with the last step. */
function corrected(
  slopes: readonly (readonly number[])[],
  step: readonly number[],
  before: readonly number[],
  after: readonly number[],
): number[][] {
  const squared = step.reduce((sum, value) => sum + value * value, 0);
  return slopes.map((row, i) => {
    const foreseen = row.reduce((sum, slope, k) => sum + slope * step[k]!, 0);
    const missed = (after[i]! - before[i]! - foreseen) / squared;
    return row.map((slope, k) => slope + missed * step[k]!);
  });
}

/** Gaussian elimination with pivots. */
function solve(rows: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const table = rows.map((row, i) => [...row, right[i]!]);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(table[i]![k]!) > Math.abs(table[pivot]![k]!)) pivot = i;
    }
    [table[k], table[pivot]] = [table[pivot]!, table[k]!];
    const head = table[k]![k]!;
    if (Math.abs(head) < 1e-12)
      throw new RangeError('the targets do not tell the parameters apart');
    for (let i = k + 1; i < n; i++) {
      const factor = table[i]![k]! / head;
      for (let j = k; j <= n; j++) table[i]![j]! -= factor * table[k]![j]!;
    }
  }
  const solution = right.map(() => 0);
  for (let k = n - 1; k >= 0; k--) {
    let sum = table[k]![n]!;
    for (let j = k + 1; j < n; j++) sum -= table[k]![j]! * solution[j]!;
    solution[k] = sum / table[k]![k]!;
  }
  return solution;
}
