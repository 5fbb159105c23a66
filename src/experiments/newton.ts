/** A point with what came out there. */
export interface Solution {
  readonly point: readonly number[];
  readonly residuals: readonly number[];
  readonly iterations: number;
}

export interface NewtonOptions {
  /** Step for the slopes, in the parameters' own unit. */
  readonly step: number;
  /** Stops when every residual is at most this far from 0. */
  readonly tolerance: number;
  readonly mostIterations: number;
  /** Longest change of a parameter in one iteration. */
  readonly longestStep: number;
  readonly onIteration?: (point: readonly number[], residuals: readonly number[]) => void;
}

/**
 * Solves as many equations as there are parameters by Newton's method with slopes from finite
 * differences. Meant for simulated functions under common random numbers, which are smooth enough.
 * Returns the best point met, solved or not. Throws RangeError when the slopes are singular.
 */
export function newton(
  start: readonly number[],
  evaluate: (point: readonly number[]) => readonly number[],
  options: NewtonOptions,
): Solution {
  const size = (values: readonly number[]) => Math.max(...values.map(Math.abs));
  let point = start;
  let residuals = evaluate(point);
  let best: Solution = { point, residuals, iterations: 0 };
  for (let iteration = 1; iteration <= options.mostIterations; iteration++) {
    options.onIteration?.(point, residuals);
    if (size(residuals) <= options.tolerance) break;
    const columns: number[][] = [];
    for (let k = 0; k < point.length; k++) {
      const moved = point.map((value, i) => (i === k ? value + options.step : value));
      const there = evaluate(moved);
      columns.push(there.map((value, i) => (value - residuals[i]!) / options.step));
    }
    const rows = residuals.map((_, i) => columns.map((column) => column[i]!));
    const change = solve(
      rows,
      residuals.map((value) => -value),
    );
    const shrink = Math.min(1, options.longestStep / size(change));
    point = point.map((value, i) => value + shrink * change[i]!);
    residuals = evaluate(point);
    if (size(residuals) < size(best.residuals)) best = { point, residuals, iterations: iteration };
  }
  return best;
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
