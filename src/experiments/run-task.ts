import { symbolOf } from '../eventlog/index.ts';
import { Cast } from '../interpreter/index.ts';
import {
  FrontFold,
  type FrontSpec,
  MetricsFold,
  LedgerFold,
  PoolFold,
  StoryCheck,
} from '../metrics/index.ts';
import { measuresFor, runReplication } from '../model/index.ts';
import { type GivenCharts, scenarioAgain } from '../own-charts/index.ts';
import { type Front, type Scenario, type ScenarioFile, withRunLength } from '../scenario/index.ts';
import { LatestFew } from './latest-few.ts';
import type { Policy, ReplicationSummary, StoryAsked, Task } from './types.ts';

const DAY = 86_400_000;

const none: GivenCharts = {};

/**
 * Runs one replication and sums it up. Holds live cases only, however long the run.
 *
 * @param charts machines that cannot be handed to another thread
 */
export function runTask(task: Task, charts: GivenCharts = none): ReplicationSummary {
  const scenario = scenarioOf(task, charts);
  if (task.story !== undefined) return runFate(task, task.story, scenario);
  const window = {
    from: scenario.warmUp,
    to: scenario.warmUp + scenario.runLength,
    dayOffset: scenario.startOfWeekOffset % DAY,
  };
  const specs = measuresFor(scenario.metrics, task.questions).map(({ spec }) => spec);
  const cases = new MetricsFold(specs, window);
  const pools = new PoolFold(
    scenario.pools.map(({ id }) => symbolOf(id)),
    window,
    new Set(scenario.fronts.flatMap((front) => front.pools.map(symbolOf))),
  );
  const fronts = new FrontFold(scenario.fronts.map(frontSpec), window);
  const minutes = new LedgerFold(window);
  const { seed, replication, executor } = task;
  const readers = [cases, minutes, pools, ...(scenario.fronts.length > 0 ? [fronts] : [])];
  const result = runReplication(scenario, { seed, replication, executor, readers, cast });
  return {
    replication,
    ...result,
    metrics: cases.summaries,
    stories: minutes.stories,
    ledgers: scenario.roles.flatMap(({ id }) => {
      const sum = minutes.byRole.get(symbolOf(id));
      return sum === undefined ? [] : [{ role: id, ...sum }];
    }),
    pools: pools.summaries,
    fronts: fronts.summaries,
  };
}

/** Runs one replication until it is clear how a story ends in it. */
function runFate(task: Task, story: StoryAsked, scenario: Scenario): ReplicationSummary {
  const { seed, replication, executor } = task;
  const check = new StoryCheck({
    source: symbolOf(story.source),
    ordinal: story.ordinal,
    reached: story.reached.map(symbolOf),
    never: story.never.map(symbolOf),
  });
  const isEnough = () => check.isDecided;
  const options = { seed, replication, executor, listeners: [check], isEnough, cast };
  const result = runReplication(scenario, options);
  const nothing = { metrics: [], ledgers: [], stories: 0, pools: [], fronts: [] };
  return { replication, ...result, ...nothing, story: check.verdict };
}

function frontSpec({ roles, outcomes, costs }: Front): FrontSpec {
  return {
    roles: roles.map(symbolOf),
    milestones: [...outcomes, ...costs].map(({ name }) => symbolOf(name)),
  };
}

/** Who plays the roles in this thread, in one replication after another. */
const cast = new Cast();

const files = new LatestFew<ScenarioFile>(4);
const scenarios = new LatestFew<Scenario>(64);

/** The scenario of a task; kept, since a thread gets many tasks of the same few policies. */
function scenarioOf(task: Task, charts: GivenCharts): Scenario {
  const { path, texts, policy, arrivals, runLength } = task;
  const file = JSON.stringify([path, Object.values(texts)]);
  const key = file + JSON.stringify([policy, arrivals ?? null, runLength ?? null]);
  return scenarios.of(key, charts, () => {
    const read = files.of(file, charts, () => scenarioAgain(path, texts, task.ownCharts, charts));
    const lasting = runLength === undefined ? read : withRunLength(read, runLength);
    const whole = lasting.resolve(policy.variant, policy.levers);
    const few =
      arrivals === undefined
        ? whole
        : { ...whole, arrivals: whole.arrivals.filter(({ id }) => arrivals.includes(id)) };
    return withChances(few, policy.chances);
  });
}

/** The scenario with some of a role's draws set to one probability. */
function withChances(scenario: Scenario, chances: Policy['chances']): Scenario {
  if (chances === undefined) return scenario;
  const { role: changed, draws, probability } = chances;
  const chance = { cases: { otherwise: { kind: 'chance', probability } } } as const;
  const roles = scenario.roles.map((role) =>
    role.id === changed
      ? {
          ...role,
          draws: { ...role.draws, ...Object.fromEntries(draws.map((name) => [name, chance])) },
        }
      : role,
  );
  return { ...scenario, roles };
}
