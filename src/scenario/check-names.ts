import type { ChartNames } from './chart-names.ts';
import { checkFronts } from './check-fronts.ts';
import { checkPeriod } from './check-period.ts';
import { checkName } from './check-roles.ts';
import { checkStory } from './check-story.ts';
import type { Path, Report } from './issue.ts';
import { child, entriesOf, type Located, locate, textOf } from './located.ts';
import type { Metric, Statistic } from './measured.ts';
import { milestonesOf } from './milestones.ts';
import { checkOnce, type Placed } from './named-once.ts';
import { suggest } from './suggest.ts';

/** The names used in the parts that all variants share: metrics, levers, attribution. */
export function checkNames(root: Located, charts: ChartNames, report: Report): void {
  const roles = entriesOf(child(root, 'roles')).map(([id]) => id);
  for (const [id, { value }] of entriesOf(child(root, 'metrics')))
    checkMetric(id, value, roles, root, charts, report);
  checkFronts(root, charts, report);
  checkStory(root, charts, report);
  const names = (key: string) => entriesOf(child(root, key)).map(([id]) => id);
  const [levers, variants] = [names('levers'), names('variants')];
  const sources = names('arrivals');
  for (const [id, { value }] of entriesOf(child(root, 'variants'))) {
    checkNameList(child(value, 'levers'), ['variants', id, 'levers'], levers, report);
    checkNameList(child(value, 'without'), ['variants', id, 'without'], levers, report);
    const of = ['variants', id, 'timesOf'];
    checkNameList(child(value, 'timesOf'), of, sources, report, 'arrivals');
  }
  const attribution = child(root, 'attribution');
  const path = (key: string) => ['attribution', key];
  checkName(child(attribution, 'metric'), path('metric'), 'metric', names('metrics'), report);
  checkName(child(attribution, 'from'), path('from'), 'variant', variants, report);
  checkName(child(attribution, 'to'), path('to'), 'variant', variants, report);
  const pulled = child(attribution, 'levers');
  checkNameList(pulled, path('levers'), levers, report);
  if (pulled?.kind === 'list') {
    const placed = pulled.items.map((item, i): Placed => [[...path('levers'), i], item]);
    checkOnce(placed, 'lever', report);
  }
  checkNameList(child(attribution, 'arrivals'), path('arrivals'), sources, report, 'arrivals');
  checkInference(child(root, 'inference'), root, report);
}

function checkInference(inference: Located | undefined, root: Located, report: Report): void {
  const names = (key: string) => entriesOf(child(root, key)).map(([id]) => id);
  const path = (key: string) => ['inference', key];
  checkName(child(inference, 'variant'), path('variant'), 'variant', names('variants'), report);
  const sources = child(inference, 'arrivals');
  checkNameList(sources, path('arrivals'), names('arrivals'), report, 'arrivals');
  const role = child(inference, 'role');
  if (!checkName(role, path('role'), 'role', names('roles'), report)) return;
  const draws = entriesOf(locate(root, ['roles', textOf(role)!, 'draws'])).map(([id]) => id);
  checkNameList(child(inference, 'draws'), path('draws'), draws, report, 'draw');
}

function checkNameList(
  list: Located | undefined,
  path: readonly string[],
  names: readonly string[],
  report: Report,
  noun: 'lever' | 'arrivals' | 'draw' = 'lever',
): void {
  if (list?.kind !== 'list') return;
  for (const [i, item] of list.items.entries()) checkName(item, [...path, i], noun, names, report);
}

function checkMetric(
  id: string,
  metric: Located,
  roles: readonly string[],
  root: Located,
  charts: ChartNames,
  report: Report,
): void {
  const kinds = metricKinds.filter((kind) => child(metric, kind) !== undefined);
  const path = ['metrics', id];
  const isMisspelt = entriesOf(metric).some(
    ([key]) => !metricKeys.has(key) && suggest(key, metricKinds) !== undefined,
  );
  if (metric.kind === 'table' && kinds.length === 0 && !isMisspelt) {
    report(metric.at, path, { code: 'missingKey', received: metricKinds.join(' | ') });
  } else if (kinds.length > 1) {
    report(metric.at, path, { code: 'severalDistributions', received: kinds.join(', ') });
  }
  for (const kind of kinds) {
    const value = child(metric, kind);
    const role = child(value, 'role');
    if (kind === 'count' || kind === 'amount') {
      checkPeriod(value, [...path, kind], root, charts, report);
      continue;
    }
    if (!checkName(role, [...path, kind, 'role'], 'role', roles, report)) continue;
    const words = charts.wordsOf(textOf(locate(root, ['roles', textOf(role)!, 'chart'])));
    if (words === undefined) continue;
    // A story runs through several charts, so its milestones may be any role's.
    const milestones = kind === 'story' ? milestonesOf(root, charts) : words.milestones;
    if (milestones === undefined) continue;
    // The story knows its milestones only.
    const names = kind === 'story' ? milestones : ['opened', ...milestones];
    for (const key of ['from', 'to', 'of', 'reached'])
      checkName(child(value, key), [...path, kind, key], 'milestone', names, report);
    checkOrder(value, [...path, kind], report);
  }
}

/** Something can pass between two instants: nothing comes before the opening, or after itself. */
function checkOrder(value: Located | undefined, path: Path, report: Report): void {
  const [from, to] = [textOf(child(value, 'from')), textOf(child(value, 'to'))];
  if (from === undefined || to === undefined || (to !== 'opened' && to !== from)) return;
  const finding = { code: 'neverLater', received: to, expected: [from] } as const;
  report(child(value, 'to')!.at, [...path, 'to'], finding);
}

/** Kinds of metric, as a scenario writes them. */
export const metricKinds = [
  'duration',
  'level',
  'share',
  'story',
  'count',
  'amount',
] as const satisfies readonly Metric['kind'][];

/** What else is said of a metric. */
const metricKeys = new Set(['title', 'statistics']);

/** Statistics by the kind of metric that they can be computed of. */
const usual: Readonly<Record<Metric['kind'], readonly Statistic['kind'][]>> = {
  duration: ['mean', 'meanCut', 'within', 'sameDay'],
  level: ['level'],
  share: ['share'],
  story: ['storyShare', 'valueShare'],
  count: ['count'],
  amount: ['amount'],
};

/** What can be computed of a metric: a count among others is a share of them. */
export function statisticsOf(
  kind: Metric['kind'],
  metric: Located | undefined,
): readonly Statistic['kind'][] {
  return locate(metric, ['count', 'among']) === undefined ? usual[kind] : ['share'];
}
