import { describe, expect, test } from 'vitest';
import type { DelayCurve, DelayPoint } from '../../src/experiments/index.ts';
import { delayPicture } from '../../src/report/delay-picture.ts';
import { screenFor } from '../../src/report/index.ts';
import { width } from '../../src/text/index.ts';
import { replayResult } from './fixtures.ts';

const HOUR = 3_600_000;
const share = (mean: number) => ({
  mean,
  halfWidth: 0.123,
  n: 90,
  replications: 4,
  censored: 0,
});
const point = (upTo: number, mean: number): DelayPoint => ({
  upTo,
  stories: share(mean),
  value: share(mean),
});
const curve = (variant: string): DelayCurve => ({
  metric: 'money',
  variant,
  points: [],
  wide: [point(HOUR / 2, 1), point(4 * HOUR, 0.5), point(Infinity, 0)],
  whole: point(Infinity, 0.25),
});
const [{ target, ...rest }] = replayResult.targets as [(typeof replayResult.targets)[number]];
const asked = { ...target, metric: 'money', statistic: { kind: 'valueShare' } as const };
const result = {
  ...replayResult,
  targets: [{ ...rest, target: asked }],
  delayCurves: [curve('before'), curve('after')],
};

describe('the money stopped by how late it is reported', () => {
  test.each(['en', 'zh'] as const)('fits 80 columns in %s', (language) => {
    const lines = delayPicture(result, screenFor(language));
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(80);
  });

  test('has bars as long as the shares, those of all reports below', () => {
    const bars = delayPicture(result, screenFor('en')).flatMap((line) => {
      const found = /▇+/.exec(line);
      return found === null ? [] : [found[0].length];
    });
    expect(bars[0]).toBeGreaterThanOrEqual(8);
    expect(bars.map((length) => length / bars[0]!)).toEqual([1, 0.5, 0.25]);
  });
});
