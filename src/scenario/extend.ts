import type { Report } from './issue.ts';
import { child, type Located, type Table, textOf, written } from './located.ts';
import { mergePatch } from './merge-patch.ts';
import { besides } from './source-text.ts';
import type { Texts } from './sources.ts';

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
  if (named === undefined) return { text, home: path };
  const own = new Map([...text.entries].filter(([key]) => key !== 'extends'));
  const base = baseOf(path, named, texts, report, before);
  for (const key of takenOver) {
    const under = base?.text.entries.get(key);
    const over = own.get(key);
    if (under === undefined) continue;
    own.set(key, {
      key: over?.key ?? under.key,
      value: over === undefined ? under.value : mergePatch(under.value, over.value, [key], report),
    });
  }
  return { text: { ...text, entries: own }, home: base?.home ?? path };
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
