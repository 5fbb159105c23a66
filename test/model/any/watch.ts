import {
  awaitedPool,
  Headed,
  Kind,
  type LogListener,
  type Symbols,
} from '../../../src/eventlog/index.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import { after, ends, heard, once, queries, ways } from './rules.ts';

interface Met {
  readonly number: number;
  readonly role: string;
  readonly chart: string;
  readonly parent: Met | undefined;
  readonly stands: boolean;
  readonly opened: number;
  readonly children: Met[];
  readonly noted: Map<string, number[]>;
  readonly drawn: Map<string, number>;
  /** Units held and asked for, by pool. */
  readonly held: Map<number, number>;
  readonly away: Set<number>;
  readonly asked: Set<number>;
  /** How often work was begun. */
  readonly tries: Map<string, number>;
  /** Verdicts that let a query go ahead and have not been used yet. */
  signed: number;
  everSigned: boolean;
  matched: boolean;
  heading: number;
  states: string;
  last: number;
  /** Fen, of `funds`; and where they are. */
  amount: number;
  place: string;
  ended: boolean;
  /** Ended, and not only for being looked at no longer. */
  isOver: boolean;
}

/** Reads a log as an auditor would, and keeps what cannot be. */
export class Auditor implements LogListener {
  private readonly faults = new Set<string>();
  private readonly open = new Map<number, Met>();
  private readonly all = new Map<number, Met>();
  private readonly touched = new Set<Met>();
  private readonly moved = new Set<Met>();
  private readonly levels = new Map<string, number>();
  private now = 0;
  private openTraces = 0;
  private readonly scenario: Scenario;
  private readonly symbols: Symbols;

  constructor(scenario: Scenario, symbols: Symbols) {
    this.scenario = scenario;
    this.symbols = symbols;
  }

  /** What cannot be, in words. */
  get told(): readonly string[] {
    this.finish();
    return [...this.faults];
  }

  private fault(met: Met | undefined, text: string): void {
    this.faults.add(`${met?.role ?? '-'}: ${text}`);
  }

  private name(symbol: number): string {
    return this.symbols.nameOf(symbol) ?? String(symbol);
  }

  record(time: number, number: number, kind: Kind, a: number, b: number): void {
    if (time < this.now) this.fault(undefined, 'time falls');
    if (time > this.now) {
      this.settle();
      this.now = time;
    }
    if (kind === Kind.opened || kind === Kind.standing) this.begin(time, number, kind, a, b);
    const met = this.open.get(number);
    if (met === undefined) {
      if (kind === Kind.dropped) this.drop(this.all.get(number), a);
      else if (kind === Kind.changed) this.levels.set(this.name(a), b);
      else if (kind !== Kind.arrived && kind !== Kind.told && kind !== Kind.reviewed) {
        this.fault(this.all.get(number), `kind ${kind} of a case that is not open`);
      }
      return;
    }
    this.touched.add(met);
    met.last = time;
    switch (kind) {
      case Kind.event:
        met.states = this.name(b);
        break;
      case Kind.drawn:
        met.drawn.set(this.name(a), b);
        break;
      case Kind.heading:
        met.heading = a;
        break;
      case Kind.requested:
        if (met.asked.has(a) || met.held.has(a)) this.fault(met, 'asks for a pool twice');
        met.asked.add(a);
        break;
      case Kind.granted:
        if (!met.asked.delete(a)) this.fault(met, 'granted without a request');
        met.held.set(a, b);
        break;
      case Kind.suspended:
        met.away.add(a);
        break;
      case Kind.resumed:
        met.away.delete(a);
        break;
      case Kind.released:
        if (met.held.has(a) ? met.held.get(a) !== b && !met.away.has(a) : b !== 0) {
          this.fault(met, `releases ${b} of ${this.name(a)}, holds ${met.held.get(a)}`);
        }
        met.held.delete(a);
        met.away.delete(a);
        met.asked.delete(a);
        break;
      case Kind.audited:
        if (['approved', 'narrowed'].includes(this.name(b))) {
          met.signed++;
          met.everSigned = true;
        }
        break;
      case Kind.started:
        this.start(met, this.name(a));
        break;
      case Kind.ended:
        if (this.name(a) === 'match') met.matched = this.name(b) === 'matched';
        break;
      case Kind.milestone:
        this.milestone(met, this.name(a), b);
        break;
      case Kind.changed:
        this.change(met, this.name(a), b);
        break;
      case Kind.dropped:
        this.drop(met, a);
        break;
      case Kind.closed:
      case Kind.censored:
        this.end(met, kind === Kind.censored);
        break;
      default:
    }
  }

