import { type Measure, measureKey, type Question } from '../model/index.ts';
import type { Target } from '../scenario/index.ts';
import { answersOf } from './answers.ts';
import { behindBoth, changeOf, sideOf } from './change.ts';
import { estimateOf, scaled, unitFactor } from './estimate.ts';
import type { Estimate, PolicyRun, TargetResult } from './results.ts';
import { verdictOf } from './verdict.ts';

/** The question a target asks. */
export function questionOf({ metric, statistic, population }: Target): Question {
  return population === undefined ? { metric, statistic } : { metric, statistic, population };
}

/** What it is held against: the same question put to another metric. */
function baseQuestion(target: Target): Question {
  return questionOf({ ...target, metric: target.against?.metric ?? target.metric });
}

/** All questions that a target asks. */
export function questionsOf(target: Target): readonly Question[] {
  return target.against === undefined
    ? [questionOf(target)]
    : [questionOf(target), baseQuestion(target)];
}

/** The variants that a target needs. */
export function variantsOf({ variant, against }: Target): readonly string[] {
  return against?.variant === undefined ? [variant] : [variant, against.variant];
}

/** The measure that answers a question, and its place among the measures. */
export function measureOf(
  question: Question,
  measures: readonly Measure[],
): [Measure['spec'], number] {
  const index = measures.findIndex(({ key }) => key === measureKey(question));
  return [measures[index]!.spec, index];
}

/** What came out for a target, held against what was reported. */
export function held(
  target: Target,
  runs: readonly PolicyRun[],
  measures: readonly Measure[],
): TargetResult {
  const estimate =
    target.against === undefined
      ? level(target, runs, measures)
      : change(target, runs, measures, target.against.variant ?? target.variant);
  return { target, estimate, verdict: verdictOf(target, estimate) };
}

function level(target: Target, runs: readonly PolicyRun[], measures: readonly Measure[]): Estimate {
  const [spec, index] = measureOf(questionOf(target), measures);
  const summaries = answersOf(runOf(target.variant, runs), spec, index);
  return scaled(estimateOf(spec, summaries, target.statistic), unitFactor[target.unit]);
}

function change(
  target: Target,
  runs: readonly PolicyRun[],
  measures: readonly Measure[],
  base: string,
): Estimate {
  const { statistic } = target;
  const answers = (variant: string, question: Question) => {
    const [spec, index] = measureOf(question, measures);
    return { spec, each: answersOf(runOf(variant, runs), spec, index) };
  };
  const one = answers(target.variant, questionOf(target));
  const other = answers(base, baseQuestion(target));
  // One side may have more replications; those have no fellow, and nothing rests on their cases.
  const paired = Math.min(one.each.length, other.each.length);
  const side = ({ spec, each }: ReturnType<typeof answers>) =>
    sideOf(spec, each.slice(0, paired), statistic);
  const [first, second] = [side(one), side(other)];
  return { ...changeOf(first.fractions, second.fractions), ...behindBoth(first, second) };
}

const runOf = (variant: string, runs: readonly PolicyRun[]): PolicyRun =>
  runs.find(({ policy }) => policy.variant === variant)!;
