import { describe, expect, test } from 'vitest';
import { pairTargets } from '../../src/report/pair-targets.ts';
import { targets } from './fixtures.ts';

const shape = (rows: ReturnType<typeof pairTargets>) =>
  rows.map(({ results, readings }) => [
    [...results.values()].map(({ target }) => target.id),
    readings.map(({ target }) => target.id),
  ]);

describe('targets', () => {
  test('share a row where they ask the same of different variants, and readings stand below', () => {
    expect(shape(pairTargets(targets))).toEqual([
      [['before', 'after'], ['before24']],
      [['hour'], []],
      [['open'], []],
    ]);
  });

  test('that ask the same of the same variant each get a row', () => {
    const twice = [targets[1]!, targets[1]!];
    expect(shape(pairTargets(twice))).toHaveLength(2);
  });

  test('stand alone where what they are a reading of is not shown', () => {
    expect(shape(pairTargets([targets[2]!]))).toEqual([[['before24'], []]]);
  });

  test('of different populations are different questions', () => {
    const [first, second] = targets;
    const other = { ...second!, target: { ...second!.target, population: { person: 'elder' } } };
    expect(pairTargets([first!, other])).toHaveLength(2);
  });
});
