import { expect, test } from 'vitest';
import { screenFor } from '../../../src/report/index.ts';
import { atStake, withBalance } from '../../../src/report/story/balance.ts';
import { balanceFacts } from '../../../src/report/story/gauge.ts';
import type { StoryStep } from '../../../src/report/story/steps.ts';

const noted = (name: string, amount: number): StoryStep => ({
  kind: 'milestone',
  time: 1,
  who: [],
  name,
  amount,
});

test('at stake is what chance gave the case to lose, and at least what was transferred', () => {
  const steps = [noted('transferred', 30_000), noted('lost', 500), noted('transferred', 20_000)];
  expect(atStake(steps, {})).toBe(50_000);
  expect(atStake(steps, { loss: 800 })).toBe(80_000);
  expect(atStake(steps, { loss: 100 })).toBe(50_000);
  expect(atStake(steps, { loss: 'much' })).toBe(50_000);
  expect(atStake([noted('lost', 500)], { loss: 800 })).toBeUndefined();
});

test('money goes where each sum takes it, and stays where nothing does', () => {
  const flow: StoryStep = { kind: 'flow', time: 2, since: 1, who: [], lost: 7 };
  const steps = [
    noted('transferred', 60),
    noted('stopped', 40),
    noted('constructor', 5),
    noted('filed', 0),
    noted('released', 10),
    noted('returned', 25),
    noted('lost', 3),
    flow,
  ];
  const balances = withBalance(steps, 100).map(({ money }) => Object.values(money!));
  expect(balances).toEqual([
    // With the victim, moving, stopped, gone, returned.
    [40, 60, 0, 0, 0],
    [40, 20, 40, 0, 0],
    [40, 20, 40, 0, 0],
    [40, 20, 40, 0, 0],
    [40, 30, 30, 0, 0],
    [40, 30, 5, 0, 25],
    [40, 27, 5, 3, 25],
    [40, 20, 5, 10, 25],
  ]);
});

test('only places with money are said', () => {
  const balance = { withVictim: 1, moving: 0, stopped: 20, gone: 0, returned: 0 };
  expect(balanceFacts(balance, String, screenFor('en'))).toEqual([
    'with the victim 1',
    'stopped 20',
  ]);
});
