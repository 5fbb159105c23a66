import { describe, expect, test } from 'vitest';
import { Stocks } from '../../../src/interpreter/host/stocks.ts';

const stocks = () =>
  new Stocks([
    { name: 'awareness', initial: 0.2, least: 0, most: 1 },
    { name: 'accounts', initial: 50, least: 10, most: Infinity },
  ]);

describe('a stock', () => {
  test('begins with its initial level and moves by what it is changed by', () => {
    const made = stocks();
    expect(made.names).toEqual(['awareness', 'accounts']);
    expect([...made.levels]).toEqual([0.2, 50]);
    expect(made.change(1, -15)).toBe(35);
    expect(made.change(1, 7)).toBe(42);
    expect([...made.levels]).toEqual([0.2, 42]);
  });

  test('stays between its least and its most', () => {
    const made = stocks();
    expect([made.change(0, 5), made.change(0, -0.5)]).toEqual([1, 0.5]);
    expect([made.change(1, -500), made.change(1, 1)]).toEqual([10, 11]);
  });

  test('goes by its name', () => {
    expect([stocks().indexOf('awareness'), stocks().indexOf('accounts')]).toEqual([0, 1]);
    expect(() => stocks().indexOf('trust')).toThrow(
      new RangeError('no stock "trust" in this scenario'),
    );
  });

  test.each([Number.NaN, Infinity, -Infinity])('is not changed by %d', (by) => {
    const made = stocks();
    expect(() => made.change(1, by)).toThrow(
      new RangeError(`stock "accounts" must change by a finite number, received ${by}`),
    );
    expect(made.levels[1]).toBe(50);
  });
});
