import { asDuration, binEdges } from '../metrics/index.ts';
import { type Measure, measureKey, measuresFor, type Question } from '../model/index.ts';
import type { Inference, ScenarioFile, Target } from '../scenario/index.ts';
import { binnedSurvival } from '../stats/index.ts';
import { attribute, coalitionPolicies } from './attribute.ts';
import { delayCurves } from './delay-curves.ts';
import { estimateOf, scaled, unitFactor } from './estimate.ts';
import { gridPolicies, infer } from './infer.ts';
import { metricResults, usualQuestions } from './metric-results.ts';
import { combinedDigest } from './run-digest.ts';
import { type Assignment, type Fate, runPolicies } from './run-policies.ts';
import type {
  Curve,
  InferenceResult,
  PolicyRun,
  ReplayResult,
  TargetResult,
  Verdict,
} from './types.ts';

export interface ReplayOptions extends Fate {
  readonly replications: number;
  /** Variants to show; all of the scenario's if left out. */
  readonly variants?: readonly string[] | undefined;
  /** Also what is usually computed of every metric; without targets that is done anyway. */
  readonly withMetrics?: boolean | undefined;
}

/** Replications that the taking apart of a gain gets: it needs every combination of levers. */
const shareOf = (replications: number): number => Math.max(2, Math.ceil(replications / 4));

/**
 * Runs a scenario's variants under one fate and holds what comes out against what was reported.
 * Under an abort signal the result has what was finished and says so.
 */
export async function replay(options: ReplayOptions): Promise<ReplayResult> {
  const { file, replications, seed } = options;
  const shown = options.variants ?? file.variants.map(({ id }) => id);
  const targets = file.targets.filter(
    ({ variant, role }) => shown.includes(variant) && role !== 'infer',
  );
  const attribution = file.attribution;
  const apart =
    attribution !== undefined &&
    [attribution.from, attribution.to].every((id) => shown.includes(id))
      ? attribution
      : undefined;
  const inferred = inferenceOf(file, shown);
  const grid = inferred === undefined ? [] : gridPolicies(inferred.inference);
  const questions: Question[] = [
    ...targets.map(questionOf),
    ...(apart === undefined ? [] : [apart]),
    ...(inferred === undefined ? [] : [questionOf(inferred.target)]),
  ];
  const { metrics } = file.resolve(shown[0]!);
  const usual = targets.length === 0 || options.withMetrics === true ? metrics : [];
  questions.push(...usualQuestions(usual));
  const combinations = apart === undefined ? [] : coalitionPolicies(apart);
  const assignments: Assignment[] = [
    ...shown.map((variant) => {
      const { times } = file.variants.find(({ id }) => id === variant)!;
      return { policy: { variant, levers: [] }, replications: replications * times };
    }),
    ...combinations.map((policy) => ({
      policy,
      replications: shareOf(replications),
      arrivals: apart?.arrivals,
    })),
    ...grid.map((policy) => ({
      policy,
      replications: shareOf(replications),
      arrivals: inferred?.inference.arrivals,
    })),
  ];
  const all = await runPolicies(options, assignments, questions);
  const runs = all.slice(0, shown.length);
  const measures = measuresFor(metrics, questions);
  const complete = all.every(
    ({ summaries }, i) => summaries.length === assignments[i]!.replications,
  );
  const parts = all.slice(shown.length, shown.length + combinations.length);
  const onGrid = all.slice(shown.length + combinations.length);
  const enough = (some: readonly PolicyRun[]) =>
    some.every(({ summaries }) => summaries.length > 1);
  return {
    file,
    seed,
    replications: Math.min(...runs.map(({ summaries }) => summaries.length)),
    runs,
    targets: targets.map((target) => held(target, runs, measures)),
    figures: metricResults(usual, runs, measures),
    ...(inferred !== undefined && enough(onGrid)
      ? { inference: inferredFrom(inferred, measures, onGrid) }
      : {}),
    ...(apart !== undefined && enough(parts)
      ? { attribution: attribute(file, apart, ...measureOf(apart, measures), parts) }
      : {}),
    curves: curvesOf(runs, measures),
    delayCurves: delayCurves(runs, measures),
    digest: combinedDigest(all.map(({ digest }) => digest)),
    cases: runs.reduce(
      (sum, { summaries }) => sum + summaries.reduce((n, { stories }) => n + stories, 0),
      0,
    ),
    complete,
  };
}

interface Inferred {
  readonly inference: Inference;
  readonly target: Target;
}

/** What is to be inferred, if its variant is shown. */
function inferenceOf(file: ScenarioFile, shown: readonly string[]): Inferred | undefined {
  const { inference } = file;
  if (inference === undefined || !shown.includes(inference.variant)) return undefined;
  const target = file.targets.find(({ id }) => id === inference.target);
  return target === undefined ? undefined : { inference, target };
}

function inferredFrom(
  { inference, target }: Inferred,
  measures: readonly Measure[],
  runs: readonly PolicyRun[],
): InferenceResult {
  return infer(inference, target, ...measureOf(questionOf(target), measures), runs);
}

/** The question a target asks. */
export function questionOf({ metric, statistic, population }: Target): Question {
  return population === undefined ? { metric, statistic } : { metric, statistic, population };
}

function measureOf(question: Question, measures: readonly Measure[]): [Measure['spec'], number] {
  const index = measures.findIndex(({ key }) => key === measureKey(question));
  return [measures[index]!.spec, index];
}

function held(
  target: Target,
  runs: readonly PolicyRun[],
  measures: readonly Measure[],
): TargetResult {
  const [spec, index] = measureOf(questionOf(target), measures);
  const run = runs.find(({ policy }) => policy.variant === target.variant)!;
  const summaries = run.summaries.map(({ metrics }) => metrics[index]!);
  const estimate = scaled(estimateOf(spec, summaries, target.statistic), unitFactor[target.unit]);
  return { target, estimate, verdict: verdictOf(target, estimate.mean, estimate.halfWidth) };
}

/** How a figure stands to the band of values that round to the reported one. */
export function verdictOf({ band }: Target, mean: number, halfWidth: number): Verdict {
  if (band === undefined) return 'open';
  const [low, high] = band;
  if (mean >= low && mean <= high) return 'inside';
  return mean + halfWidth >= low && mean - halfWidth <= high ? 'touches' : 'outside';
}

function curvesOf(runs: readonly PolicyRun[], measures: readonly Measure[]): Curve[] {
  const index = measures.findIndex(({ spec }) => spec.kind === 'duration');
  if (index < 0) return [];
  return runs.map(({ summaries }) => {
    const each = summaries.map(({ metrics }) => asDuration(metrics[index]));
    const events = added(each.map(({ reachedBins }) => reachedBins));
    const censored = added(each.map(({ censoredBins }) => censoredBins));
    const points = binnedSurvival({ edges: binEdges, events, censored });
    return {
      metric: measures[index]!.key,
      points: points.map(({ time, survival }) => ({ time, share: 1 - survival })),
    };
  });
}

function added(lists: readonly (readonly number[])[]): number[] {
  const sum = (lists[0] ?? []).map(() => 0);
  for (const list of lists) list.forEach((value, i) => (sum[i]! += value));
  return sum;
}
