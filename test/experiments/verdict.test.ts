import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/experiments/index.ts';
import { verdictOf } from '../../src/experiments/verdict.ts';
import { targets } from '../report/fixtures.ts';

const [{ target: known }] = targets as [(typeof targets)[number]];
const minutes = { ...known, unit: 'min' as const, band: [43.5, 44.5] as const };
const { band: _, ...nothing } = known;
const all = { ...known, unit: '%' as const, band: [99.5, 100] as const };
const estimate = (mean: number, halfWidth: number, bound?: number): Estimate => ({
  mean,
  halfWidth,
  n: 1000,
  replications: 20,
  censored: 0,
  ...(bound === undefined ? {} : { bound }),
});

describe('a figure is held against the band of the reported one', () => {
  test('with its whole interval: the middle alone proves nothing', () => {
    expect(verdictOf(minutes, estimate(44, 0.4))).toBe('inside');
    expect(verdictOf(minutes, estimate(44, 0.6))).toBe('overlaps');
    expect(verdictOf(minutes, estimate(43.2, 0.4))).toBe('overlaps');
    expect(verdictOf(minutes, estimate(43, 0.4))).toBe('outside');
    expect(verdictOf(minutes, estimate(43, 0.5))).toBe('overlaps');
    expect(verdictOf(minutes, estimate(45, 0.5))).toBe('overlaps');
  });

  test('a share of all or none is not blamed for an interval that would pass 100 % or 0', () => {
    expect(verdictOf(all, estimate(99.9, 0.2))).toBe('inside');
    const few = { ...known, unit: '%' as const, band: [0, 0.5] as const };
    expect(verdictOf(few, estimate(0.1, 0.2))).toBe('inside');
    expect(verdictOf(few, estimate(0.4, 0.3))).toBe('overlaps');
    expect(verdictOf({ ...few, against: {} }, estimate(0.1, 0.2))).toBe('overlaps');
  });

  test('where all cases agree, what so many of them do not rule out counts', () => {
    expect(verdictOf(all, estimate(100, 0, 99.9))).toBe('inside');
    expect(verdictOf(all, estimate(100, 0, 97))).toBe('overlaps');
  });

  test('one replication, which has no interval, rules nothing in or out', () => {
    expect(verdictOf(minutes, estimate(44, Number.NaN))).toBe('overlaps');
    expect(verdictOf(minutes, estimate(40, Number.NaN))).toBe('overlaps');
  });

  test('a share whose correction for bias leads it beyond all rules nothing in or out', () => {
    expect(verdictOf(all, estimate(130, 20))).toBe('overlaps');
    expect(verdictOf(all, estimate(-130, 20))).toBe('overlaps');
  });

  test('a figure with no cases leaves the question open', () => {
    expect(verdictOf(minutes, estimate(Number.NaN, Number.NaN))).toBe('open');
    expect(verdictOf(minutes, estimate(Infinity, Number.NaN))).toBe('open');
  });

  test('nothing reported leaves the question open', () => {
    expect(verdictOf(nothing, estimate(44, 0.4))).toBe('open');
  });
});
