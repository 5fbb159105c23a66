import type { z } from 'zod';
import type { Path, Report } from './issue.ts';
import { child, entriesOf, type Located, plain, type Table } from './located.ts';
import { type Body, entrySchemas, frame } from './schema/file.ts';
import { name } from './schema/leaves.ts';
import { readWith } from './zod-issues.ts';

/**
 * Reads the sections of a scenario that patches may change, entry by entry. What a patch leaves alone
 * is the same text for every variant: it is read once, and all of them share what was read.
 */
export function readEntries(located: Table, report: Report): Body | undefined {
  let isSound = readWith(frame, plain(located), located, [], report) !== undefined;
  const body: Record<string, Record<string, unknown>> = {};
  for (const [section, schema] of Object.entries(entrySchemas)) {
    const table = child(located, section);
    if (table === undefined) continue;
    const read: Record<string, unknown> = (body[section] = {});
    for (const [id, { value }] of entriesOf(table)) {
      if (!name.safeParse(id).success) continue;
      read[id] = readOnce(schema, value, [section, id], report);
      isSound &&= read[id] !== undefined;
    }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each entry is of its section
  return isSound ? (body as unknown as Body) : undefined;
}

const known = new WeakMap<Located, Map<z.ZodType, unknown>>();

/** What a schema made of a text; undefined, and told again each time, where it found fault. */
function readOnce(schema: z.ZodType, located: Located, path: Path, report: Report): unknown {
  const before = known.get(located)?.get(schema);
  if (before !== undefined) return before;
  const value = readWith(schema, plain(located), located, path, report);
  const readings = known.get(located) ?? new Map<z.ZodType, unknown>();
  known.set(located, readings.set(schema, value));
  return value;
}
