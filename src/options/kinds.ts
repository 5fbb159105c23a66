/** What an option may be. */
export interface Kind {
  /** As it stands after `must be`. */
  readonly what: string;
  readonly holds: (value: unknown) => boolean;
  /** The type of what may be right; any other type is a TypeError, not a RangeError. */
  readonly type: 'string' | 'number' | 'boolean' | 'function' | 'object';
}

/** One of some words. */
export const oneOf = (names: readonly string[]): Kind => ({
  what: `one of ${names.join(', ')}`,
  holds: (value) => typeof value === 'string' && names.includes(value),
  type: 'string',
});

/** A whole number, `least` or more. */
export const whole = (least: number): Kind => ({
  what: `a whole number from ${least} on`,
  holds: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= least,
  type: 'number',
});

/** Values of the plain types. */
export const aText: Kind = ofType('text', 'string');
export const aSwitch: Kind = ofType('true or false', 'boolean');
export const aFunction: Kind = ofType('a function', 'function');

/** An object of names and values, not a list. */
export const anObject: Kind = {
  what: 'an object',
  holds: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  type: 'object',
};

/** An object that has parts of these kinds, whatever else it has. */
export const anObjectWith = (what: string, parts: Readonly<Record<string, Kind>>): Kind => ({
  what,
  holds: (value) =>
    anObject.holds(value) &&
    Object.entries(parts).every(([name, part]) => part.holds(Reflect.get(Object(value), name))),
  type: 'object',
});

/** A list of a kind of things. */
export const listOf = (what: string, kind: Kind): Kind => ({
  what,
  holds: (value) => Array.isArray(value) && value.every((each) => kind.holds(each)),
  type: 'object',
});

/** A list of texts. */
export const aList: Kind = listOf('a list of texts', aText);

/** What ends a run early. */
export const aSignal: Kind = {
  what: 'an AbortSignal',
  holds: (value) =>
    typeof value === 'object' &&
    value !== null &&
    'aborted' in value &&
    'addEventListener' in value,
  type: 'object',
};

function ofType(what: string, type: Kind['type']): Kind {
  return { what, holds: (value) => typeof value === type, type };
}
