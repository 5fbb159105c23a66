import { checkFollowUp } from './check-follow-up.ts';
import { metricKinds, statisticsOf } from './check-names.ts';
import type { Report } from './issue.ts';
import { type Located, locate } from './located.ts';
import type { Head } from './schema/file.ts';

/** What a metric is to be shown by can be computed of it. */
export function checkStatistics({ metrics }: Head, root: Located, report: Report): void {
  for (const [id, metric] of Object.entries(metrics)) {
    const kind = metricKinds.find((each) => metric[each] !== undefined);
    if (kind === undefined) continue;
    const expected = statisticsOf(kind, locate(root, ['metrics', id]));
    for (const [i, statistic] of (metric.statistics ?? []).entries()) {
      const path = ['metrics', id, 'statistics', i];
      const { kind: received } = statistic;
      checkFollowUp(statistic, locate(root, path), path, root, report);
      if (expected.includes(received)) continue;
      report(locate(root, path)!.at, path, { code: 'statisticDoesNotFit', received, expected });
    }
  }
}
