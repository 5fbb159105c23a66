import { awaitedPool, Headed, Kind, type LogListener } from '../../src/eventlog/index.ts';

// What the folds of metrics sum up, read off the log the long way round: maps by case number, nothing
// that is used again, nothing that grows by itself.

export interface Window {
  readonly from: number;
  readonly to: number;
}

const counts = ({ from, to }: Window, time: number): boolean => time >= from && time < to;
const plus = <K>(sums: Map<K, number>, key: K, by: number) =>
  sums.set(key, (sums.get(key) ?? 0) + by);

interface Story {
  readonly role: number;
  readonly root: number;
  readonly opened: number;
  /** Open cases, and what each is under. */
  readonly members: Map<number, number | undefined>;
  readonly booked: Map<number, number>;
  heading: number;
  since: number;
  isTold: boolean;
}

/** As `LedgerFold`. */
export class NaiveLedger implements LogListener {
  private readonly window: Window;
  private readonly stories = new Map<number, Story>();
  private readonly sums = new Map<number, { stories: number; minutes: Map<number, number> }>();

  constructor(window: Window) {
    this.window = window;
  }

  get byRole() {
    return new Map(
      [...this.sums].map(([role, { stories, minutes }]) => {
        return [role, { stories, minutes: Object.fromEntries(minutes) }];
      }),
    );
  }

  record(time: number, number: number, kind: Kind, a: number, b: number): void {
    if (kind === Kind.opened) this.open(time, number, a, b);
    const story = this.stories.get(number);
    if (story === undefined) return;
    if (kind === Kind.heading) story.members.set(number, a);
    else if (kind === Kind.closed || kind === Kind.censored) this.close(time, number, story);
    else return;
    if (!story.isTold) this.settle(time, story);
  }

  private open(time: number, number: number, role: number, parent: number): void {
    const story = this.stories.get(parent);
    if (story !== undefined) {
      this.stories.set(number, story);
      story.members.set(number, undefined);
    } else if (parent === -1) {
      this.stories.set(number, {
        role,
        root: number,
        opened: time,
        members: new Map([[number, undefined]]),
        booked: new Map(),
        heading: Headed.outside,
        since: time,
        isTold: false,
      });
    }
  }

  private close(time: number, number: number, story: Story): void {
    this.stories.delete(number);
    story.members.delete(number);
    if (story.root !== number) return;
    this.book(time, story);
    story.isTold = true;
    if (!counts(this.window, story.opened)) return;
    const sum = this.sums.get(story.role) ?? { stories: 0, minutes: new Map<number, number>() };
    this.sums.set(story.role, sum);
    sum.stories++;
    for (const [heading, ms] of story.booked) plus(sum.minutes, heading, ms);
  }

  /** Books what was, and finds what is from now on. */
  private settle(time: number, story: Story): void {
    this.book(time, story);
    const headings = [...story.members.values()].filter((heading) => heading !== undefined);
    story.heading = headings.toSorted(byPrecedence)[0] ?? Headed.outside;
  }

  private book(time: number, story: Story): void {
    if (time > story.since) plus(story.booked, story.heading, time - story.since);
    story.since = time;
  }
}

/** Working, travelling, waiting for a pool (the first of them), waiting, outside, off shift. */
function byPrecedence(one: number, other: number): number {
  const order: readonly number[] = [
    Headed.working,
    Headed.travelling,
    -1,
    Headed.waiting,
    Headed.outside,
  ];
  const rank = (heading: number) => {
    const place = order.indexOf(awaitedPool(heading) >= 0 ? -1 : heading);
    return place < 0 ? order.length : place;
  };
  return rank(one) - rank(other) || one - other;
}

interface Dealing {
  readonly pool: number;
  readonly units: number;
  readonly state: 'waits' | 'holds' | 'away';
  readonly since: number;
}

