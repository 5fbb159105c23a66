import { unknownName } from './check-roles.ts';
import type { Path, Report } from './issue.ts';
import { child, entriesOf, type Located, locate, type Table } from './located.ts';

const rooms = [
  ['stocks', 'stock', ['title']],
  ['standing', 'standing', ['role']],
  ['reviews', 'review', ['tell']],
  ['pools', 'pool', ['title']],
  ['arrivals', 'arrivals', ['role']],
  ['roles', 'role', ['title', 'like']],
] as const;

/**
 * Names in patches of stocks, standing cases, reviews, pools, arrivals and roles that are neither
 * there nor brought whole by a patch: misspelt ones. They are reported, and left out of the patches
 * that come back.
 */
export function withoutStrangers<P extends { readonly path: Path; readonly patch: Located }>(
  base: Located,
  patches: readonly P[],
  report: Report,
): readonly P[] {
  let all = patches;
  for (const [room, noun, marks] of rooms) {
    const isWhole = (value: Located) => marks.some((mark) => child(value, mark) !== undefined);
    const there = new Set([
      ...entriesOf(child(base, room)).map(([name]) => name),
      ...patches.flatMap(({ patch }) =>
        entriesOf(child(patch, room)).flatMap(([name, { value }]) =>
          isWhole(value) ? [name] : [],
        ),
      ),
    ]);
    all = all.map((each) => {
      const { patch, path } = each;
      const part = locate(patch, [room]);
      if (patch.kind !== 'table' || part?.kind !== 'table') return each;
      const strangers = [...part.entries].filter(([name]) => !there.has(name));
      for (const [name, { key }] of strangers)
        report(key, [...path, room, name], unknownName(noun, name, there));
      if (strangers.length === 0) return each;
      const known = new Map([...part.entries].filter(([name]) => there.has(name)));
      return { ...each, patch: withPart(patch, room, { ...part, entries: known }) };
    });
  }
  return all;
}

function withPart(patch: Table, room: string, value: Table): Table {
  const entries = [...patch.entries].map(
    ([key, entry]) => [key, key === room ? { ...entry, value } : entry] as const,
  );
  return { ...patch, entries: new Map(entries) };
}
