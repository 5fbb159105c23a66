import { describe, expect, test } from 'vitest';
import { symbolOf, SymbolTable } from '../../src/eventlog/index.ts';

describe('a table of symbols', () => {
  test('has each at the place where it was first named, and nothing else', () => {
    const [one, two, other] = ['one', 'two', 'other'].map(symbolOf) as [number, number, number];
    const table = new SymbolTable([one, two, one]);
    expect(table.size).toBe(2);
    expect([one, two, other].map((symbol) => table.placeOf(symbol))).toEqual([0, 1, -1]);
    expect(new SymbolTable([]).placeOf(one)).toBe(-1);
  });

  test('of as many pools as there may be is laid out at once, anew for every replication', () => {
    const symbols = Array.from({ length: 8192 }, (_, i) => symbolOf(`pool ${i}`));
    for (let replication = 0; replication < 3; replication++) {
      const table = new SymbolTable(symbols);
      expect(symbols.every((symbol, place) => table.placeOf(symbol) === place)).toBe(true);
    }
  });
});
