import type { Path, Report } from './issue.ts';
import type { Entry, Located, Table } from './located.ts';
import { replacedInLatency, replacedTogether } from './schema/role.ts';

/**
 * JSON Merge Patch on values with their places: tables merge key by key, `null` removes, all else
 * replaces. Parameters differ in two points. A new distribution replaces the old one whatever the
 * kinds of both, and provenance comes with the patch or not at all.
 * Source: RFC 7386.
 *
 * @param path where `target` stands in a scenario; parameters are told by it
 * @param report hears of keys removed that are not there
 */
export function mergePatch(
  target: Located | undefined,
  patch: Located,
  path: Path,
  report: Report = () => undefined,
): Located {
  if (patch.kind !== 'table') return patch;
  const parameter = isParameter(path);
  const base = target?.kind === 'table' ? target : undefined;
  const kept = new Map(base?.entries ?? []);
  const removed = new Map(base?.removed ?? []);
  const restored = new Map(base?.restored ?? []);
  for (const key of replacedBy(patch, path)) kept.delete(key);
  for (const [key, entry] of patch.entries) {
    const { value } = entry;
    if (value.kind === 'scalar' && value.value === null) {
      // What goes because the patch brings something in its place may be removed as well.
      const wasThere = base?.entries.has(key) === true;
      kept.delete(key);
      if (wasThere) removed.set(key, entry.key);
      else report(entry.key, [...path, key], { code: wrongNull(key), received: key });
    } else {
      const gone = removed.get(key);
      if (gone !== undefined && removed.delete(key)) restored.set(key, gone);
      const before = kept.get(key);
      const merged = mergePatch(before?.value, value, [...path, key], report);
      kept.set(
        key,
        before === undefined || path.length > 3
          ? { ...entry, value: merged }
          : { ...before, value: merged },
      );
    }
  }
  // What is missing in a role is the role's, what is wrong with a parameter the patch's.
  const at = parameter || path.length > 3 ? patch.at : (base?.at ?? patch.at);
  return {
    kind: 'table',
    at,
    entries: kept,
    ...(removed.size > 0 && { removed }),
    ...(restored.size > 0 && { restored }),
  };
}

/** A name with a space in it is the rest of a text that a comma cut off. */
const wrongNull = (key: string) => (key.includes(' ') ? 'textNeedsQuotes' : 'nothingToRemove');

const sections = new Set(['settings', 'draws', 'delays', 'activities', 'decisions']);

/** Rooms of a scenario in which everything has one provenance. */
const measured = new Set(['stocks', 'standing', 'pools', 'arrivals']);

/** Whether a path leads to an object with one provenance: of those rooms, or a value of a role. */
export function isParameter(path: Path): boolean {
  const [room, , section] = path;
  if (measured.has(String(room))) return path.length === 2;
  return room === 'roles' && path.length === 4 && sections.has(String(section));
}

/** Keys of the old parameter, or of the latency of a decision, that do not outlive a patch. */
function replacedBy(patch: Table, path: Path): readonly string[] {
  const touched = (groups: readonly (readonly string[])[] = []) =>
    groups.filter((group) => group.some((key) => patch.entries.has(key))).flat();
  if (isLatency(path)) return touched(replacedInLatency);
  if (!isParameter(path)) return [];
  return ['source', 'assumption', ...touched(replacedTogether[String(path[2])])];
}

function isLatency([room, , section, , key, ...more]: Path): boolean {
  return room === 'roles' && section === 'decisions' && key === 'latency' && more.length === 0;
}

/** A table with one entry more, or another one. */
export function withEntry(table: Table, key: string, entry: Entry): Table {
  return { ...table, entries: new Map([...table.entries, [key, entry]]) };
}
