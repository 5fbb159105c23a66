import { binEdges, type FrontSummary } from '../metrics/index.ts';
import type { Front, FrontMilestone, Scenario } from '../scenario/index.ts';
import { boundOfNone } from './estimate.ts';
import { meanOver, ratioOver } from './over-replications.ts';
import { utilisations } from './pool-results.ts';
import type { FrontResult, PolicyRun } from './results.ts';
import { waitQuantile } from './wait-quantile.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How each front fared under a policy over the counted window, in the scenario's order. */
export function frontResults(run: PolicyRun, scenario: Scenario): readonly FrontResult[] {
  return scenario.fronts.map((front, i) => {
    const each = run.summaries.map(({ fronts }) => fronts[i]!);
    return { ...workOf(front, each, scenario), ...poolsOf(front, run, scenario, each) };
  });
}

/** What came, what lay there, what came of it. */
function workOf(front: Front, each: readonly FrontSummary[], { runLength }: Scenario) {
  const n = each.reduce((sum, { opened }) => sum + opened, 0);
  return {
    id: front.id,
    title: front.title,
    openedPerDay: meanOver(
      each.map(({ opened }) => (opened * DAY) / runLength),
      n,
    ),
    open: meanOver(
      each.map(({ caseTime }) => caseTime / runLength),
      n,
    ),
  };
}

/** How its people fared, and what each outcome took of their time. */
function poolsOf(
  front: Front,
  { summaries }: PolicyRun,
  scenario: Scenario,
  each: readonly FrontSummary[],
) {
  // A variant may lack a pool of its fronts.
  const indices = [...scenario.pools.keys()].filter((i) =>
    front.pools.includes(scenario.pools[i]!.id),
  );
  const pools = summaries.map((summary) => indices.map((i) => summary.pools[i]!));
  const total = (key: 'granted' | 'waited' | 'unitTime') =>
    pools.map((list) => list.reduce((sum, pool) => sum + pool[key], 0));
  const [granted, hours] = [total('granted'), total('unitTime').map((ms) => ms / HOUR)];
  const requests = granted.reduce((sum, count) => sum + count, 0);
  const milestone = ({ name, title, money }: FrontMilestone, i: number) => {
    const counts = each.map(({ milestones }) => milestones[i]!.count);
    const n = counts.reduce((sum, count) => sum + count, 0);
    return {
      name,
      ...(title === undefined ? {} : { title }),
      ...(money === undefined ? {} : { money }),
      count: { ...meanOver(counts, n), ...(n === 0 ? boundOfNone(each.length) : {}) },
      amount: {
        ...meanOver(
          each.map(({ milestones }) => milestones[i]!.amount),
          n,
        ),
        // One of them may have any amount.
        ...(n === 0 ? { halfWidth: Number.NaN } : {}),
      },
      hoursEach: ratioOver(hours, counts, n),
    };
  };
  return {
    wait: ratioOver(total('waited'), granted, requests),
    wait90: meanOver(
      pools.map((list) => waitQuantile(list, binEdges, 0.9)),
      requests,
    ),
    utilisation: meanOver(utilisations(summaries, indices, scenario), 0),
    personHours: meanOver(hours, 0),
    outcomes: front.outcomes.map(milestone),
    costs: front.costs.map((cost, i) => milestone(cost, front.outcomes.length + i)),
  };
}