  private begin(time: number, number: number, kind: Kind, a: number, b: number): void {
    if (this.all.has(number)) this.fault(this.all.get(number), 'opened twice');
    const role = this.name(a);
    const parent = kind === Kind.opened && b !== -1 ? this.all.get(b) : undefined;
    const met: Met = {
      number,
      role,
      chart: this.scenario.roles.find(({ id }) => id === role)!.chart,
      parent,
      stands: kind === Kind.standing,
      opened: time,
      children: [],
      noted: new Map(),
      drawn: new Map(),
      held: new Map(),
      away: new Set(),
      asked: new Set(),
      tries: new Map(),
      signed: 0,
      everSigned: false,
      matched: false,
      heading: -1,
      states: '',
      last: time,
      amount: 0,
      place: 'resting',
      ended: false,
      isOver: false,
    };
    if (parent !== undefined) {
      if (parent.ended) this.fault(met, `opened by ${parent.role}, which is closed`);
      parent.children.push(met);
      const alike = parent.children.filter((each) => each.role === role).length;
      const most = role === 'alert' ? 2 : ['funds', 'cardTrace'].includes(met.chart) ? Infinity : 1;
      if (alike > most) this.fault(met, `opened ${alike} times by ${parent.role}`);
    }
    this.all.set(number, met);
    this.open.set(number, met);
    if (met.chart === 'cardTrace') this.openTraces++;
  }

  private start(met: Met, activity: string): void {
    const tries = (met.tries.get(activity) ?? 0) + 1;
    met.tries.set(activity, tries);
    const most = met.drawn.get(activity === 'call' ? 'mostCalls' : 'mostVisits');
    const isTry = activity === 'call' || activity === 'goThere';
    if (isTry && met.chart === 'dissuasion' && tries > Math.max(1, most!)) {
      this.fault(met, `${activity} ${tries} times`);
    }
    if (queries[met.chart]?.includes(activity) !== true) return;
    const { settings } = this.scenario.roles.find(({ id }) => id === met.role)!;
    if (met.chart === 'probe' && settings['needsApproval'] !== true) return;
    if (['probe', 'dissuasion', 'stopPayment', 'cardTrace'].includes(met.chart)) {
      if (!met.everSigned) this.fault(met, `${activity} without an approval`);
      return;
    }
    if (met.signed < 1) this.fault(met, `${activity} without an approval`);
    met.signed = 0;
  }

  private milestone(met: Met, name: string, amount: number): void {
    const times = met.noted.get(name) ?? [];
    times.push(this.now);
    met.noted.set(name, times);
    if (!Number.isSafeInteger(amount) || amount < 0) this.fault(met, `${name} of ${amount}`);
    if (once[met.chart]?.includes(name) === true && times.length > 1) {
      this.fault(met, `${name} ${times.length} times`);
    }
    for (const [later, earlier] of after[met.chart] ?? []) {
      if (later === name && !met.noted.has(earlier)) this.fault(met, `${later} before ${earlier}`);
    }
    const all = ends[met.chart];
    if (all?.includes(name) === true && all.filter((end) => met.noted.has(end)).length > 1) {
      this.fault(met, `ends twice: ${all.filter((end) => met.noted.has(end)).join()}`);
    }
    if (['cardBlocked', 'cardCleared', 'traceRefused'].includes(name)) this.openTraces--;
    if (met.chart === 'funds') this.money(met, name, amount);
  }

  private money(met: Met, name: string, amount: number): void {
    if (name === 'credited') {
      met.amount = amount;
      return;
    }
    if (amount !== met.amount) this.fault(met, `${name} of another amount`);
    const from = ways[name];
    if (from === undefined) return;
    if (!from.includes(met.place)) this.fault(met, `${name} while ${met.place}`);
    if (name === 'stopped') {
      const stop = this.fileOf(met);
      if (stop?.noted.has('stopExecuted') !== true || !stop.matched) {
        this.fault(met, 'stopped without an executed stop of a matched account');
      }
      // At the very instant of closing the last order may still be on its way.
      if (stop?.ended === true && stop.last < this.now) {
        this.fault(met, 'stopped after the file was closed');
      }
    }
    met.place = name === 'released' ? 'resting' : name;
    this.moved.add(met);
  }

  private fileOf(met: Met): Met | undefined {
    let each: Met | undefined = met;
    while (each?.chart === 'funds') each = each.parent;
    return each?.children.find(({ chart }) => chart === 'stopPayment');
  }

