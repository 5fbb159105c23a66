import { expect, test } from 'vitest';
import { cast } from '../cast.ts';
import { DAY, recast, troupe } from '../troupe.ts';

test('incidents and filings of other fraud are two series', () => {
  const { sim, arrive, milestones, host } = troupe(
    recast(cast, { otherFraud: { draws: { isCrime: (_, u) => u < 0.7 } } }),
  );
  for (let i = 0; i < 100; i++) arrive('otherFraud');
  sim.runUntil(30 * DAY);
  const filed = milestones(['otherFiled']).length;
  expect(milestones(['otherReported'])).toHaveLength(100);
  expect(filed).toBeGreaterThan(50);
  expect(filed + milestones(['otherNotFiled']).length).toBe(100);
  expect(host.cases.live).toBe(0);
});
