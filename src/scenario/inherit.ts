import type { Report } from './issue.ts';
import { child, type Entry, entriesOf, type Located, textOf, written } from './located.ts';
import { mergePatch } from './merge-patch.ts';
import { suggestions } from './suggest.ts';

/**
 * Roles with what they are `like` laid under them. Circles and unknown names are reported, and
 * such roles stay as they are.
 */
export function inheritRoles(roles: Located | undefined, report: Report): Located | undefined {
  if (roles?.kind !== 'table') return roles;
  const done = new Map<string, Located>();
  const expand = (id: string, entry: Entry, before: readonly string[]): Located => {
    const known = done.get(id);
    if (known !== undefined) return known;
    const like = child(entry.value, 'like');
    const own = withoutLike(entry.value);
    const other = textOf(like);
    if (like === undefined) return own;
    const path = ['roles', id, 'like'];
    if (other === undefined) {
      report(like.at, path, { code: 'wrongType', expected: ['string'], received: written(like) });
      return own;
    }
    const parent = roles.entries.get(other);
    if (parent === undefined) {
      const names = [...roles.entries.keys()].filter((name) => name !== id);
      report(like.at, path, { code: 'unknownName', noun: 'role', received: other, ...suggestions(other, names) });
    } else if (before.includes(other) || other === id) {
      report(like.at, path, { code: 'cycle', received: [...before, id, other].join(' → ') });
    } else {
      const base = expand(other, parent, [...before, id]);
      const merged = mergePatch(base, own, ['roles', id]);
      done.set(id, { ...merged, at: own.at });
    }
    const result = done.get(id) ?? own;
    done.set(id, result);
    return result;
  };
  const entries = entriesOf(roles).map(([id, entry]): [string, Entry] => [
    id,
    { key: entry.key, value: expand(id, entry, []) },
  ]);
  return { ...roles, entries: new Map(entries) };
}

function withoutLike(role: Located): Located {
  if (role.kind !== 'table') return role;
  return { ...role, entries: new Map([...role.entries].filter(([key]) => key !== 'like')) };
}
