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
}
