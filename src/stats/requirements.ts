/** Throws a RangeError unless `level`, a confidence level, lies between 0 and 1. */
export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level must be between 0 and 1, received ${level}`);
  }
}

/** Throws a RangeError unless both lists are of one length. */
export function requirePairs(first: readonly unknown[], second: readonly unknown[]): void {
  if (first.length !== second.length) {
    throw new RangeError(
      `pairs need lists of one length, received ${first.length} and ${second.length}`,
    );
  }
}
