// oxlint-disable-next-line no-control-regex -- these are meant
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text as it may stand in markup; what XML has no way to write becomes the sign for that. */
export function escaped(text: string): string {
  return text
    .replaceAll(unwritable, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A coordinate without needless digits. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
