import type { Path, Span } from './issue.ts';

interface Placed {
  /** What an issue about this value points at. */
  readonly at: Span;
}

/** A single value. */
export interface Scalar extends Placed {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written. */
  readonly text: string;
}
/** A list, in the order of the file. */
export interface List extends Placed {
  readonly kind: 'list';
  readonly items: readonly Located[];
}
/** A key with its place, and what stands under it. */
export interface Entry {
  readonly key: Span;
  readonly value: Located;
}
/** Keys and values, in the order of the file. */
export interface Table extends Placed {
  readonly kind: 'table';
  readonly entries: ReadonlyMap<string, Entry>;
  /** Keys that patches took away, and where they say so; absent if there are none. */
  readonly removed?: ReadonlyMap<string, Span>;
  /** Keys that later patches brought back, and where they had been taken away; absent if there are none. */
  readonly restored?: ReadonlyMap<string, Span>;
}

/**
 * A value together with its place in a file. Patches are merged in this form, so that whatever is
 * wrong points at the text that brought it.
 */
export type Located = Scalar | List | Table;

/** What stands under a key; undefined where there is no such key, or no table. */
export function child(value: Located | undefined, key: string): Located | undefined {
  return value?.kind === 'table' ? value.entries.get(key)?.value : undefined;
}

/** What a path leads to; undefined where it leads nowhere. */
export function locate(value: Located | undefined, path: Path): Located | undefined {
  return path.reduce<Located | undefined>(
    (at, step) => (at?.kind === 'list' ? at.items[Number(step)] : child(at, String(step))),
    value,
  );
}

/** Keys and values of a table; nothing for anything else. */
export function entriesOf(value: Located | undefined): [string, Entry][] {
  return value?.kind === 'table' ? [...value.entries] : [];
}

/** The text of a scalar that is text; undefined for anything else. */
export function textOf(value: Located | undefined): string | undefined {
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

const MAX_WRITTEN = 200;

/** How a value reads in a message: scalars as written if they are not too long, the rest by kind. */
export function written(value: Located): string {
  if (value.kind !== 'scalar') return value.kind === 'list' ? '[…]' : '{…}';
  const { text } = value;
  return text.length > MAX_WRITTEN ? `${text.slice(0, MAX_WRITTEN)}…` : text;
}

const plainOf = new WeakMap<Located, unknown>();

/** The plain value without places; not to be changed, since values shared by variants share it. */
export function plain(value: Located): unknown {
  if (value.kind === 'scalar') return value.value;
  let known = plainOf.get(value);
  if (known === undefined) {
    known =
      value.kind === 'list'
        ? value.items.map(plain)
        : Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry.value)]));
    plainOf.set(value, known);
  }
  return known;
}
