import { Cast } from '../interpreter/index.ts';
import { asDuration, MetricsFold } from '../metrics/index.ts';
import { measuresFor, runReplication } from '../model/index.ts';
import { lognormal } from '../random/index.ts';
import type { Role, Scenario } from '../scenario/index.ts';
import { broyden } from './broyden.ts';
import { type FitOptions, reported } from './fit-search.ts';

/** Who plays the roles, from one replication to the next. */
const cast = new Cast();

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Statements vary by this much (sigma of the logarithm); an assumption, not fitted. */
const SIGMA = 0.5;

/**
 * Finds the median time of a statement before the reform, in minutes, so that 42 % of stops are
 * executed within the hour. The residual is in quarters of the published band's width.
 */
export function fitStop({ file, seed, replications, onIteration }: FitOptions): number {
  const wanted = reported(file, 'stop60Before');
  const evaluate = ([log]: readonly number[]) => {
    const scenario = changed(file.resolve('before'), Math.exp(log!));
    return [(withinHour(scenario, seed, replications) - wanted) / 0.0025];
  };
  const { point } = broyden([Math.log(8.8)], evaluate, {
    step: 0.1,
    tolerance: 0.2,
    mostIterations: 6,
    longestStep: 0.4,
    ...(onIteration === undefined ? {} : { onIteration }),
  });
  return Math.exp(point[0]!);
}

function changed(scenario: Scenario, median: number): Scenario {
  const distribution = lognormal(median * MINUTE, SIGMA);
  const effort = { cases: { otherwise: { kind: 'timed', distribution } } } as const;
  const change = (role: Role): Role =>
    role.id === 'stopPayment'
      ? { ...role, activities: { ...role.activities, takeStatement: { effort } } }
      : role;
  const arrivals = scenario.arrivals.filter(({ id }) => id === 'victims');
  return { ...scenario, arrivals, roles: scenario.roles.map(change) };
}

function withinHour(scenario: Scenario, seed: number, replications: number): number {
  const statistic = { kind: 'within', limit: HOUR, among: 'reached' } as const;
  const measures = measuresFor(scenario.metrics, [{ metric: 'timeToStop', statistic }]);
  const index = measures.findIndex(({ key }) => key === 'timeToStop');
  const window = { from: scenario.warmUp, to: scenario.warmUp + scenario.runLength, dayOffset: 0 };
  let within = 0;
  let reached = 0;
  for (let replication = 0; replication < replications; replication++) {
    const fold = new MetricsFold(
      measures.map(({ spec }) => spec),
      window,
    );
    runReplication(scenario, { seed, replication, executor: 'compiled', readers: [fold], cast });
    const summary = asDuration(fold.summaries[index]);
    within += summary.within[0]!;
    reached += summary.reached;
  }
  return within / reached;
}
