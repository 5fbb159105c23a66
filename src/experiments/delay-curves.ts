import { asStory, type StorySummary } from '../metrics/index.ts';
import type { Measure } from '../model/index.ts';
import { answersOf } from './answers.ts';
import { boundOf, ofMoney } from './estimate.ts';
import { ratioOver } from './over-replications.ts';
import type { DelayCurve, DelayPoint, Estimate, PolicyRun } from './results.ts';

const HOUR = 3_600_000;
/** Upper edges of the wide bins; one more lies beyond. */
const WIDE = [0.5, 1, 2, 4, 12, 48].map((hours) => hours * HOUR);

/** What story metrics came to in each bin of the time that went before, over replications. */
export function delayCurves(
  runs: readonly PolicyRun[],
  measures: readonly Measure[],
): DelayCurve[] {
  return measures.flatMap(({ key, spec }, index) => {
    if (spec.kind !== 'story') return [];
    const edges = [...spec.edges, Infinity];
    const wide = [...WIDE.filter((edge) => edges.includes(edge)), Infinity];
    return runs.map((run): DelayCurve => {
      const each = answersOf(run, spec, index).map(asStory);
      const points = edges.map((upTo, bin) => pointOf(each, upTo, bin, bin + 1));
      const joined = wide.map((upTo, i) => {
        const from = i === 0 ? 0 : edges.indexOf(wide[i - 1]!) + 1;
        return pointOf(each, upTo, from, edges.indexOf(upTo) + 1);
      });
      const whole = pointOf(each, Infinity, 0, edges.length);
      return { metric: key, variant: run.policy.variant, points, wide: joined, whole };
    });
  });
}

/** Bins `from` to below `to` taken together. */
function pointOf(
  each: readonly StorySummary[],
  upTo: number,
  from: number,
  to: number,
): DelayPoint {
  const sum = (bins: readonly number[]) =>
    bins.slice(from, to).reduce((total, count) => total + count, 0);
  const n = each.reduce((total, { stories }) => total + sum(stories), 0);
  const share = (above: Column, below: Column): Estimate => {
    const reached = each.map((summary) => sum(summary[above]));
    const all = each.map((summary) => sum(summary[below]));
    return ratioOver(reached, all, n);
  };
  const stories = share('storiesReached', 'stories');
  const value = share('amountReached', 'amount');
  return {
    upTo,
    stories: { ...stories, ...boundOf(stories.mean, n) },
    value: { ...value, ...ofMoney(value.mean) },
  };
}

type Column = 'stories' | 'storiesReached' | 'amount' | 'amountReached';
