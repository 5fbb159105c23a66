import type { RoleBinding } from './role-binding.ts';

/** What a draw decides about a name of the chart. */
export type Purpose = 'delay' | 'effort' | 'outcome' | 'draw' | 'choice' | 'latency' | 'open';

/** The name of a purpose. Roles have keys of their own, so the role is no part of it. */
export function purposeName(kind: Purpose, name: string): string {
  return `${kind} ${name}`;
}

/** Everything a role's cases may draw for, in a fixed order. */
export function purposesOf(role: RoleBinding, opens: Iterable<string>): readonly string[] {
  return [
    ...[...role.delays.keys()].map((name) => purposeName('delay', name)),
    ...[...role.activities.keys()].flatMap((name) => [
      purposeName('effort', name),
      purposeName('outcome', name),
    ]),
    ...[...role.draws.keys()].map((name) => purposeName('draw', name)),
    ...[...role.decisions.keys()].flatMap((name) => [
      purposeName('choice', name),
      purposeName('latency', name),
    ]),
    ...[...opens].map((name) => purposeName('open', name)),
  ];
}
