import { asStory, type StorySummary } from '../metrics/index.ts';
import type { Measure } from '../model/index.ts';
import { ratioOfMeans } from '../stats/index.ts';
import type { DelayCurve, Estimate, PolicyRun } from './types.ts';

/** What story metrics came to in each bin of the time that went before, over replications. */
export function delayCurves(
  runs: readonly PolicyRun[],
  measures: readonly Measure[],
): DelayCurve[] {
  return measures.flatMap(({ key, spec }, index) => {
    if (spec.kind !== 'story') return [];
    return runs.map(({ policy, summaries }): DelayCurve => {
      const each = summaries.map(({ metrics }) => asStory(metrics[index]));
      const points = [...spec.edges, Infinity].map((upTo, bin) => ({
        upTo,
        stories: share(each, bin, 'storiesReached', 'stories'),
        value: share(each, bin, 'amountReached', 'amount'),
      }));
      return { metric: key, variant: policy.variant, points };
    });
  });
}

type Column = 'stories' | 'storiesReached' | 'amount' | 'amountReached';

function share(each: readonly StorySummary[], bin: number, above: Column, below: Column): Estimate {
  const { mean, halfWidth } = ratioOfMeans(
    each.map((summary) => summary[above][bin]!),
    each.map((summary) => summary[below][bin]!),
  );
  const n = each.reduce((sum, { stories }) => sum + stories[bin]!, 0);
  return { mean, halfWidth, n, replications: each.length, censored: 0 };
}
