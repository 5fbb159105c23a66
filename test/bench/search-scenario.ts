import { CALLS_PER_DAY, horizonOf, MEAN, MEDIAN, SIGMA, SPAN, UNITS, URGENT } from './w2-draws.ts';

const assumption = 'workload W2';
const text = (en: string) => ({ zh: en, en });

const minutes = (value: number): string => `${value} min`;
const lognormal = (median: number, sigma: number) => ({
  lognormal: { median: minutes(median), sigma },
  assumption,
});
const triangular = (span: readonly number[]) => ({ triangular: span.map(minutes), assumption });
const exponential = (mean: number) => ({ exponential: minutes(mean), assumption });
const half = (span: readonly number[]): number[] => span.map((value) => value / 2);

/**
 * Workload W2 as a scenario.
 *
 * @param scale factor on arrivals and staff
 * @param cases mean number of cases in a replication
 */
export function searchScenario(scale: number, cases: number): object {
  const pool = (units: number) => ({
    title: text('staff'),
    units: units * scale,
    discipline: 'priority',
    assumption,
  });
  return {
    sixfronts: 1,
    id: 'w2',
    title: text('Workload W2'),
    about: text('A search for a missing person, as a workload.'),
    start: '2021-03-01T00:00+08:00',
    warmUp: '0 ms',
    runLength: `${horizonOf(scale, cases)} ms`,
    followUp: '30 d',
    replications: 1,
    seed: 1,
    charts: { search: './search-chart.ts' },
    pools: {
      callTakers: pool(UNITS.callTakers),
      cars: pool(UNITS.cars),
      analysts: pool(UNITS.analysts),
    },
    arrivals: { reports: { role: 'search', perDay: CALLS_PER_DAY * scale, assumption } },
    roles: {
      search: {
        chart: 'search',
        title: text('search'),
        draws: { urgent: { chance: URGENT, assumption } },
        delays: {
          video: exponential(MEAN.video),
          telecom: lognormal(MEDIAN.telecom, SIGMA.telecom),
          field: triangular(SPAN.field),
          limit: { constant: '60 min', assumption },
          videoAgain: exponential(MEAN.video / 2),
          telecomAgain: lognormal(MEDIAN.telecom / 2, SIGMA.telecom),
          fieldAgain: triangular(half(SPAN.field)),
        },
        activities: {
          call: lognormal(MEDIAN.call, SIGMA.call),
          travel: triangular(SPAN.travel),
          scene: lognormal(MEDIAN.scene, SIGMA.scene),
          close: exponential(MEAN.close),
        },
      },
    },
    metrics: {
      timeToFind: {
        title: text('time to find'),
        duration: { role: 'search', from: 'opened', to: 'found' },
        statistics: ['mean'],
      },
      open: {
        title: text('open searches'),
        level: { role: 'search', from: 'opened', to: 'found' },
      },
      escalated: {
        title: text('escalated'),
        share: { role: 'search', of: 'opened', reached: 'escalated' },
      },
    },
    variants: { w2: { title: text('W2') } },
  };
}
