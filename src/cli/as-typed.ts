const DAY = 86_400_000;
/** Units of time that options know, the longest first, in ms. */
const units = [
  ['d', DAY],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

/** A word of a command as a shell takes it: in single quotes where it has to be. */
export function asTyped(word: string): string {
  return /^[\w\p{L}\p{N}./=@:-]+$/u.test(word)
    ? word
    : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** Whole ms as an option takes them, in the longest unit that gives a whole number: `28d`, `90min`. */
export function durationTyped(ms: number): string {
  const [unit, size] = units.find(([, each]) => ms % each === 0) ?? ['ms', 1];
  return `${ms / size}${unit}`;
}
