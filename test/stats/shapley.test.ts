import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coalitions, shapley } from '../../src/stats/index.ts';

const FRONTS = [
  'publicity',
  'dissuasion',
  'stop-payment',
  'card-cutting',
  'crackdown',
  'coordination',
];

test('coalitions run from none to all, by the bits of their number', () => {
  expect(coalitions(['a', 'b', 'c'])).toEqual([
    [],
    ['a'],
    ['b'],
    ['a', 'b'],
    ['c'],
    ['a', 'c'],
    ['b', 'c'],
    ['a', 'b', 'c'],
  ]);
});

test('the glove game is divided as in the textbook', () => {
  // One left glove, two right ones; a pair is worth 1.
  const value = (c: readonly string[]) => (c.includes('left') && c.length > 1 ? 1 : 0);
  const [left, first, second] = shapley(['left', 'right 1', 'right 2'], value);
  expect(left).toBeCloseTo(2 / 3, 14);
  expect(first).toBeCloseTo(1 / 6, 14);
  expect(second).toBeCloseTo(1 / 6, 14);
});

test('the shares sum to what all achieve above none, whatever the game', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 64, maxLength: 64 }),
      (n, values) => {
        let asked = 0;
        const shares = shapley(FRONTS.slice(0, n), () => values[asked++]!);
        expect(asked).toBe(1 << n);
        const whole = values[(1 << n) - 1]! - values[0]!;
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(whole, 6);
      },
    ),
  );
});

test('it is the mean contribution over all orders of joining', () => {
  const players = FRONTS.slice(0, 4);
  const value = (c: readonly string[]) => {
    const sum = c.reduce((total, name) => total + name.length, 0);
    return sum * sum + (c.includes('publicity') ? 17 : 0);
  };
  const totals = new Map(players.map((player) => [player, 0]));
  const orders = permutations(players);
  for (const order of orders) {
    for (const [i, player] of order.entries()) {
      totals.set(
        player,
        totals.get(player)! + value(order.slice(0, i + 1)) - value(order.slice(0, i)),
      );
    }
  }
  for (const [i, share] of shapley(players, value).entries()) {
    expect(share).toBeCloseTo(totals.get(players[i]!)! / orders.length, 9);
  }
});

test('who adds nothing gets nothing, equals get the same', () => {
  const shares = shapley(FRONTS, (c) => c.filter((front) => front !== 'crackdown').length ** 2);
  expect(shares[4]).toBeCloseTo(0, 12);
  expect(shares[0]).toBeCloseTo(5, 12);
  expect(shares[5]).toBeCloseTo(5, 12);
});

test('nobody shares nothing, and a crowd is refused', () => {
  expect(shapley([], () => 3)).toEqual([]);
  expect(() => shapley(Array.from({ length: 11 }), () => 0)).toThrow('received 11');
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item].concat(rest)),
  );
}
