import { checkFollowUp } from './check-follow-up.ts';
import { metricKinds, statisticsOf } from './check-names.ts';
import type { Report } from './issue.ts';
import { type Located, locate } from './located.ts';
import type { Head } from './schema/file.ts';

/** What a metric is to be shown by can be computed of it, and is named once. */
export function checkStatistics({ metrics }: Head, root: Located, report: Report): void {
  for (const [id, metric] of Object.entries(metrics)) {
    const kind = metricKinds.find((each) => metric[each] !== undefined);
    if (kind === undefined) continue;
    const expected = statisticsOf(kind, locate(root, ['metrics', id]));
    const seen = new Set<string>();
    for (const [i, statistic] of (metric.statistics ?? []).entries()) {
      const { kind: received } = statistic;
      const path = ['metrics', id, 'statistics', i];
      const { at } = locate(root, path)!;
      checkFollowUp(statistic, locate(root, path), path, root, report);
      // As read: 60 min is an hour.
      const key = JSON.stringify(statistic);
      if (!expected.includes(received)) {
        report(at, path, { code: 'statisticDoesNotFit', received, expected });
      } else if (seen.has(key)) {
        report(at, path, { code: 'duplicateId', noun: 'statistic', received });
      }
      seen.add(key);
    }
  }
}
