import { expect, test } from 'vitest';
import { symbolOf } from '../../../src/eventlog/index.ts';
import { NaiveFronts, NaiveLedger, NaivePools } from '../../metrics/naive.ts';
import { forAnyAsked, type Logs } from './logs.ts';
import { type Part, sumOf } from './plainly.ts';
import { expectFigure, expectNear, type Printed } from './printed.ts';

const [HOUR, DAY] = [3_600_000, 86_400_000];

const part = (above: number, below = 1): Part => ({ above, below, n: 0, unfinished: 0 });
const lengthOf = ({ window: { from, to } }: Logs) => to - from;

type PrintedVariant = Printed['variants'][number];

/** What each replication says of a pool, by its id. */
function poolsIn({ variant }: PrintedVariant, logs: Logs) {
  const ids = logs.file.resolve(variant).pools.map(({ id }) => id);
  const heard = logs.heard(variant, () => new NaivePools(ids.map(symbolOf), logs.window));
  const all = heard.map(({ summaries }) => summaries);
  return (id: string) => all.map((summaries) => summaries[ids.indexOf(id)]!);
}

type PoolsIn = ReturnType<typeof poolsIn>;

function expectPools({ pools }: PrintedVariant, poolOf: PoolsIn, logs: Logs): void {
  const days = lengthOf(logs) / DAY;
  for (const { pool, units, utilisation, wait, grantedPerDay, gaveUp } of pools) {
    const each = poolOf(pool);
    const parts = (of: (sum: (typeof each)[number]) => Part) => each.map((sum) => of(sum));
    expectFigure(
      wait,
      parts(({ waited, granted }) => part(waited, granted)),
    );
    expectFigure(
      grantedPerDay,
      parts(({ granted }) => part(granted / days)),
    );
    expectFigure(
      gaveUp,
      parts(({ withdrawn, granted }) => part(withdrawn, withdrawn + granted)),
    );
    // Units on duty are not in the log, but here the same in every replication.
    const used = sumOf(each.map(({ unitTime }) => unitTime)) / each.length;
    expectNear(utilisation.mean, units === 0 ? NaN : used / (units * lengthOf(logs)));
  }
}

function expectFronts({ variant, fronts }: PrintedVariant, poolOf: PoolsIn, logs: Logs): void {
  const asked = logs.file.resolve(variant).fronts;
  const named = asked.map(({ roles, outcomes, costs }) => ({
    roles: roles.map(symbolOf),
    milestones: [...outcomes, ...costs].map(({ name }) => symbolOf(name)),
  }));
  const heard = logs.heard(variant, () => new NaiveFronts(named, logs.window));
  asked.forEach(({ pools }, i) => {
    const printed = fronts[i]!;
    const each = heard.map(({ summaries }) => summaries[i]!);
    const total = (key: 'waited' | 'granted' | 'unitTime', k: number) =>
      sumOf(pools.map((id) => poolOf(id)[k]![key]));
    const hours = each.map((_, k) => total('unitTime', k) / HOUR);
    const opened = each.map((sum) => part((sum.opened * DAY) / lengthOf(logs)));
    expectFigure(printed.openedPerDay, opened);
    const open = each.map(({ caseTime }) => part(caseTime / lengthOf(logs)));
    expectFigure(printed.open, open);
    const waits = each.map((_, k) => part(total('waited', k), total('granted', k)));
    expectFigure(printed.wait, waits);
    expectFigure(
      printed.personHours,
      hours.map((sum) => part(sum)),
    );
    [...printed.outcomes, ...printed.costs].forEach(({ count, amount, personHoursEach }, m) => {
      const reached = each.map(({ milestones }) => milestones[m]!);
      expectFigure(
        count,
        reached.map((sum) => part(sum.count)),
      );
      expectFigure(
        amount,
        reached.map((sum) => part(sum.amount)),
      );
      expectFigure(
        personHoursEach,
        reached.map((sum, k) => part(hours[k]!, sum.count)),
      );
    });
  });
}

/** As docs/reference/event-log.md numbers what minutes go to; from there on one waits for a pool. */
const headings = ['working', 'travelling', 'outside', 'offShift', 'waiting'];

function expectMinutes({ variant, minutes }: PrintedVariant, logs: Logs): void {
  const { pools } = logs.file.resolve(variant);
  const ids = [...headings, ...pools.map(({ id }) => `waitingFor ${id}`)];
  const ledgers = logs.heard(variant, () => new NaiveLedger(logs.window));
  const roles = new Set(ledgers.flatMap(({ byRole }) => [...byRole.keys()]));
  for (const role of roles) {
    const each = ledgers.map(({ byRole }) => byRole.get(role));
    const n = sumOf(each.map((sum) => sum?.stories ?? 0));
    const booked = ids.map((_, code) => each.map((sum) => sum?.minutes[code] ?? 0));
    ids.forEach((heading, code) => {
      const printed = minutes.find(({ id, ...of }) => id === heading && symbolOf(of.role) === role);
      const parts = booked[code]!.map((ms, k) => part(ms, each[k]?.stories ?? 0));
      if (printed === undefined) expect(sumOf(booked[code]!)).toBe(0);
      else expectFigure(printed.perStory, parts);
      if (printed !== undefined) expect(printed.perStory).toMatchObject({ n });
    });
  }
}

test('in any scenario pools, fronts and minutes are what their logs come to over replications', () =>
  forAnyAsked(({ variants }, logs) => {
    expect(variants).toHaveLength(2);
    for (const each of variants) {
      const poolOf = poolsIn(each, logs);
      expectPools(each, poolOf, logs);
      expectFronts(each, poolOf, logs);
      expectMinutes(each, logs);
    }
  }, 3));
