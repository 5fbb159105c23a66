import type { Report } from './issue.ts';
import { child, entriesOf, type Located, textOf } from './located.ts';
import { durationOf } from './units.ts';

/** Notes fixed instants at which nothing arrives any more, since the run length is over. */
export function noteArrivals(body: Located, root: Located, report: Report): void {
  const [warmUp, runLength] = ['warmUp', 'runLength'].map((key) => textOf(child(root, key)) ?? '');
  const end = (durationOf(warmUp) ?? NaN) + (durationOf(runLength) ?? NaN);
  for (const [source, { value }] of entriesOf(child(body, 'arrivals'))) {
    const at = child(value, 'at');
    if (at?.kind !== 'list') continue;
    at.items.forEach((item, i) => {
      const received = textOf(item) ?? '';
      if (!((durationOf(received) ?? NaN) >= end)) return;
      const expected = [`${warmUp} + ${runLength}`];
      report(item.at, ['arrivals', source, 'at', i], { code: 'neverArrives', received, expected });
    });
  }
}
