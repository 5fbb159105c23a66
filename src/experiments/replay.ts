import { asDuration, binEdges } from '../metrics/index.ts';
import { type Measure, measuresFor, type Question } from '../model/index.ts';
import { aList, aSwitch, type Kind, requireOptions } from '../options/index.ts';
import {
  type Inference,
  rolesOfArrivals,
  type ScenarioFile,
  type Target,
} from '../scenario/index.ts';
import { binnedSurvival } from '../stats/index.ts';
import { answersOf } from './answers.ts';
import { attribute, coalitionPolicies } from './attribute.ts';
import { delayCurves } from './delay-curves.ts';
import { fateKinds, requiredOfFate } from './fate-kinds.ts';
import { held, measureOf, questionOf, questionsOf, variantsOf } from './held.ts';
import { gridPolicies, infer } from './infer.ts';
import { metricResults } from './metric-results.ts';
import type { Curve, InferenceResult, PolicyRun, ReplayResult } from './results.ts';
import { combinedDigest } from './run-digest.ts';
import { type Assignment, type Fate, runPolicies } from './run-policies.ts';
import { unasked, usualOfAll } from './unasked.ts';

/** What to replay, under which fate, and how. */
export interface ReplayOptions extends Fate {
  /** Independent repetitions of each variant, from 1. */
  readonly replications: number;
  /** Variants to show; all of the scenario's if left out. */
  readonly variants?: readonly string[] | undefined;
  /** What is usually computed of every metric, and not only what no target shows already. */
  readonly withMetrics?: boolean | undefined;
}

/** Replications that the taking apart of a gain gets: it needs every combination of levers. */
const shareOf = (replications: number): number => Math.max(2, Math.ceil(replications / 4));

const kinds: Readonly<Record<keyof ReplayOptions, Kind>> = {
  ...fateKinds,
  variants: aList,
  withMetrics: aSwitch,
};

/**
 * Runs a scenario's variants under one fate and holds what comes out against what was reported.
 * Under an abort signal the result has what was finished and says so.
 *
 * Throws TypeError for an option that there is not, that is missing or that is of another type,
 * RangeError for a value that is not possible, and SimulationError for a fault during the run.
 */
export async function replay(options: ReplayOptions): Promise<ReplayResult> {
  requireOptions('replay', options, kinds, requiredOfFate);
  const { file, replications, seed } = options;
  const shown = options.variants ?? file.variants.map(({ id }) => id);
  const targets = file.targets.filter(
    (target) =>
      target.role !== 'infer' && variantsOf(target).every((variant) => shown.includes(variant)),
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
    ...targets.flatMap(questionsOf),
    ...(apart === undefined ? [] : [apart]),
    ...(inferred === undefined ? [] : [questionOf(inferred.target)]),
  ];
  const scenario = file.resolve(shown[0]!);
  const { metrics } = scenario;
  const wanted =
    options.withMetrics === true ? usualOfAll(scenario, shown) : unasked(scenario, targets, shown);
  questions.push(...wanted.map(({ metric, statistic }) => ({ metric: metric.id, statistic })));
  const combinations = apart === undefined ? [] : coalitionPolicies(apart);
  const heads = shown.map((variant) => file.variants.find(({ id }) => id === variant)!);
  const further = heads.filter(({ timesOf }) => timesOf !== undefined);
  const assignments: Assignment[] = [
    ...heads.map(({ id, times, timesOf }) => ({
      policy: { variant: id, levers: [] },
      replications: replications * (timesOf === undefined ? times : 1),
    })),
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
    ...further.map(({ id, times, timesOf }) => ({
      policy: { variant: id, levers: [] },
      first: replications,
      replications: replications * (times - 1),
      arrivals: timesOf,
    })),
  ];
  const all = await runPolicies(options, assignments, questions);
  const added = all.slice(assignments.length - further.length);
  const runs = all.slice(0, shown.length).map((run): PolicyRun => {
    const i = further.findIndex(({ id }) => id === run.policy.variant);
    if (i < 0) return run;
    const arrivals = further[i]!.timesOf!;
    const roles = rolesOfArrivals(file.resolve(run.policy.variant), arrivals);
    return { ...run, more: { arrivals, roles, summaries: added[i]!.summaries } };
  });
  const measures = measuresFor(metrics, questions);
  const complete = all.every(
    ({ summaries }, i) => summaries.length === assignments[i]!.replications,
  );
  const parts = all.slice(shown.length, shown.length + combinations.length);
  const beforeGrid = shown.length + combinations.length;
  const onGrid = all.slice(beforeGrid, beforeGrid + grid.length);
  const enough = (some: readonly PolicyRun[]) =>
    some.every(({ summaries }) => summaries.length > 1);
  return {
    file,
    seed,
    replications: Math.min(...runs.map(({ summaries }) => summaries.length)),
    runs,
    targets: targets.map((target) => held(target, runs, measures)),
    figures: metricResults(wanted, runs, measures),
    ...(inferred !== undefined && enough(onGrid)
      ? { inference: inferredFrom(inferred, measures, onGrid) }
      : {}),
    ...(apart !== undefined && enough(parts)
      ? { attribution: attribute(file, apart, ...measureOf(apart, measures), parts) }
      : {}),
    curves: curvesOf(runs, measures),
    delayCurves: delayCurves(runs, measures),
    digest: combinedDigest(all.map(({ digest }) => digest)),
    cases: runs
      .flatMap(({ summaries, more }) => [...summaries, ...(more?.summaries ?? [])])
      .reduce((sum, { stories }) => sum + stories, 0),
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

function curvesOf(runs: readonly PolicyRun[], measures: readonly Measure[]): Curve[] {
  const index = measures.findIndex(({ spec }) => spec.kind === 'duration');
  if (index < 0) return [];
  return runs.map((run) => {
    const answers = answersOf(run, measures[index]!.spec, index);
    const each = answers.map((summary) => asDuration(summary));
    const events = summed(each.map(({ reachedBins }) => reachedBins));
    const censored = summed(each.map(({ censoredBins }) => censoredBins));
    const others = summed(each.map(({ otherBins }) => otherBins));
    const atOnce = each.reduce((sum, summary) => sum + summary.atOnce, 0);
    const points = binnedSurvival({ edges: binEdges, events, censored, others, atOnce });
    return {
      metric: measures[index]!.key,
      points: points.map(({ time, survival }) => ({ time, share: 1 - survival })),
    };
  });
}

function summed(lists: readonly (readonly number[])[]): number[] {
  const sum = (lists[0] ?? []).map(() => 0);
  for (const list of lists) list.forEach((value, i) => (sum[i]! += value));
  return sum;
}
