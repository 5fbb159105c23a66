import { describe, expect, test } from 'vitest';
import { studentCritical } from '../../src/stats/index.ts';
import { around, coverageOf } from '../intervals/coverage.ts';
import { balanced, skewed, takenApart } from '../intervals/desks.ts';
import { findings, type Said } from '../intervals/study.ts';

const [FEW, SOME] = [3, 10] as const;

/** Figures that do not lean to one side, so that Student's t holds for few replications already. */
const even = ['share by lot (30 %)', 'count of a period', 'pool: busy', 'minutes booked to work'];

describe('intervals of M/M/2, whose truth is known', () => {
  const { policies, figures, ...study } = balanced(1);
  const found = findings(
    {
      ...study,
      policies: policies.slice(0, 1),
      figures: figures.filter(({ title }) => even.includes(title.en)),
    },
    10,
    [FEW, SOME],
  );

  test('of three replications hold it in 95 of a hundred experiments, more or less', async () => {
    const shares = (await found).map(({ truth, said }) => {
      const { share, told } = coverageOf(said[0]!.map(around), truth);
      expect(told).toBe(200);
      return share;
    });
    expect(shares).toHaveLength(even.length);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    // 800 intervals: four standard errors. With the normal's 1.96 it would be 81 %.
    expect(mean).toBeGreaterThan(0.92);
    expect(mean).toBeLessThan(0.98);
  });

  test('are as wide as the means are far from it', async () => {
    const squares = (await found).flatMap(({ truth, said }) => said[1]!.map(strayOf(truth)));
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    // Student's t with 9 degrees of freedom has a variance of 9 / 7 = 1.29; a half-width wrong by the
    // root of 2 would halve or double it.
    expect(mean).toBeGreaterThan(0.9);
    expect(mean).toBeLessThan(1.8);
  });
});

/** How many standard errors a mean is from the truth, squared. */
const strayOf =
  (truth: number) =>
  ({ mean, halfWidth }: Said): number =>
    (((mean - truth) / halfWidth) * studentCritical(0.95, SOME - 1)) ** 2;

test.each([balanced(1), takenApart(), skewed()])(
  'one replication has no interval: $title.en',
  async (study) => {
    const told = (await findings(study, 1, [1], 2)).filter(({ said }) =>
      said[0]!.some(({ halfWidth }) => !Number.isNaN(halfWidth)),
    );
    expect(told.map(({ title }) => title.en)).toEqual([]);
  },
);
