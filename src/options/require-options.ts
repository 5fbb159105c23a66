import { closest } from './closest.ts';
import type { Kind } from './kinds.ts';

/**
 * Throws TypeError for options that are no object, that the function does not take, or that are of
 * another type than theirs, and RangeError for values that are not possible; each says what was
 * expected and what was received. What is undefined counts as left out.
 *
 * @param of the function that is given the options
 * @param required names of those that may not be left out
 */
export function requireOptions(
  of: string,
  given: unknown,
  kinds: Readonly<Record<string, Kind>>,
  required: readonly string[] = [],
): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new TypeError(`${of} takes an object of options, received ${shown(given)}`);
  }
  const names = Object.keys(kinds);
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(kinds, name)) continue;
    const meant = closest(name, names);
    const hint = meant === undefined ? `it takes ${names.join(', ')}` : `did you mean ${meant}?`;
    throw new TypeError(`${of} has no option ${shown(name)}: ${hint}`);
  }
  for (const [name, kind] of Object.entries(kinds)) {
    const value: unknown = Reflect.get(given, name);
    if (value !== undefined || required.includes(name)) requireKind(name, value, kind);
  }
}

/** Throws TypeError or RangeError, as `requireOptions` does, for a value that is not of a kind. */
export function requireKind(name: string, value: unknown, { what, holds, type }: Kind): void {
  if (holds(value)) return;
  const message = `${name} must be ${what}, received ${shown(value)}`;
  throw typeof value === type && type !== 'object'
    ? new RangeError(message)
    : new TypeError(message);
}

/** A value on one line: texts in quotation marks, long ones cut. */
export function shown(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  const text = (typeof value === 'object' ? written(value) : undefined) ?? String(value);
  const quoted = typeof value === 'string' ? JSON.stringify(value) : text;
  return quoted.length > 60 ? `${quoted.slice(0, 59)}…` : quoted;
}

/** As JSON; undefined for what has none, such as a circle. */
function written(value: object | null): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
