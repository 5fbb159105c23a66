import type { Chart } from '../charts/index.ts';
import type {
  ActivityRule,
  CaseContext,
  DecisionRule,
  DelayRule,
  DrawRule,
  HazardRule,
  RoleBinding,
  Stocks,
  TimedRule,
} from '../interpreter/index.ts';
import type {
  Activity,
  ByAttribute,
  Decision,
  Delay,
  Draw,
  Role,
  Scenario,
  Stretch,
} from '../scenario/index.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** What the scenario says, as rules that a host can follow. One binding per role, in order. */
export function bindScenario(scenario: Scenario, stocks: Stocks): readonly RoleBinding[] {
  const pools = new Map(scenario.pools.map(({ id }, i) => [id, i]));
  return scenario.roles.map((role) => {
    const machine = scenario.charts[role.chart];
    if (machine === undefined) {
      throw new RangeError(`role "${role.id}" has no chart "${role.chart}"`);
    }
    return bindRole(role, machine, pools, stocks, scenario.startOfWeekOffset);
  });
}

function bindRole(
  role: Role,
  machine: Chart,
  pools: ReadonlyMap<string, number>,
  stocks: Stocks,
  startOfWeek: number,
): RoleBinding {
  const local = new Map(pools);
  for (const [name, pool] of Object.entries(role.pools)) {
    const index = pools.get(pool);
    if (index === undefined) throw new RangeError(`role "${role.id}" has no pool "${pool}"`);
    local.set(name, index);
  }
  const each = <From, To>(named: Readonly<Record<string, From>>, rule: (from: From) => To) =>
    new Map(Object.entries(named).map(([name, from]) => [name, rule(from)]));
  return {
    name: role.id,
    machine,
    settings: role.settings,
    pools: local,
    delays: each(role.delays, (delay) => delayRule(delay, startOfWeek)),
    draws: each(role.draws, (draw) => drawRule(draw, stocks)),
    activities: each(role.activities, activityRule),
    decisions: each(role.decisions, (decision) => decisionRule(decision, startOfWeek)),
  };
}

/** The case of a by-attribute value that holds for a context. */
function chosen<T>({ by, cases }: ByAttribute<T>, context: CaseContext): T {
  const value = by === undefined ? 'otherwise' : String(context[by]);
  const found = Object.hasOwn(cases, value) ? cases[value] : cases['otherwise'];
  if (found === undefined) {
    throw new RangeError(`nothing is given for ${by} "${String(context[by!])}", nor otherwise`);
  }
  return found;
}

/** The case that holds for every context, if there is one. */
function onlyOne<T>({ by, cases }: ByAttribute<T>): T | undefined {
  return by === undefined ? cases['otherwise'] : undefined;
}

/** `select`, without a look-up where there is only one case. */
function selector<T>(options: ByAttribute<T>): (context: CaseContext) => T {
  const only = onlyOne(options);
  return only === undefined ? (context) => chosen(options, context) : () => only;
}

function delayRule(delay: ByAttribute<Delay>, startOfWeek: number): DelayRule {
  const select = selector(delay);
  const only = onlyOne(delay);
  const draws = Object.values(delay.cases).some(
    (each) => each.kind === 'drawn' && !each.distribution.isConstant,
  );
  return {
    draws,
    quantile:
      only?.kind === 'drawn' && only.during === undefined
        ? (u) => only.distribution.quantile(u)
        : undefined,
    ms(context, u, now) {
      const each = select(context);
      const ms = each.kind === 'drawn' ? each.distribution.quantile(u) : untilClock(each.time, now);
      if (each.during === undefined) return ms;
      const whole = Math.round(ms);
      return whole + untilNext(each.during, startOfWeek + now + whole);
    },
  };

  function untilClock(time: number, now: number): number {
    return (time - ((startOfWeek + now) % DAY) + DAY) % DAY;
  }
}

/** Ms until one of several stretches of the week, 0 within one; `at` in ms after a Monday 00:00. */
function untilNext(stretches: readonly Stretch[], at: number): number {
  const inWeek = at % WEEK;
  const next = stretches.find(({ to }) => to > inWeek);
  if (next === undefined) return WEEK - inWeek + stretches[0]!.from;
  return Math.max(0, next.from - inWeek);
}

/** What a uniform makes of an attribute. */
type Settle = (context: CaseContext, u: number) => unknown;

function drawRule({ cases, ...by }: ByAttribute<Draw>, stocks: Stocks): DrawRule {
  const settled = Object.entries(cases).map(([key, draw]) => [key, settle(draw, stocks)] as const);
  const select = selector<Settle>({ ...by, cases: Object.fromEntries(settled) });
  return { value: (context, u) => select(context)(context, u) };
}

function settle(draw: Draw, stocks: Stocks): Settle {
  switch (draw.kind) {
    case 'number':
      return (_, u) => draw.distribution.quantile(u);
    case 'chance':
      return (_, u) => u < draw.probability;
    case 'choice':
      return (_, u) => pick(draw.values, draw.weights, u);
    case 'taken':
      return (context) => taken(draw.attribute, context);
    default: {
      const index = stocks.indexOf(draw.stock);
      const { levels } = stocks;
      return draw.kind === 'stock'
        ? () => levels[index]!
        : (_, u) => u < levels[index]! * draw.times;
    }
  }
}

function taken(attribute: string, context: CaseContext): unknown {
  const given = Object.hasOwn(context, attribute) ? context[attribute] : undefined;
  if (given === undefined) throw new RangeError(`nothing was handed over as "${attribute}"`);
  return given;
}

function activityRule({ effort, outcomes }: Activity): ActivityRule {
  const select = selector(effort);
  const only = onlyOne(effort);
  const first = Object.values(effort.cases)[0]!;
  const rule: TimedRule | HazardRule =
    first.kind === 'hazard'
      ? {
          kind: 'hazard',
          decay: first.decay,
          rate(context) {
            const each = select(context);
            if (each.kind !== 'hazard') throw new RangeError('timed where hazard was expected');
            const times = each.times === undefined ? 1 : Number(context[each.times]);
            return each.perSearcher * times;
          },
        }
      : {
          kind: 'timed',
          draws: Object.values(effort.cases).some(
            (each) => each.kind === 'timed' && !each.distribution.isConstant,
          ),
          quantile: only?.kind === 'timed' ? (u) => only.distribution.quantile(u) : undefined,
          ms(context, u) {
            const each = select(context);
            if (each.kind !== 'timed') throw new RangeError('hazard where a time was expected');
            return each.distribution.quantile(u);
          },
        };
  if (outcomes === undefined) return { effort: rule };
  const ends = selector(outcomes);
  return { effort: rule, outcome: (context, u) => pickFrom(ends(context), u) };
}

function decisionRule({ choose, latency }: Decision, startOfWeek: number): DecisionRule {
  const select = selector(choose);
  return {
    choose: (context, u) => pickFrom(select(context), u),
    latency: delayRule({ cases: { otherwise: latency } }, startOfWeek),
  };
}

function pickFrom(shares: Readonly<Record<string, number>>, u: number): string {
  return pick(Object.keys(shares), Object.values(shares), u);
}

/** The value whose share of the weights `u` falls in. */
function pick(values: readonly string[], weights: readonly number[], u: number): string {
  let left = u * weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < values.length - 1; i++) {
    left -= weights[i]!;
    if (left < 0) return values[i]!;
  }
  return values.at(-1)!;
}
