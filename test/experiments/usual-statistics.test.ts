import { expect, test } from 'vitest';
import { usualStatistics } from '../../src/experiments/usual-statistics.ts';
import type { Metric } from '../../src/scenario/index.ts';

const HOUR = 3_600_000;
const metric: Metric = {
  id: 'wait',
  title: { zh: '等', en: 'wait' },
  kind: 'duration',
  role: 'line',
  from: 'opened',
  to: 'found',
};
const about = (followUp: number) =>
  usualStatistics(metric, { followUp }).map((statistic) =>
    'cut' in statistic ? statistic.cut : 'limit' in statistic ? statistic.limit : statistic.kind,
  );

test('what is usually computed asks about no longer time than cases are followed for', () => {
  expect(about(60 * HOUR)).toEqual([48 * HOUR, HOUR, 24 * HOUR]);
  expect(about(24 * HOUR)).toEqual([24 * HOUR, HOUR, 24 * HOUR]);
  expect(about(2 * HOUR)).toEqual([2 * HOUR, HOUR]);
  expect(about(0)).toEqual(['mean']);
});
