import { Cast } from '../interpreter/index.ts';
import { MetricsFold } from '../metrics/index.ts';
import { measuresFor, runReplication } from '../model/index.ts';
import { lognormal } from '../random/index.ts';
import type { Role, Scenario } from '../scenario/index.ts';
import { broyden } from './broyden.ts';
import { fractionOf } from './estimate.ts';
import { type FitOptions, reported } from './fit-search.ts';

/** Who plays the roles, from one replication to the next. */
const cast = new Cast();

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Long enough for queues to settle; the share does not depend on it beyond that. */
const RUN = 56 * DAY;
const alerts = new Set(['alert', 'falseAlert']);
const question = { metric: 'feedback', statistic: { kind: 'share' } } as const;

/** Where the time until a district signs for an alert is fitted. */
export interface FeedbackFit {
  readonly variant: string;
  /** The target that is to come out. */
  readonly target: string;
  /** Sigma of the logarithm of that time; an assumption, not fitted. */
  readonly sigma: number;
  /** Where the search begins, minutes. */
  readonly from: number;
}

/**
 * Finds the median time until an alert is signed for, in minutes, so that the reported share of
 * alerts has its feedback in time. The residual is in quarters of the published band's width.
 */
export function fitFeedback(
  { file, seed, replications, onIteration }: FitOptions,
  { variant, target, sigma, from }: FeedbackFit,
): number {
  const wanted = reported(file, target);
  const scenario = { ...file.resolve(variant), runLength: RUN };
  const evaluate = ([log]: readonly number[]) => {
    const share = inTime(changed(scenario, Math.exp(log!), sigma), seed, replications);
    return [(share - wanted) / 0.0025];
  };
  const { point } = broyden([Math.log(from)], evaluate, {
    step: 0.1,
    tolerance: 0.2,
    mostIterations: 8,
    longestStep: 0.6,
    ...(onIteration === undefined ? {} : { onIteration }),
  });
  return Math.exp(point[0]!);
}

function changed(scenario: Scenario, median: number, sigma: number): Scenario {
  const distribution = lognormal(median * MINUTE, sigma);
  const signing = { cases: { otherwise: { kind: 'drawn', distribution } } } as const;
  const change = (role: Role): Role =>
    alerts.has(role.id) ? { ...role, delays: { ...role.delays, signing } } : role;
  return { ...scenario, roles: scenario.roles.map(change) };
}

function inTime(scenario: Scenario, seed: number, replications: number): number {
  const metrics = scenario.metrics.filter(({ id }) => id === question.metric);
  const specs = measuresFor(metrics, [question]).map(({ spec }) => spec);
  const window = { from: scenario.warmUp, to: scenario.warmUp + scenario.runLength, dayOffset: 0 };
  let [answered, due] = [0, 0];
  for (let replication = 0; replication < replications; replication++) {
    const fold = new MetricsFold(specs, window);
    runReplication(scenario, { seed, replication, executor: 'compiled', readers: [fold], cast });
    const { above, below } = fractionOf(specs[0]!, fold.summaries[0]!, question.statistic);
    answered += above;
    due += below;
  }
  return answered / due;
}
