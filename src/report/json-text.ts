/** A document as text: NaN, which JSON has not, is null. */
export function jsonText(document: unknown): string {
  return JSON.stringify(document, undefined, 2);
}
