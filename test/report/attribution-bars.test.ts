import { describe, expect, test } from 'vitest';
import { attributionBars } from '../../src/report/attribution-bars.ts';
import { screenFor } from '../../src/report/index.ts';
import { replayResult } from './fixtures.ts';

describe('where a gain comes from', () => {
  const lines = attributionBars(replayResult, screenFor('en'));

  test('is said of a whole with its interval and what was measured', () => {
    expect(lines[0]).toBe('where the saved 196.4 ± 5.1 min come from (mean, cut at 48 h)');
  });

  test('is printed in parts that add up to the printed whole', () => {
    const minutes = lines.slice(1, 5).map((line) => Number(/([\d.]+) ±/.exec(line)![1]));
    const [whole] = minutes.splice(3);
    expect(minutes).toHaveLength(3);
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBeCloseTo(whole!, 9);
    expect(whole).toBe(196.4);
  });

  test('is drawn in bars as long as the parts', () => {
    const bars = lines.slice(1, 4).map((line) => /▇+/.exec(line)![0].length);
    expect(bars).toEqual([26, 20, 9]);
  });

  test('is left out where nothing was taken apart', () => {
    const { attribution: _, ...rest } = replayResult;
    expect(attributionBars(rest, screenFor('en'))).toEqual([]);
  });
});
