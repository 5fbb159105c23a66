/**
 * What made a distribution, by the name of the function, and what it was given: plain data from
 * which `distributionOf` makes the same again. Distributions inside it are recipes too.
 */
export type Recipe =
  | readonly [by: 'constant', value: number]
  | readonly [by: 'uniformBetween', low: number, high: number]
  | readonly [by: 'triangular', low: number, mode: number, high: number]
  | readonly [by: 'exponential', mean: number]
  | readonly [by: 'lognormal', median: number, sigma: number]
  | readonly [by: 'gamma', shape: number, scale: number]
  | readonly [by: 'weibull', shape: number, scale: number]
  | readonly [by: 'erlang', stages: number, mean: number]
  | readonly [by: 'beta', a: number, b: number, low: number, high: number]
  | readonly [by: 'listed', values: readonly number[], weights: readonly number[] | undefined]
  | readonly [by: 'piecewiseLinear', p: readonly number[], x: readonly number[]]
  | readonly [by: 'hyperexponential', weights: readonly number[], means: readonly number[]]
  | readonly [by: 'hypoexponential', means: readonly number[]]
  | readonly [by: 'coxian', means: readonly number[], onward: readonly number[]]
  | readonly [by: 'mixture', weights: readonly number[], of: readonly Recipe[]]
  | readonly [by: 'truncated', of: Recipe, low: number, high: number];

/**
 * A distribution of a number, drawn by inversion: one uniform a draw.
 * The unit is that of the parameters; durations come in milliseconds.
 */
export interface Distribution {
  readonly kind: string;
  /**
   * The draw that belongs to `u`. For `u` in [0, 1]; 0 and 1 give the ends of the support, which
   * may be infinite. Not decreasing in `u`, save for `mixture`. Unrounded.
   */
  quantile(u: number): number;
  readonly mean: number;
  /** Whether every draw is the same, so that none need be made. */
  readonly isConstant: boolean;
  readonly recipe: Recipe;
}
