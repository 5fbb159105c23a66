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
import type { Front } from '../scenario/index.ts';
import { ShareTeller } from './share-teller.ts';
import type { OnShare, ReplicationSummary, StoryAsked, Task } from './task.ts';

const DAY = 86_400_000;

/** Runs one replication and sums it up. Holds live cases only, however long the run. */
export function runTask(task: Task, onShare?: OnShare): ReplicationSummary {
  const { scenario } = task;
  if (task.story !== undefined) return runFate(task, task.story);
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
  const readers = [
    cases,
    minutes,
    pools,
    ...(scenario.fronts.length > 0 ? [fronts] : []),
    ...(onShare === undefined ? [] : [new ShareTeller(window.to, onShare)]),
  ];
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
function runFate(task: Task, story: StoryAsked): ReplicationSummary {
  const { scenario, seed, replication, executor } = task;
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
