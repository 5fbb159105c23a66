import { type ChartNames, chartNames } from './chart-names.ts';
import type { Report } from './issue.ts';
import { entriesOf, child, type Located, locate, textOf } from './located.ts';
import type { Target } from './measured.ts';
import { playedRoles } from './played-roles.ts';
import type { Scenario } from './scenario.ts';
import type { Role } from './types.ts';

/** What is done with some of the arrivals alone. */
interface Apart {
  readonly path: readonly string[];
  readonly list: Located & { readonly kind: 'list' };
  /** What names the figure that it is done for. */
  readonly asked?: readonly string[];
  /** The variants that it is done with. */
  readonly variants: readonly string[];
}

/**
 * Arrivals may be left out only where that changes nothing for the others: no pool serves both, and
 * no stock that counts for these is changed by those. Nor may a figure that is taken apart, or that
 * something is inferred from, be about cases of those. Names read off the charts; what they take from
 * the context is not seen.
 */
export function checkApart(
  root: Located,
  variants: readonly string[],
  targets: readonly Target[],
  resolve: (variant: string) => Scenario,
  report: Report,
): void {
  const known = new Map<string, Scenario>();
  const scenarioOf = (variant: string): Scenario => {
    const scenario = known.get(variant) ?? resolve(variant);
    known.set(variant, scenario);
    return scenario;
  };
  for (const { path, list, asked = [], variants: concerned } of apartIn(root, variants)) {
    const arrivals = list.items.flatMap((item) => textOf(item) ?? []);
    const place = locate(root, asked);
    const named = textOf(place);
    const target = targets.find(({ id }) => id === named);
    const metric = asked.at(-1) === 'target' ? target?.metric : named;
    for (const variant of concerned) {
      const parts = apart(scenarioOf(variant), arrivals);
      const shared = sharedWithOthers(parts);
      const other = aboutOthers(parts, metric);
      if (shared !== undefined) {
        report(list.at, path, { code: 'sharedWithOthers', ...shared });
      } else if (place !== undefined && other !== undefined) {
        const received = metric!;
        report(place.at, asked, { code: 'aboutOthers', received, expected: [other] });
      } else continue;
      break;
    }
  }
}

function apartIn(root: Located, variants: readonly string[]): readonly Apart[] {
  const places: Omit<Apart, 'list'>[] = [
    ...entriesOf(child(root, 'variants')).map(([id]) => {
      return { path: ['variants', id, 'timesOf'], variants: [id] };
    }),
    { path: ['attribution', 'arrivals'], asked: ['attribution', 'metric'], variants },
    { path: ['inference', 'arrivals'], asked: ['inference', 'target'], variants },
  ];
  return places.flatMap((each) => {
    const list = locate(root, each.path);
    return list?.kind === 'list' ? [{ ...each, list }] : [];
  });
}

/** Some of a scenario's arrivals, and all that is left out with the others or stands. */
interface Parts {
  readonly scenario: Scenario;
  readonly charts: ChartNames;
  readonly within: Scenario['arrivals'];
  /** Roles that come of them. */
  readonly own: readonly Role[];
  readonly rest: readonly Role[];
}

function apart(scenario: Scenario, some: readonly string[]): Parts {
  const charts = chartNames(scenario.charts);
  const within = scenario.arrivals.filter(({ id }) => some.includes(id));
  const others = scenario.arrivals.filter(({ id }) => !some.includes(id));
  const rolesOf = (arrivals: Scenario['arrivals'], standing: Scenario['standing']) => {
    const played = playedRoles({ ...scenario, arrivals, standing }, charts);
    return scenario.roles.filter(({ id }) => played.has(id));
  };
  const [own, rest] = [rolesOf(within, []), rolesOf(others, scenario.standing)];
  return { scenario, charts, within, own, rest };
}

/** A pool or stock that arrivals share with those that are left out; undefined when there is none. */
function sharedWithOthers({
  charts,
  within,
  own,
  rest,
}: Parts): { readonly noun: 'pool' | 'stock'; readonly received: string } | undefined {
  const pools = new Set(own.flatMap((role) => poolsOf(role, charts)));
  const pool = rest.flatMap((role) => poolsOf(role, charts)).find((id) => pools.has(id));
  if (pool !== undefined) return { noun: 'pool', received: pool };
  const heeded = new Set([...within.flatMap(({ scaledBy }) => scaledBy), ...own.flatMap(heededBy)]);
  const changed = rest.flatMap(({ chart }) => charts.wordsOf(chart)?.stocks ?? []);
  const stock = changed.find((id) => heeded.has(id));
  return stock === undefined ? undefined : { noun: 'stock', received: stock };
}

/**
 * A role that a metric is about and that also, or only, comes of something else; undefined when there
 * is none.
 */
function aboutOthers({ scenario, charts, rest }: Parts, id?: string): string | undefined {
  const metric = scenario.metrics.find((each) => each.id === id);
  if (metric === undefined) return undefined;
  const { role } = metric;
  if (role !== undefined) return rest.find((each) => each.id === role)?.id;
  if (metric.kind !== 'count' && metric.kind !== 'amount') return undefined;
  const among = metric.kind === 'count' ? (metric.among ?? []) : [];
  const names = new Set([...metric.of, ...metric.less, ...among]);
  const reaches = ({ chart }: Role) => charts.wordsOf(chart)?.milestones ?? [];
  return rest.find((each) => ['opened', ...reaches(each)].some((name) => names.has(name)))?.id;
}

/** The scenario's pools that a role uses. */
function poolsOf({ chart, pools }: Role, charts: ChartNames): readonly string[] {
  return (charts.wordsOf(chart)?.pools ?? []).map((name) => pools[name] ?? name);
}

/** Stocks that a role's draws go by. */
function heededBy({ draws }: Role): readonly string[] {
  return Object.values(draws)
    .flatMap(({ cases }) => Object.values(cases))
    .flatMap((draw) => ('stock' in draw ? [draw.stock] : []));
}
