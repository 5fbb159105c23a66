import { describe, expect, test } from 'vitest';
import { curvePlot, shareAt } from '../../src/report/curve-plot.ts';
import { screenFor } from '../../src/report/index.ts';
import { plot } from '../../src/report/plot.ts';
import { replayResult } from './fixtures.ts';

const drawn = (sign: string, values: readonly number[]) => ({
  sign,
  values,
  paint: (text: string) => text,
});

describe('a plot', () => {
  test('draws curves with signs of their own, the first on top', () => {
    const lines = plot([drawn('o', [0, 0.5, 1]), drawn('x', [1, 0.5, 1])], 3, new Map([[0, '0']]));
    expect(lines).toEqual([' 100 % ┤x o', '       │ o', '   0 % ┤o', '       └┬──', '        0']);
  });

  test('fills the rows that a steep curve jumps over', () => {
    const lines = plot([drawn('o', [0, 1])], 5, new Map());
    expect(lines.slice(0, 5).filter((line) => line.includes('o'))).toHaveLength(5);
  });

  test('stays one line where it does not rise, and lies on the nearest row', () => {
    const lines = plot([drawn('o', [0.3, 0.3, 0.2])], 3, new Map());
    expect(lines.slice(0, 3)).toEqual([' 100 % ┤', '       │oo', '   0 % ┤  o']);
  });

  test('is painted in as few strokes as there are stretches', () => {
    const painted = { ...drawn('o', [1, 1, 0, 0, 1]), paint: (text: string) => `<${text}>` };
    expect(plot([painted], 2, new Map()).slice(0, 2)).toEqual([
      ' 100 % ┤<oo>  <o>',
      '       │  <oo>',
    ]);
  });

  test('has shares beside every other row, and ticks in order under their columns', () => {
    const ticks = new Map([
      [9, '100'],
      [0, '0'],
      [4, '50'],
    ]);
    const lines = plot(
      [
        drawn(
          'o',
          Array.from({ length: 10 }, () => 1),
        ),
      ],
      7,
      ticks,
    );
    expect(lines.map((line) => line.slice(0, 6).trim()).join('|')).toBe('100 %||67 %||33 %||0 %||');
    expect(lines.slice(-2)).toEqual(['       └┬───┬────┬', '        0   50  100']);
    expect(plot([], 3, new Map()).at(-1)).toBe('');
  });

  test('keeps values within its frame', () => {
    expect(
      plot([drawn('o', [-1, 2])], 3, new Map())
        .slice(0, 3)
        .join('\n'),
    ).toMatch(/^ 100 % ┤ o/);
  });
});

describe('the axis of time', () => {
  const [MINUTE, HOUR] = [60_000, 3_600_000];
  type Points = readonly (readonly [time: number, share: number])[];
  const shown = (...curves: readonly Points[]) =>
    curvePlot(
      {
        ...replayResult,
        curves: curves.map((points) => ({
          metric: 'timeToFind',
          points: points.map(([time, share]) => ({ time, share })),
        })),
      },
      screenFor('en'),
    );
  /** The labels below the axis. */
  const ticks = (...curves: readonly Points[]) =>
    shown(...curves)
      .at(-1)
      ?.trim()
      .split(/ +/u);
  const upTo = (step: number, unit: string) => [
    ...Array.from({ length: 9 }, (_, tick) => `${tick * step}`),
    unit,
  ];
  const within = (time: number): Points => [[time, 1]];

  test.each([60, 66, 80, 200])(
    'has its ticks nearer to each other where %d columns ask for it',
    (columns) => {
      const screen = screenFor('en', { width: columns });
      const lines = curvePlot(
        {
          ...replayResult,
          curves: [{ metric: 'timeToFind', points: [{ time: 200 * HOUR, share: 1 }] }],
        },
        screen,
      );
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      expect(lines.at(-1)!.trim().split(/ +/u)).toEqual(upTo(1, 'days'));
      expect(lines.at(-2)!.match(/┬/gu)).toHaveLength(9);
    },
  );

  test.each([1, 2, 5, 10])(
    'has a tick every %d min where nearly all is over by the last',
    (step) => {
      const nearly: Points = [
        [8 * step * MINUTE, 0.97],
        [8 * HOUR, 1],
      ];
      expect(ticks(nearly)).toEqual(upTo(step, 'min'));
      expect(ticks(within(8 * MINUTE), within(8 * step * MINUTE))).toEqual(upTo(step, 'min'));
    },
  );

  test('has hours where less is over so soon, and at least half by the last of them', () => {
    const fewer: Points = [
      [8 * MINUTE, 0.96],
      [8 * HOUR, 1],
    ];
    const half: Points = [[8 * HOUR, 0.5]];
    for (const curves of [[fewer], [half], [half, within(100 * HOUR)]])
      expect(ticks(...curves)).toEqual(upTo(1, 'h'));
  });

  test('has days where less than half is over by the last hour', () => {
    expect(ticks([[8 * HOUR, 0.49]], within(17 * HOUR))).toEqual(upTo(1, 'days'));
  });

  test('is drawn as soon as one of the curves has points', () => {
    expect(shown()).toEqual([]);
    expect(shown([], [])).toEqual([]);
    expect(shown([], within(HOUR)).length).toBeGreaterThan(10);
  });

  test('is that of a metric, by its title, or else its name', () => {
    const curve = { metric: 'timeToFind|person=elder', points: [{ time: HOUR, share: 1 }] };
    const title = (metric: string) =>
      curvePlot({ ...replayResult, curves: [{ ...curve, metric }] }, screenFor('en'))[0];
    expect(title(curve.metric)).toBe('time to find: share by the time since the start');
    expect(title('open')).toBe('searches open: share by the time since the start');
    expect(title('other')).toBe('other: share by the time since the start');
  });
});

describe('the share of a curve at a time', () => {
  const curve = {
    metric: 'm',
    points: [
      { time: 10, share: 0.2 },
      { time: 20, share: 0.6 },
    ],
  };

  test('begins at nothing, runs straight between points and stays at the last', () => {
    expect([0, 5, 10, 15, 20, 99].map((time) => shareAt(curve, time))).toEqual([
      0,
      0.1,
      0.2,
      expect.closeTo(0.4),
      0.6,
      0.6,
    ]);
  });

  test('is there at once where it is reached at once', () => {
    const atOnce = { metric: 'm', points: [{ time: 0, share: 0.3 }, ...curve.points] };
    expect(shareAt(atOnce, 0)).toBe(0.3);
  });
});