  /** Money is held by one stop with one renewal, and no longer than there is a file. */
  private holding(met: Met, file: Met | undefined): void {
    const [begun] = met.noted.get('stopped') ?? [];
    if (begun === undefined || file === undefined) return;
    const overs = ['released', 'frozen', 'returned'].flatMap((name) => met.noted.get(name) ?? []);
    const ended = Math.min(Infinity, ...overs);
    const renewals = (file.noted.get('renewed') ?? []).filter((at) => at > begun && at < ended);
    if (renewals.length > 1) this.fault(met, `held by ${renewals.length} renewals`);
    // What was told at the last instant may still be on its way.
    if (['stopped', 'frozen'].includes(met.place) && file.isOver && file.last < this.now) {
      this.fault(met, `${met.place} for ever`);
    }
  }

  private change(met: Met, stock: string, level: number): void {
    this.levels.set(stock, level);
    const { least, most } = this.scenario.stocks.find(({ id }) => id === stock)!;
    if (!(level >= least && level <= most)) this.fault(met, `${stock} at ${level}`);
  }

  private drop(met: Met | undefined, event: number): void {
    const name = this.name(event);
    if (heard.has(name)) this.fault(met, `${name} is told to nobody`);
  }

  private end(met: Met, isCensored: boolean): void {
    met.ended = true;
    this.open.delete(met.number);
    if (isCensored) return;
    met.isOver = true;
    if (met.held.size > 0) this.fault(met, 'closed with units in hand');
    if (met.asked.size > 0) this.fault(met, 'closed while asking for units');
    const all = ends[met.chart];
    if (all !== undefined && !all.some((end) => met.noted.has(end))) {
      this.fault(met, 'closed without an ending');
    }
    if (
      met.chart === 'stopPayment' &&
      met.noted.has('returnExecuted') &&
      !met.noted.has('moneyHeld')
    ) {
      this.fault(met, 'returned what was never held');
    }
  }

  /** What must hold when an instant is over. */
  private settle(): void {
    for (const met of this.touched) {
      if (met.ended) continue;
      const pool = awaitedPool(met.heading);
      if (met.heading === Headed.working && met.held.size === 0 && met.chart !== 'coordination') {
        this.fault(met, `working without a unit in ${met.states}`);
      }
      if (met.heading === Headed.offShift && met.away.size === 0) {
        this.fault(met, `off shift with nothing suspended in ${met.states}`);
      }
      const id = this.scenario.pools[pool]?.id;
      if (id !== undefined && ![...met.asked].some((each) => this.name(each) === id)) {
        this.fault(met, `waits for ${id} without asking in ${met.states}`);
      }
    }
    this.touched.clear();
    for (const met of this.moved) {
      if (met.place !== 'passedOn') continue;
      const sum = met.children.reduce((total, { amount }) => total + amount, 0);
      if (sum !== met.amount) this.fault(met, `${met.amount} passed on as ${sum}`);
    }
    this.moved.clear();
    const gangs = [...this.open.values()].filter(({ chart }) => chart === 'gang');
    const level = this.levels.get('gangCapacity');
    if (gangs.length > 0 && level !== undefined && level < 0) this.fault(gangs[0], 'below nothing');
    const traces = this.openTraces;
    const { desk } =
      this.scenario.roles.find(({ chart }) => chart === 'cardCutting')?.settings ?? {};
    if (traces > Number(desk))
      this.fault(undefined, `${traces} traces on a desk of ${String(desk)}`);
  }

  /** Once nothing more is to come. */
  private finish(): void {
    this.settle();
    const returned = new Set<Met | undefined>();
    for (const met of this.all.values()) {
      if (met.chart !== 'funds') continue;
      const file = this.fileOf(met);
      this.holding(met, file);
      if (met.noted.has('returned')) returned.add(file);
    }
    for (const met of this.all.values()) {
      if (met.chart === 'stopPayment' && met.noted.has('returnExecuted') && !returned.has(met)) {
        if (met.last < this.now) this.fault(met, 'returned nothing');
      }
      if (met.chart !== 'victim' || !met.ended) continue;
      const put = met.children
        .filter(({ chart }) => chart === 'funds')
        .reduce((sum, { amount }) => sum + amount, 0);
      const lost = Math.max(1, Math.round(met.drawn.get('loss')! * 100));
      const isOver = met.noted.has('reported');
      if (isOver && !met.noted.has('prevented') && put !== lost) {
        this.fault(met, `pays ${put} of ${lost}`);
      }
    }
  }
}
