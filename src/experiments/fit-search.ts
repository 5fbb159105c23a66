import { Cast } from '../interpreter/index.ts';
import { MetricsFold, asDuration } from '../metrics/index.ts';
import { measuresFor, runReplication } from '../model/index.ts';
import { type Distribution, exponential, gamma, uniformBetween } from '../random/index.ts';
import type {
  ByAttribute,
  Delay,
  Role,
  Scenario,
  ScenarioFile,
  Statistic,
} from '../scenario/index.ts';
import { broyden, type Solution } from './broyden.ts';

/** Who plays the roles, from one replication to the next. */
const cast = new Cast();

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the search is fitted on. */
export interface FitOptions {
  readonly file: ScenarioFile;
  /** Another seed than any that results are shown for. */
  readonly seed: number;
  /** Replications of the variant `after`; `before`, with its wider band, gets a sixth. */
  readonly replications: number;
  readonly onIteration?: (point: readonly number[], residuals: readonly number[]) => void;
}

/** What nobody has published and the search is fitted by. */
export interface FittedSearch {
  /** Mean of `ease`: the common scale of all lines. */
  readonly ease: number;
  /** Mean time until a person comes home alone, hours. */
  readonly selfReturn: number;
  /** Earliest escalation before the centre, hours; the latest is twice that. */
  readonly escalation: number;
  readonly solution: Solution;
}

/** Replications after for one before, whose band is wider, and in all for one that slopes need. */
const [BEFORE, SLOPES] = [6, 5] as const;

const statistics: readonly Statistic[] = [
  { kind: 'mean' },
  { kind: 'within', limit: HOUR, among: 'reached' },
];

/**
 * Finds the mean ease, the self-return and the escalation so that the mean after is 44 minutes with 86 % within
 * the hour and the mean before 4 hours, over people found, by Broyden’s method under common random
 * numbers. Residuals are in quarters of the published rounding bands' widths.
 */
export function fitSearch(options: FitOptions): FittedSearch {
  const { file, seed, replications, onIteration } = options;
  const evaluateOver = (many: number) => (point: readonly number[]) => {
    const after = outcome(changed(file.resolve('after'), point, false), seed, many);
    const few = Math.ceil(many / BEFORE);
    const before = outcome(changed(file.resolve('before'), point, true), seed, few);
    return [
      (after.mean - reported(file, 'mpMeanAfter')) / (0.25 * MINUTE),
      (after.withinHour - reported(file, 'mpHourAfter')) / 0.0025,
      (before.mean - reported(file, 'mpMeanBefore')) / (15 * MINUTE),
    ];
  };
  const start = [Math.log(1.34), Math.log(24), Math.log(6.6)];
  const solution = broyden(start, evaluateOver(replications), {
    roughly: evaluateOver(Math.ceil(replications / SLOPES)),
    step: 0.1,
    tolerance: 0.2,
    mostIterations: 8,
    longestStep: 0.4,
    ...(onIteration === undefined ? {} : { onIteration }),
  });
  return { ...parametersOf(solution.point), solution };
}

/** The reported value of a target, in ms, as a share, as a number or in fen. */
export function reported(file: ScenarioFile, id: string): number {
  const target = file.targets.find((each) => each.id === id);
  if (target?.reported === undefined) throw new RangeError(`no reported value for target "${id}"`);
  const unit = { min: MINUTE, h: HOUR, '%': 0.01, cases: 1, yuan: 100 }[target.unit];
  return target.reported * unit;
}

/** The solver moves logarithms, so that everything stays positive. */
function parametersOf(point: readonly number[]): Omit<FittedSearch, 'solution'> {
  const [ease = 0, selfReturn = 0, escalation = 0] = point;
  return {
    ease: Math.exp(ease),
    selfReturn: Math.exp(selfReturn),
    escalation: Math.exp(escalation),
  };
}

/** Ease varies from person to person by a Gamma of this shape; an assumption, not fitted. */
const EASE_SHAPE = 3;

function changed(scenario: Scenario, point: readonly number[], late: boolean): Scenario {
  const { ease: mean, selfReturn: home, escalation: hours } = parametersOf(point);
  const ease = { kind: 'number', distribution: gamma(EASE_SHAPE, mean / EASE_SHAPE) } as const;
  const delay = (distribution: Distribution): ByAttribute<Delay> => ({
    cases: { otherwise: { kind: 'drawn', distribution } },
  });
  const change = (role: Role): Role => {
    if (role.draws['ease'] === undefined) return role;
    const delays: Record<string, ByAttribute<Delay>> = {
      ...role.delays,
      selfReturn: delay(exponential(home * HOUR)),
    };
    if (late) delays['escalation'] = delay(uniformBetween(hours * HOUR, 2 * hours * HOUR));
    return { ...role, delays, draws: { ...role.draws, ease: { cases: { otherwise: ease } } } };
  };
  const arrivals = scenario.arrivals.filter(({ id }) => id === 'reports');
  return { ...scenario, arrivals, roles: scenario.roles.map(change) };
}

function outcome(scenario: Scenario, seed: number, replications: number) {
  const questions = statistics.map((statistic) => ({ metric: 'timeToFind', statistic }));
  const measures = measuresFor(scenario.metrics, questions);
  const index = measures.findIndex(({ key }) => key === 'timeToFind');
  const to = scenario.warmUp + scenario.runLength;
  const window = { from: scenario.warmUp, to, dayOffset: 0 };
  let reached = 0;
  let sum = 0;
  let within = 0;
  for (let replication = 0; replication < replications; replication++) {
    const fold = new MetricsFold(
      measures.map(({ spec }) => spec),
      window,
    );
    runReplication(scenario, { seed, replication, executor: 'compiled', readers: [fold], cast });
    const summary = asDuration(fold.summaries[index]);
    reached += summary.reached;
    sum += summary.sum;
    within += summary.within[0]!;
  }
  return { mean: sum / reached, withinHour: within / reached };
}
