import type { Chart } from '../../charts/index.ts';
import { vocabularyOf } from '../../charts/vocabulary-of.ts';
import type { Claim, Place } from './claim.ts';
import { stateOf } from './state-of.ts';

/** Everything that claims may name. */
export interface Named {
  readonly charts: Readonly<Record<string, Chart>>;
  /** Ids of metrics by scenario. */
  readonly metrics: ReadonlyMap<string, readonly string[]>;
}

/** Names in claims that are not there, one sentence a problem. */
export function checkClaims(
  claims: readonly Claim[],
  { charts, metrics }: Named,
): readonly string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { id, paragraph, where = [], metric } of claims) {
    const complain = (what: string): void => {
      problems.push(`claim "${id}": ${what}`);
    };
    if (seen.has(id)) complain('the same id twice');
    seen.add(id);
    if (!/^A13-[CD]\d+$/u.test(paragraph))
      complain(`paragraph "${paragraph}" is not A13-C… or A13-D…`);
    for (const place of where) for (const problem of problemsOf(place, charts)) complain(problem);
    if (metric === undefined) continue;
    const known = metrics.get(metric.scenario);
    if (known === undefined) complain(`there is no scenario "${metric.scenario}"`);
    else if (!known.includes(metric.id))
      complain(`${metric.scenario} has no metric "${metric.id}"`);
  }
  return problems;
}

function problemsOf(place: Place, charts: Named['charts']): readonly string[] {
  const { chart: name, state, milestone } = place;
  const chart = Object.hasOwn(charts, name) ? charts[name] : undefined;
  if (chart === undefined) return [`there is no chart "${name}"`];
  const problems: string[] = [];
  if (state !== undefined && stateOf(chart, state) === undefined) {
    problems.push(`${name} has no state "${state}"`);
  }
  if (milestone !== undefined && !vocabularyOf(chart).milestones.includes(milestone)) {
    problems.push(`${name} has no milestone "${milestone}"`);
  }
  return problems;
}
