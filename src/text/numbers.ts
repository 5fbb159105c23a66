/** A figure with the half-width of its interval; NaN where there is none. */
export interface Figure {
  readonly mean: number;
  readonly halfWidth: number;
}

/** Whole number with a comma after every three digits; the same in both languages. */
export function grouped(value: number): string {
  return decimal(value, 0);
}

/** Decimal number with so many places, a comma after every three digits and a true minus sign. */
export function decimal(value: number, places: number): string {
  const [whole = '', rest] = Math.abs(value).toFixed(places).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = rest === undefined ? digits : `${digits}.${rest}`;
  return value < 0 && hasSign(text) ? `−${text}` : text;
}

/** A zero has no sign, nor has what was rounded to it. */
const hasSign = (digits: string) => /[1-9]/.test(digits);

/** Places that a half-width deserves: one or two digits of it, never more than three places. */
export function placesFor(halfWidth: number): number {
  if (!(halfWidth > 0)) return 1;
  if (halfWidth >= 9.95) return 0;
  if (halfWidth >= 0.095) return 1;
  return halfWidth >= 0.0095 ? 2 : 3;
}

/**
 * `43.8 ± 0.7`; `43.8 ± ?` where one replication leaves the precision unknown, `100 ± 0` where all
 * replications agree.
 */
export function plusMinus({ mean, halfWidth }: Figure, signed = false): string {
  const exact = halfWidth === 0;
  const places = exact && Number.isInteger(mean) ? 0 : placesFor(halfWidth);
  const text = decimal(mean, places);
  const sign = signed && mean > 0 && hasSign(text) ? '+' : '';
  const half = exact ? '0' : Number.isFinite(halfWidth) ? decimal(halfWidth, places) : '?';
  return `${sign}${text} ± ${half}`;
}

/**
 * Rounds parts of a whole to so many places so that what is printed adds up to the rounded whole:
 * the largest remainders are rounded up, of equal ones the first.
 */
export function roundedParts(parts: readonly number[], places: number): number[] {
  let scale = 1;
  for (let i = 0; i < places; i++) scale *= 10;
  const scaled = parts.map((part) => part * scale);
  const floors = scaled.map((part) => Math.floor(part));
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  const missing = Math.round(sum(scaled)) - sum(floors);
  const byRemainder = scaled
    .map((part, i) => ({ i, remainder: part - floors[i]! }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { i } of byRemainder.slice(0, missing)) floors[i]! += 1;
  return floors.map((part) => part / scale);
}
