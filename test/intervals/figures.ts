import { changeOf, differenceOf, sideIn } from '../../src/experiments/change.ts';
import { delayCurves } from '../../src/experiments/delay-curves.ts';
import { estimateOf } from '../../src/experiments/estimate.ts';
import { frontResults } from '../../src/experiments/front-results.ts';
import { measureOf } from '../../src/experiments/held.ts';
import type { Estimate, PolicyRun } from '../../src/experiments/index.ts';
import { poolResults } from '../../src/experiments/pool-results.ts';
import { measuresFor, type Question } from '../../src/model/index.ts';
import { meanBooked } from '../../src/report/booked-minutes.ts';
import type { Bilingual, ScenarioFile } from '../../src/scenario/index.ts';
import type { Figure } from './study.ts';

/** A figure of one policy: how it is called, its truth, and how to read it off a run. */
export function figure(
  title: Bilingual,
  of: (run: PolicyRun, runs: readonly PolicyRun[]) => Estimate,
  truth?: number,
  policy = 0,
): Figure {
  const ofRuns: Figure['of'] = (runs) => of(runs[policy]!, runs);
  return { title, of: ofRuns, ...(truth === undefined ? {} : { truth }) };
}

/** What can be read off the runs of a scenario that these questions were put to. */
export function readingsOf(file: ScenarioFile, questions: readonly Question[]) {
  const scenario = file.resolve(file.variants[0]!.id);
  const measures = measuresFor(scenario.metrics, questions);
  const sides = (question: Question, one: PolicyRun, other: PolicyRun) => {
    const n = Math.min(one.summaries.length, other.summaries.length);
    const measure = measureOf(question, measures);
    return [one, other].map((run) => sideIn(run, n, measure, question.statistic).fractions);
  };
  return {
    metric: (question: Question) => (run: PolicyRun) => {
      const [spec, index] = measureOf(question, measures);
      const summaries = run.summaries.map(({ metrics }) => metrics[index]!);
      return estimateOf(spec, summaries, question.statistic);
    },
    pool:
      (id: string, key: 'utilisation' | 'wait' | 'grantedPerDay' | 'gaveUp') => (run: PolicyRun) =>
        poolResults(run, scenario).find((pool) => pool.id === id)![key],
    front: (key: 'openedPerDay' | 'open' | 'wait' | 'wait90' | 'personHours') => (run: PolicyRun) =>
      frontResults(run, scenario)[0]![key],
    outcome: (key: 'count' | 'amount' | 'hoursEach') => (run: PolicyRun) =>
      frontResults(run, scenario)[0]!.outcomes[0]![key],
    booked: (role: string, heading: number) => (run: PolicyRun) => meanBooked(run, role, heading),
    /** Of the stories whose delay lies in a bin of the few wide ones. */
    byDelay: (metric: string, bin: number, key: 'stories' | 'value') => (run: PolicyRun) =>
      delayCurves([run], measures).find((curve) => curve.metric === metric)!.wide[bin]![key],
    difference: (question: Question, other: number) => withOther(question, other, differenceOf),
    change: (question: Question, other: number) => withOther(question, other, changeOf),
    measure: (question: Question) => measureOf(question, measures),
  };

  function withOther(question: Question, other: number, apart: typeof changeOf) {
    return (run: PolicyRun, runs: readonly PolicyRun[]): Estimate => {
      const [base, changed] = sides(question, run, runs[other]!);
      const { mean, halfWidth, replications } = apart(changed!, base!);
      return { mean, halfWidth, replications, n: 0, censored: 0 };
    };
  }
}