/** As `PoolFold`, without the waits by length. */
export class NaivePools implements LogListener {
  private readonly window: Window;
  private readonly pools: readonly number[];
  private readonly dealings = new Map<string, Dealing>();
  private readonly sums;

  constructor(pools: readonly number[], window: Window) {
    this.window = window;
    this.pools = pools;
    this.sums = pools.map(() => {
      return { granted: 0, withdrawn: 0, atOnce: 0, waited: 0, unitTime: 0 };
    });
  }

  /** What is still held is held to the end of the window. */
  get summaries() {
    return this.sums.map((sum, i) => {
      const held = [...this.dealings.values()].filter(
        ({ pool, state }) => pool === this.pools[i] && state === 'holds',
      );
      const left = held.map((dealing) => this.unitTime(dealing, this.window.to));
      return { ...sum, unitTime: left.reduce((total, ms) => total + ms, sum.unitTime) };
    });
  }

  record(time: number, number: number, kind: Kind, pool: number, units: number): void {
    const sum = this.sums[this.pools.indexOf(pool)];
    const key = `${number} ${pool}`;
    if (sum === undefined) return;
    const set = (state: Dealing['state']) =>
      this.dealings.set(key, { pool, units, state, since: time });
    if (kind === Kind.requested) set('waits');
    const before = this.dealings.get(key);
    if (before === undefined) return;
    const isCounted = before.state === 'waits' && counts(this.window, before.since);
    if (kind === Kind.granted || kind === Kind.resumed) {
      if (isCounted) {
        sum.granted++;
        sum.waited += time - before.since;
        if (time === before.since) sum.atOnce++;
      }
      set('holds');
    } else if (kind === Kind.suspended || kind === Kind.released) {
      if (before.state === 'holds') sum.unitTime += this.unitTime(before, time);
      if (isCounted && units === 0) sum.withdrawn++;
      if (kind === Kind.suspended) set('away');
      else this.dealings.delete(key);
    }
  }

  private unitTime({ units, since }: Dealing, until: number): number {
    const ms = Math.min(until, this.window.to) - Math.max(since, this.window.from);
    return Math.max(0, units * ms);
  }
}

export interface Front {
  readonly roles: readonly number[];
  readonly milestones: readonly number[];
}

/** As `FrontFold`. */
export class NaiveFronts implements LogListener {
  private readonly window: Window;
  private readonly fronts: readonly Front[];
  /** Role of every open case, and since when it is open; NaN for one that stands. */
  private readonly cases = new Map<number, { readonly role: number; readonly opened: number }>();
  readonly summaries;

  constructor(fronts: readonly Front[], window: Window) {
    this.window = window;
    this.fronts = fronts;
    this.summaries = fronts.map(({ milestones }) => ({
      opened: 0,
      caseTime: 0,
      milestones: milestones.map(() => ({ count: 0, amount: 0 })),
    }));
  }

  record(time: number, number: number, kind: Kind, a: number, b: number): void {
    if (kind === Kind.opened) this.cases.set(number, { role: a, opened: time });
    if (kind === Kind.standing) this.cases.set(number, { role: a, opened: NaN });
    const met = this.cases.get(number);
    if (met === undefined) return;
    this.fronts.forEach(({ roles, milestones }, i) => {
      if (!roles.includes(met.role)) return;
      const sum = this.summaries[i]!;
      if (kind === Kind.opened && counts(this.window, time)) sum.opened++;
      if (kind === Kind.closed || kind === Kind.censored) {
        const spent = Math.min(time, this.window.to) - Math.max(met.opened, this.window.from);
        if (spent > 0) sum.caseTime += spent;
      }
      const place = kind === Kind.milestone ? milestones.indexOf(a) : -1;
      if (place < 0 || !counts(this.window, time)) return;
      sum.milestones[place]!.count++;
      sum.milestones[place]!.amount += b;
    });
    if (kind === Kind.closed || kind === Kind.censored) this.cases.delete(number);
  }
}
