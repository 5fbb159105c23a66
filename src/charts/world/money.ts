/** Money in charts is whole fen, so that nothing is lost in sharing it out. */
export const costOf = (yuan: number): number => Math.round(yuan * 100);

/** The same of a sum that somebody pays, which is never nothing. */
export const fenOf = (yuan: number): number => Math.max(1, costOf(yuan));

/** The `i`-th of `parts` shares of an amount, from 0: they differ by a fen at most and sum to it. */
export const shareOf = (amount: number, i: number, parts: number): number =>
  firstShares(amount, i + 1, parts) - firstShares(amount, i, parts);

/** The first `count` of `parts` shares of an amount together. */
export const firstShares = (amount: number, count: number, parts: number): number =>
  Math.floor((amount * count) / parts);
