import { expect, test } from 'vitest';
import { underPolicy } from '../../src/experiments/under-policy.ts';
import { file, scenario } from '../report/fixtures.ts';

const policy = { variant: 'after', levers: [] };

test('some of the arrivals may come alone', () => {
  const others = { ...scenario.arrivals[0]!, id: 'others' };
  const both = {
    ...file,
    resolve: () => ({ ...scenario, arrivals: [...scenario.arrivals, others] }),
  };
  const arrivals = (some?: readonly string[]) =>
    underPolicy(both, policy, some).arrivals.map(({ id }) => id);
  expect(arrivals()).toEqual(['reports', 'others']);
  expect(arrivals(['others'])).toEqual(['others']);
});

test('some draws of one role may be set to a probability, and all else stays', () => {
  const chance = (probability: number) =>
    ({ cases: { otherwise: { kind: 'chance', probability } } }) as const;
  const draws = { byApp: chance(0.1), stopFirst: chance(0.2), isCrime: chance(0.3) };
  const roles = scenario.roles.map((role) => ({ ...role, draws }));
  const drawn = { ...file, resolve: () => ({ ...scenario, roles }) };
  const chances = { role: 'patrol', draws: ['byApp', 'stopFirst'], probability: 0.75 };
  const under = underPolicy(drawn, { ...policy, chances });
  expect(under.roles.map((role) => role.draws)).toEqual([
    draws,
    { byApp: chance(0.75), stopFirst: chance(0.75), isCrime: chance(0.3) },
    draws,
  ]);
});
