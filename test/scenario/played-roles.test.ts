import { describe, expect, test } from 'vitest';
import type { ChartNames } from '../../src/scenario/chart-names.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { playedRoles, rolesOfArrivals } from '../../src/scenario/played-roles.ts';
import { withoutIdle } from '../../src/scenario/without-idle.ts';
import { scenario } from '../report/fixtures.ts';

/** Charts by name, with the roles that they open. */
const opening: Readonly<Record<string, readonly string[]>> = {
  alert: ['caller', 'visitor'],
  call: ['caller', 'alert'],
  visit: [],
};
const charts = {
  wordsOf: (chart: string) => ({ roles: (opening[chart] ?? []).map((role) => ({ role })) }),
} as unknown as ChartNames;

const [any] = scenario.roles;
const [arrival] = scenario.arrivals;
const role = (id: string, chart: string) => ({ ...any!, id, chart });
const roles = [
  role('alert', 'alert'),
  role('caller', 'call'),
  role('visitor', 'visit'),
  role('chief', 'visit'),
  role('idle', 'alert'),
];
const cast = (arriving: readonly string[], standing: readonly string[] = []) => ({
  arrivals: arriving.map((each) => ({ ...arrival!, id: `${each}s`, role: each })),
  standing: standing.map((each) => ({ id: each, role: each, count: 1 })),
  roles,
});

describe('a role is played', () => {
  test('by who arrives, by who stands, and by whom they open in turn, be it in a circle', () => {
    expect([...playedRoles(cast(['alert'], ['chief']), charts)]).toEqual([
      'alert',
      'caller',
      'visitor',
      'chief',
    ]);
    expect([...playedRoles(cast(['visitor']), charts)]).toEqual(['visitor']);
    expect([...playedRoles(cast([]), charts)]).toEqual([]);
  });

  test('or is left out of a run', () => {
    const { roles: left } = withoutIdle(cast(['caller']), charts);
    expect(left.map(({ id }) => id)).toEqual(['alert', 'caller', 'visitor']);
  });

  test('of some arrivals alone by nobody else: neither other arrivals nor who stands', () => {
    const { arrivals, standing } = cast(['patrol', 'phone', 'chief'], ['chief']);
    const twice = { ...arrivals[0]!, id: 'more', role: 'phone' };
    const some: Scenario = { ...scenario, arrivals, standing };
    expect([...rolesOfArrivals(some, ['phones'])]).toEqual(['phone']);
    expect([...rolesOfArrivals(some, ['phones', 'chiefs'])]).toEqual(['phone']);
    const both = { ...some, arrivals: [...arrivals, twice] };
    expect([...rolesOfArrivals(both, ['phones'])]).toEqual([]);
    expect([...rolesOfArrivals(both, ['phones', 'more'])]).toEqual(['phone']);
  });
});
