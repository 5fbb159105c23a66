import type { Front, Metric, StoryPlan } from './measured.ts';
import type { Scenario } from './scenario.ts';
import type { Body, Head } from './schema/file.ts';
import type { FrontAsRead } from './schema/front.ts';
import { present } from './schema/leaves.ts';
import type { MetricAsRead } from './schema/metric.ts';
import { weekly } from './schema/shifts.ts';
import type { Arrivals, PoolSpec, Role } from './types.ts';
import type { Review, Standing, Stock } from './world.ts';

/** The parts of a scenario that its patches may change. */
export type Parts = Pick<
  Scenario,
  'stocks' | 'standing' | 'reviews' | 'pools' | 'arrivals' | 'roles'
>;

/** What was read of the world, pools, arrivals and roles, as a replication wants it. */
export function buildBody(body: Body): Parts {
  return {
    stocks: Object.entries(body.stocks ?? {}).map(
      ([id, { title, initial, least, most }]): Stock => ({ id, title, initial, least, most }),
    ),
    standing: Object.entries(body.standing ?? {}).map(([id, { role, count = 1 }]): Standing => ({
      id,
      role,
      count,
    })),
    reviews: Object.entries(body.reviews ?? {}).map(
      ([id, { tell, event, every, figures }]): Review => ({ id, tell, event, every, figures }),
    ),
    pools: Object.entries(body.pools).map(([id, pool]): PoolSpec => ({
      id,
      title: pool.title,
      units: pool.units,
      discipline: pool.discipline ?? 'fifo',
      shifts: weekly(pool.shifts ?? [], pool.units),
      onShiftEnd: pool.onShiftEnd ?? 'finish',
      outages: pool.outages ?? [],
    })),
    arrivals: Object.entries(body.arrivals).map(([id, source]): Arrivals => ({
      id,
      role: source.role,
      perDay: source.perDay ?? 0,
      hours: meanOne(source.hours ?? Array.from({ length: 24 }, () => 1)),
      weekdays: meanOne(source.weekdays ?? Array.from({ length: 7 }, () => 1)),
      dayMixing: source.dayMixing ?? Infinity,
      at: source.at ?? [],
      scaledBy: source.scaledBy ?? [],
      ...(source.cast === undefined ? {} : { cast: source.cast }),
    })),
    roles: Object.entries(body.roles).map(([id, role]): Role => ({
      id,
      chart: role.chart,
      title: role.title,
      settings: role.settings ?? {},
      pools: role.pools ?? {},
      draws: role.draws ?? {},
      delays: role.delays ?? {},
      activities: role.activities ?? {},
      decisions: role.decisions ?? {},
    })),
  };
}

/** The parts that all variants share. */
export function buildHead(
  head: Head,
): Omit<Scenario, keyof Parts | 'variant' | 'variantTitle' | 'charts'> {
  return {
    id: head.id,
    title: head.title,
    about: head.about,
    start: head.start,
    startOfWeekOffset: offsetInWeek(head.start),
    warmUp: head.warmUp,
    runLength: head.runLength,
    followUp: head.followUp,
    replications: head.replications,
    seed: head.seed,
    metrics: Object.entries(head.metrics).flatMap(([key, value]) => metricOf(key, value)),
    fronts: Object.entries(head.fronts ?? {}).map(([key, value]) => frontOf(key, value)),
  };
}

function metricOf(id: string, read: MetricAsRead): Metric[] {
  const { duration, level, share, story, count, amount, title, statistics } = read;
  const common = present({ id, title, statistics });
  if (duration !== undefined) return [{ kind: 'duration', ...common, ...duration }];
  if (level !== undefined) return [{ kind: 'level', ...common, ...level }];
  if (story !== undefined) return [{ kind: 'story', ...common, ...story }];
  for (const [kind, period] of [
    ['count', count],
    ['amount', amount],
  ] as const) {
    if (period === undefined) continue;
    const { from = 0, ...rest } = period;
    return [{ kind, ...common, less: [], ...present(rest), from }];
  }
  return share === undefined ? [] : [{ kind: 'share', ...common, ...share }];
}

/** What is expected of the story that a scenario tells; undefined if it tells none. */
export function buildStory({ story, variants }: Head): StoryPlan | undefined {
  if (story === undefined) return undefined;
  const { role, variant, expects, holds, without, fates = 1000 } = story;
  const { reached = [], never = [] } = holds;
  const first = Object.keys(variants).find((id) => id !== without?.variant);
  const { variant: other, ...title } = without ?? { variant: undefined };
  return {
    role,
    variant: variant ?? first ?? '',
    expects,
    holds: { reached, never },
    ...(other === undefined || !('zh' in title) ? {} : { without: { variant: other, title } }),
    fates,
  };
}

function frontOf(id: string, read: FrontAsRead): Front {
  const { pools = [], outcomes = [], costs = [], ...rest } = read;
  return { id, ...rest, pools, outcomes: outcomes.map(present), costs: costs.map(present) };
}

const DAY = 86_400_000;

/** Ms from Monday 00:00 to a date and time, in that date's own offset. */
function offsetInWeek(start: string): number {
  const local = Date.parse(`${start.slice(0, 16)}Z`);
  // 5 January 1970 was a Monday.
  return (((local - 4 * DAY) % (7 * DAY)) + 7 * DAY) % (7 * DAY);
}

function meanOne(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (weight * weights.length) / sum);
}
