import { type ChartNames, chartNames } from './chart-names.ts';
import type { Report } from './issue.ts';
import { entriesOf, child, type Located, locate, textOf } from './located.ts';
import { playedRoles } from './played-roles.ts';
import type { Scenario } from './scenario.ts';
import type { Role } from './types.ts';

/** What is done with some of the arrivals alone. */
interface Apart {
  readonly path: readonly string[];
  readonly list: Located & { readonly kind: 'list' };
  /** The variants that it is done with. */
  readonly variants: readonly string[];
}

/**
 * Arrivals may be left out only where that changes nothing for the others: no pool serves both, and
 * no stock that counts for these is changed by those. Names read off the charts; what they take from
 * the context is not seen.
 */
export function checkApart(
  root: Located,
  variants: readonly string[],
  resolve: (variant: string) => Scenario,
  report: Report,
): void {
  const known = new Map<string, Scenario>();
  const scenarioOf = (variant: string): Scenario => {
    const scenario = known.get(variant) ?? resolve(variant);
    known.set(variant, scenario);
    return scenario;
  };
  for (const { path, list, variants: concerned } of apartIn(root, variants)) {
    const arrivals = list.items.flatMap((item) => textOf(item) ?? []);
    for (const variant of concerned) {
      const shared = sharedWithOthers(scenarioOf(variant), arrivals);
      if (shared === undefined) continue;
      const { noun, received } = shared;
      report(list.at, path, { code: 'sharedWithOthers', noun, received });
      break;
    }
  }
}

function apartIn(root: Located, variants: readonly string[]): readonly Apart[] {
  const places: (readonly [readonly string[], readonly string[]])[] = [
    ...entriesOf(child(root, 'variants')).map(
      ([id]) => [['variants', id, 'timesOf'], [id]] as const,
    ),
    [['attribution', 'arrivals'], variants],
    [['inference', 'arrivals'], variants],
  ];
  return places.flatMap(([path, concerned]) => {
    const list = locate(root, path);
    return list?.kind === 'list' ? [{ path, list, variants: concerned }] : [];
  });
}

/** A pool or stock that arrivals share with those that are left out; undefined when there is none. */
function sharedWithOthers(
  scenario: Scenario,
  some: readonly string[],
): { readonly noun: 'pool' | 'stock'; readonly received: string } | undefined {
  const charts = chartNames(scenario.charts);
  const within = scenario.arrivals.filter(({ id }) => some.includes(id));
  const others = scenario.arrivals.filter(({ id }) => !some.includes(id));
  const rolesOf = (arrivals: Scenario['arrivals'], standing: Scenario['standing']) => {
    const played = playedRoles({ ...scenario, arrivals, standing }, charts);
    return scenario.roles.filter(({ id }) => played.has(id));
  };
  const own = rolesOf(within, []);
  const rest = rolesOf(others, scenario.standing);
  const pools = new Set(own.flatMap((role) => poolsOf(role, charts)));
  const pool = rest.flatMap((role) => poolsOf(role, charts)).find((id) => pools.has(id));
  if (pool !== undefined) return { noun: 'pool', received: pool };
  const heeded = new Set([...within.flatMap(({ scaledBy }) => scaledBy), ...own.flatMap(heededBy)]);
  const changed = rest.flatMap(({ chart }) => charts.wordsOf(chart)?.stocks ?? []);
  const stock = changed.find((id) => heeded.has(id));
  return stock === undefined ? undefined : { noun: 'stock', received: stock };
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
