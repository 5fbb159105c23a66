import { metricKinds, statisticsOf } from './check-names.ts';
import { checkName } from './check-roles.ts';
import type { Path, Report } from './issue.ts';
import { child, entriesOf, type Located, locate, textOf } from './located.ts';
import type { TargetAsRead } from './schema/target.ts';

/** What a target is held against is there, can be computed, and is something else than itself. */
export function checkAgainst(
  { variant, metric, statistic, role, against }: TargetAsRead,
  target: Located,
  path: Path,
  root: Located,
  report: Report,
): void {
  const located = child(target, 'against');
  if (located === undefined || against === undefined) return;
  const at = [...path, 'against'];
  const names = (key: string) => entriesOf(child(root, key)).map(([id]) => id);
  const inVariant = child(located, 'variant');
  const ofMetric = child(located, 'metric');
  checkName(inVariant, [...at, 'variant'], 'variant', names('variants'), report);
  if (!checkName(ofMetric, [...at, 'metric'], 'metric', names('metrics'), report)) {
    if (ofMetric !== undefined) return;
  }
  if (against.variant === undefined && against.metric === undefined) {
    report(located.at, at, { code: 'missingKey', received: 'variant | metric' });
    return;
  }
  if (role === 'infer') {
    const expected = ['fit', 'predict', 'check'];
    const finding = { code: 'notOneOf', received: role, expected } as const;
    report(child(target, 'role')!.at, [...path, 'role'], finding);
  }
  if ((against.variant ?? variant) === variant && (against.metric ?? metric) === metric) {
    const received = textOf(inVariant) ?? textOf(ofMetric) ?? '';
    report((inVariant ?? ofMetric)!.at, at, { code: 'againstItself', received });
  }
  const shape = locate(root, ['metrics', against.metric ?? metric]);
  const kind = metricKinds.find((each) => child(shape, each) !== undefined);
  if (kind === undefined || ofMetric === undefined) return;
  const expected = statisticsOf(kind, shape);
  if (expected.includes(statistic.kind)) return;
  report(ofMetric.at, [...at, 'metric'], {
    code: 'statisticDoesNotFit',
    received: statistic.kind,
    expected,
  });
}
