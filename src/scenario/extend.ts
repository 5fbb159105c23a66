import type { Report } from './issue.ts';
import { child, type Entry, type Located, type Table, textOf, written } from './located.ts';
import { mergePatch } from './merge-patch.ts';
import { besides } from './source-text.ts';
import type { Texts } from './sources.ts';
import { withoutStrangers } from './strangers.ts';

/**
 * What a file takes over from the one it extends: who there is and how they work. What happens
 * (arrivals), in which variants, and which figures come of it is every file's own.
 */
const takenOver = [
  'sources',
  'charts',
  'stocks',
  'standing',
  'reviews',
  'pools',
  'roles',
  'levers',
] as const;

/** A scenario's text with that of other files under it. */
export interface Extended {
  readonly text: Table;
  /** The file at the bottom: what goes without saying is beside it. */
  readonly home: string;
  /** Whether all files that it extends could be read. */
  readonly isWhole: boolean;
}

/**
 * A scenario's text with what it takes over from the file that it `extends` laid under it, as by a
 * merge patch. Everything keeps the place where it is written, in either file.
 *
 * @param before the files that led here; a circle is reported
 */
export function extend(
  path: string,
  text: Table,
  texts: Texts,
  report: Report,
  before: readonly string[] = [path],
): Extended {
  const named = child(text, 'extends');
  if (named === undefined) return { text, home: path, isWhole: true };
  const own = new Map([...text.entries].filter(([key]) => key !== 'extends'));
  const base = baseOf(path, named, texts, report, before);
  const patch = base === undefined ? undefined : patchOf(own, base.text, text, report);
  for (const key of takenOver) {
    const under = base?.text.entries.get(key);
    const over = patch?.entries.get(key);
    if (under === undefined) continue;
    own.set(key, {
      key: over?.key ?? under.key,
      value: over === undefined ? under.value : mergePatch(under.value, over.value, [key], report),
    });
  }
  return {
    text: { ...text, entries: own },
    home: base?.home ?? path,
    isWhole: base?.isWhole ?? false,
  };
}

/** What a file says of what it takes over, without names that were probably meant otherwise. */
function patchOf(
  own: ReadonlyMap<string, Entry>,
  base: Table,
  { at }: Table,
  report: Report,
): Table {
  const entries = new Map([...own].filter(([key]) => takenOver.some((room) => room === key)));
  const patch: Table = { kind: 'table', at, entries };
  const [known] = withoutStrangers(base, [{ path: [], patch }], report);
  return known?.patch.kind === 'table' ? known.patch : patch;
}

/** The text of the file that another one extends; undefined, with the reason reported, if none. */
function baseOf(
  path: string,
  named: Located,
  texts: Texts,
  report: Report,
  before: readonly string[],
): Extended | undefined {
  const name = textOf(named);
  if (name === undefined) {
    const received = written(named);
    report(named.at, ['extends'], { code: 'wrongType', expected: ['string'], received });
    return undefined;
  }
  const file = besides(path, name);
  const line = [...before, file];
  if (before.includes(file)) {
    report(named.at, ['extends'], { code: 'cycle', received: line.join(' → ') });
    return undefined;
  }
  const base = texts.open(file, report, named);
  if (base === undefined) return undefined;
  if (base.kind !== 'table') {
    const received = written(base);
    report(base.at, [], { code: 'wrongType', expected: ['object'], received });
    return undefined;
  }
  return extend(file, base, texts, report, line);
}
