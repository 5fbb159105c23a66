import type { Path, Report } from './issue.ts';
import { child, entriesOf, type Located, textOf } from './located.ts';
import { isParameter } from './merge-patch.ts';
import { suggestions } from './suggest.ts';

/** Paragraphs of the newspaper page need no entry among the sources. */
const PARAGRAPH = /^A13(-[A-Z]\d*)?$/u;

/**
 * Whether everything that a text says about a stock, standing cases, a pool, arrivals or a parameter
 * comes with its provenance. Looks at the scenario and at each patch as written, since after merging
 * a patch could hide behind the provenance of what it changes.
 *
 * @param prefix where `text` stands in its file
 */
export function checkProvenance(
  text: Located,
  prefix: Path,
  sources: ReadonlySet<string>,
  report: Report,
): void {
  const visit = (value: Located, path: Path): void => {
    if (value.kind !== 'table') return;
    const full = [...prefix, ...path];
    if (!isParameter(path)) {
      const inside =
        path.length === 0 ? ['stocks', 'standing', 'pools', 'arrivals', 'roles'] : undefined;
      for (const [key, entry] of entriesOf(value)) {
        if (inside === undefined || inside.includes(key)) visit(entry.value, [...path, key]);
      }
      return;
    }
    const given = child(value, 'source') ?? child(value, 'assumption');
    if (given === undefined)
      report(value.at, full, { code: 'noProvenance', received: String(path.at(-1)) });
    checkSources(value, full, sources, report);
  };
  visit(text, []);
}

/** Every `source` inside a value, however deep. */
export function checkSources(
  value: Located,
  path: Path,
  sources: ReadonlySet<string>,
  report: Report,
): void {
  if (value.kind === 'list') {
    for (const [i, item] of value.items.entries())
      checkSources(item, [...path, i], sources, report);
  }
  for (const [key, entry] of entriesOf(value)) {
    const inside = [...path, key];
    const source = textOf(entry.value);
    if (key !== 'source' || source === undefined)
      checkSources(entry.value, inside, sources, report);
    else if (!sources.has(source) && !PARAGRAPH.test(source)) {
      report(entry.value.at, inside, {
        code: 'unknownSource',
        received: source,
        ...suggestions(source, sources),
      });
    }
  }
}
