import { unknownName } from './check-roles.ts';
import type { Report } from './issue.ts';
import { child, type Entry, type Located, textOf, written } from './located.ts';
import { mergePatch } from './merge-patch.ts';

/**
 * Roles with what they are `like` laid under them. Circles and unknown names are reported; such a
 * role keeps its `like`, which tells that it is not worth checking further.
 */
export function inheritRoles(roles: Located | undefined, report: Report): Located | undefined {
  if (roles?.kind !== 'table') return roles;
  const done = new Map<string, Located>();
  const expand = (id: string, role: Located, before: readonly string[]): Located => {
    const known = done.get(id);
    if (known !== undefined) return known;
    const like = child(role, 'like');
    const parent = like === undefined ? undefined : parentOf(like, id, before);
    const base =
      parent === undefined
        ? undefined
        : expand(parent, roles.entries.get(parent)!.value, [...before, id]);
    const result =
      base === undefined || isUnfinished(base)
        ? role
        : { ...mergePatch(base, withoutLike(role), ['roles', id]), at: role.at };
    done.set(id, result);
    return result;
  };
  const parentOf = (like: Located, id: string, before: readonly string[]): string | undefined => {
    const path = ['roles', id, 'like'];
    const name = textOf(like);
    if (name === undefined) {
      report(like.at, path, { code: 'wrongType', expected: ['string'], received: written(like) });
    } else if (!roles.entries.has(name)) {
      const names = [...roles.entries.keys()].filter((other) => other !== id);
      report(like.at, path, unknownName('role', name, names));
    } else if (name === id || before.includes(name)) {
      report(like.at, path, { code: 'cycle', received: [...before, id, name].join(' → ') });
    } else return name;
    return undefined;
  };
  const entries = [...roles.entries].map(([id, { key, value }]): [string, Entry] => [
    id,
    { key, value: expand(id, value, []) },
  ]);
  return { ...roles, entries: new Map(entries) };
}

/** Whether what a role is like could not be found. */
export function isUnfinished(role: Located): boolean {
  return child(role, 'like') !== undefined;
}

function withoutLike(role: Located): Located {
  if (role.kind !== 'table') return role;
  return { ...role, entries: new Map([...role.entries].filter(([key]) => key !== 'like')) };
}
