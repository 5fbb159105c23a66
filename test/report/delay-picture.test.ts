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
const curve = (variant: string, scale = 1): DelayCurve => ({
  metric: 'money',
  variant,
  points: [],
  wide: [point(HOUR / 2, scale), point(4 * HOUR, scale / 2), point(Infinity, 0)],
  whole: point(Infinity, scale / 4),
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

  test.each(['en', 'zh'] as const)(
    'fits 60 columns in %s, however wide intervals are',
    (language) => {
      const unsure = ({ wide, ...each }: DelayCurve): DelayCurve => ({
        ...each,
        wide: wide.map(({ value, ...bin }) => ({ ...bin, value: { ...value, halfWidth: 12.34 } })),
      });
      const wide = { ...result, delayCurves: [unsure(curve('before')), unsure(curve('after'))] };
      const lines = delayPicture(wide, screenFor(language, { width: 60 }));
      expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(60);
    },
  );

  test('has bars as long as the shares, those of all reports below', () => {
    const bars = delayPicture(result, screenFor('en')).flatMap((line) => {
      const found = /▇+/.exec(line);
      return found === null ? [] : [found[0].length];
    });
    expect(bars[0]).toBeGreaterThanOrEqual(8);
    expect(bars.map((length) => length / bars[0]!)).toEqual([1, 0.5, 0.25]);
  });

  test('has bars between nothing and all where a correction for bias leads beyond', () => {
    const astray = curve('before', -0.4);
    const beyond = curve('after', 1.3);
    const lines = delayPicture({ ...result, delayCurves: [astray, beyond] }, screenFor('en'));
    const bars = lines.flatMap((line) => /▇+/.exec(line)?.[0].length ?? []);
    expect(lines.join('\n')).toContain('−40 ± 12 %');
    expect(Math.max(...bars)).toBeLessThanOrEqual(16);
  });

  const reform = { ...result, delayCurves: [curve('before', 0.6), curve('after')] };

  test('is told variant by variant, and what weighs more', () => {
    expect(delayPicture(reform, screenFor('en')).join('\n')).toBe(`\
money: share of the money, by how late the victim reports
                 before                       after
  within 30 min  ▇▇▇▇▇▇▇▇▇▇        60 ± 12 %  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇  100 ± 12 %
  30 min to 4 h  ▇▇▇▇▇             30 ± 12 %  ▇▇▇▇▇▇▇▇           50 ± 12 %
  over 4 h                          0 ± 12 %                      0 ± 12 %
  all reports    ▇▇                15 ± 12 %  ▇▇▇▇               25 ± 12 %
  Reporting within 30 min rather than after 4 h: +100 ± 17 points (after). What
  the police changed, all reports together: +10 ± 17 points.`);
  });

  test('has shorter bars on a narrow screen', () => {
    expect(delayPicture(reform, screenFor('zh', { width: 60 })).join('\n')).toBe(`\
money：占被骗金额的比例，按报案早晚
                   建中心前             建中心后
  30 分钟以内      ▇▇▇▇▇     60 ± 12 %  ▇▇▇▇▇▇▇▇  100 ± 12 %
  30 分钟至4 小时  ▇▇        30 ± 12 %  ▇▇▇▇       50 ± 12 %
  4 小时以上                  0 ± 12 %              0 ± 12 %
  全部报案         ▇         15 ± 12 %  ▇▇         25 ± 12 %
  30 分钟内报案与 4 小时后报案相比：+100 ± 17 个百分点（建中
  心后）。警方改革所致，不分报案早晚：+10 ± 17 个百分点。`);
  });

  test('compares nothing where there is one variant', () => {
    const [, after] = reform.runs;
    const lines = delayPicture({ ...reform, runs: [after!] }, screenFor('en'));
    expect(lines.slice(1).join('\n')).toBe(`\
                 after
  within 30 min  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇  100 ± 12 %
  30 min to 4 h  ▇▇▇▇▇▇▇▇           50 ± 12 %
  over 4 h                           0 ± 12 %
  all reports    ▇▇▇▇               25 ± 12 %
  Reporting within 30 min rather than after 4 h: +100 ± 17 points (after).`);
  });

  test('has the title of its metric where that has one', () => {
    const ofTime = reform.delayCurves.map((each) => ({ ...each, metric: 'timeToFind' }));
    const targets = [{ ...rest, target: { ...asked, metric: 'timeToFind' } }];
    const titled = { ...reform, targets, delayCurves: ofTime };
    expect(delayPicture(titled, screenFor('en'))[0]).toMatch(/^time to find: /u);
  });

  test('has no bar where nothing was lost', () => {
    const unknown = { ...curve('after'), whole: point(Infinity, Number.NaN) };
    const lines = delayPicture({ ...reform, delayCurves: [unknown] }, screenFor('en'));
    expect(lines.find((line) => line.includes('all reports'))).toMatch(/^ {2}all reports +–$/u);
  });

  test('is not drawn where no target asks for money, of nothing, or of three variants', () => {
    const screen = screenFor('en');
    expect(delayPicture({ ...reform, targets: replayResult.targets }, screen)).toEqual([]);
    expect(delayPicture({ ...reform, delayCurves: [] }, screen)).toEqual([]);
    const others = reform.delayCurves.map((each) => ({ ...each, metric: 'other' }));
    expect(delayPicture({ ...reform, delayCurves: others }, screen)).toEqual([]);
    const runs = [...reform.runs, reform.runs[0]!];
    expect(delayPicture({ ...reform, runs }, screen)).toEqual([]);
  });
});
