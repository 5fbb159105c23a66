/** A word of a command as a shell takes it: in single quotes where it has to be. */
export function asTyped(word: string): string {
  return /^[\w\p{L}\p{N}./=@:-]+$/u.test(word)
    ? word
    : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
