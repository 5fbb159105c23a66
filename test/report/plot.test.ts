import { describe, expect, test } from 'vitest';
import { shareAt } from '../../src/report/curve-plot.ts';
import { plot } from '../../src/report/plot.ts';

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

  test('keeps values within its frame', () => {
    expect(
      plot([drawn('o', [-1, 2])], 3, new Map())
        .slice(0, 3)
        .join('\n'),
    ).toMatch(/^ 100 % ┤ o/);
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
});
