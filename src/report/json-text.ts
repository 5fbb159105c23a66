/** A document as text: NaN, which JSON has not, is null. Lists of numbers stand on one line. */
export function jsonText(document: unknown): string {
  const text = JSON.stringify(document, undefined, 2);
  // A text has no line break in it, so that only lists begin like this.
  return text.replaceAll(/\[\n\s+((?:-?\d[^\n]*|null,?)\n\s+)+\]/g, (list) =>
    list.replaceAll(/\n\s+/g, ' ').replace('[ ', '[').replace(/ \]$/, ']'),
  );
}
