import type { AnyEventObject } from 'xstate';
import type { OpenParams, SeizeParams, TellParams, WorkParams } from '../../charts/vocabulary.ts';
import { Pool, type PoolOptions, type Simulation } from '../../engine/index.ts';
import { Headed, Kind, type LogListener, Symbols, waitingFor } from '../../eventlog/index.ts';
import type { MakeExecutor } from '../executor.ts';
import { bindMachine } from './bind-role.ts';
import { BoundRole } from './bound-role.ts';
import { CaseTable, NONE } from './case-table.ts';
import { Fate } from './fate.ts';
import { Labour } from './labour.ts';
import { Mail } from './mail.ts';
import { purposesOf } from './purposes.ts';
import { Questions } from './questions.ts';
import { Requests } from './requests.ts';
import type { CaseContext, DelayRule, RoleBinding } from './role-binding.ts';
import { SimulationError } from './simulation-error.ts';
import { deriveKey } from '../../random/index.ts';

/** A pool of the scenario, as the host opens it. */
export interface HostPool extends Pick<PoolOptions, 'capacity' | 'discipline' | 'whenShort'> {
  readonly name: string;
  /** The most units it will ever have. */
  readonly most: number;
}

export interface HostOptions {
  readonly pools: readonly HostPool[];
  readonly roles: readonly RoleBinding[];
  readonly makeExecutor: MakeExecutor;
  readonly log: LogListener;
  readonly symbols: Symbols;
}

const PARENT = 'parent';

/**
 * Runs cases of charts on a simulation: carries out what the charts ask for in the host
 * vocabulary, answers with events through the calendar, and notes everything in the log.
 */
export class Host {
  readonly sim: Simulation;
  readonly cases = new CaseTable();
  readonly pools: readonly Pool[];
  readonly symbols: Symbols;
  readonly #log: LogListener;
  readonly #poolSymbols: readonly number[];
  readonly #most: readonly number[];
  readonly #roles: readonly BoundRole[];
  readonly #roleIndex: ReadonlyMap<string, number>;
  readonly #fate: Fate;
  readonly #requests: Requests;
  readonly #labour: Labour;
  readonly #mail: Mail;
  readonly #questions: Questions;
  readonly #key = new Int32Array(2);
  /** Inputs of cases that are opened and not started yet, by slot. */
  readonly #inputs = new Map<number, Readonly<Record<string, unknown>>>();
  /** The case whose turn it is; effects and draws belong to it. */
  #current = NONE;

  constructor(sim: Simulation, options: HostOptions) {
    this.sim = sim;
    this.symbols = options.symbols;
    this.#log = options.log;
    this.#requests = new Requests(this.cases);
    const names = options.roles.map(({ name }) => name);
    const purposes = options.roles.map((role) => purposesOf(role, names));
    this.#fate = new Fate(this.cases, purposes);
    this.#labour = new Labour(sim, (job) => this.#workEnded(job));
    this.#mail = new Mail(sim, (slot, number, event) => this.#deliver(slot, number, event));
    this.#questions = new Questions(sim, this.cases, (slot, event) => this.#answer(slot, event));
    this.#poolSymbols = options.pools.map(({ name }) => this.symbols.of(name));
    this.pools = options.pools.map(
      ({ capacity, discipline = 'fifo', whenShort = 'finish' }) =>
        new Pool(sim, {
          capacity,
          discipline,
          whenShort,
          onGrant: (entry) => this.#granted(entry),
          onSuspend: (entry) => this.#suspended(entry),
          onResume: (entry) => this.#resumed(entry),
        }),
    );
    this.#most = options.pools.map(({ most }) => most);
    this.#roleIndex = new Map(names.map((name, i) => [name, i]));
    const hooks = {
      entering: (slot: number) => {
        this.#current = slot;
      },
      left: (slot: number, event: number) => this.#left(slot, event),
    };
    this.#roles = options.roles.map((binding, i) => {
      const role = new BoundRole(binding, purposes[i]!, this.symbols);
      const machine = bindMachine(role, binding.delays, this);
      role.executor = options.makeExecutor(machine, sim, hooks);
      return role;
    });
  }

  /** Index of a role. RangeError when there is none of that name. */
  roleIndex(name: string): number {
    const index = this.#roleIndex.get(name);
    if (index === undefined) throw new RangeError(`no role "${name}" in this scenario`);
    return index;
  }

  /** Opens and starts a case that comes from outside. Returns its slot. */
  arrive(role: number, source: number, ordinal: number, keyHi: number, keyLo: number): number {
    const slot = this.#open(role, keyHi, keyLo, NONE);
    this.#note(slot, Kind.arrived, source, ordinal);
    this.#note(slot, Kind.opened, this.#roles[role]!.symbol, NONE);
    this.#start(slot, {});
    return slot;
  }

  /** Tells the log which cases are still open: they count as censored. */
  censor(): void {
    for (let slot = 0; slot < this.cases.slots; slot++) {
      if (this.cases.number[slot] !== NONE) this.#note(slot, Kind.censored, 0, 0);
    }
  }

  /** The error for something thrown while the current case was advanced. */
  fault(cause: unknown): SimulationError {
    const slot = this.#current;
    const open = slot !== NONE && this.cases.number[slot] !== NONE;
    const role = open ? this.#roles[this.cases.role[slot]!] : undefined;
    let states: readonly string[] = [];
    try {
      states = role?.executor.configuration(slot).nodes ?? [];
    } catch {
      states = [];
    }
    return new SimulationError(
      {
        time: this.sim.now,
        caseNumber: open ? this.cases.number[slot]! : NONE,
        role: role?.name ?? '',
        chart: role?.machine.id ?? '',
        states,
      },
      cause,
    );
  }

  // ---- the host vocabulary, called by charts through their bindings

  seize(role: BoundRole, { pool, priority = 0, units = 1, answer = 'GRANTED' }: SeizeParams): void {
    const slot = this.#current;
    const index = role.poolIndex(pool);
    const requests = this.#requests;
    if (requests.find(slot, index) !== NONE) {
      throw new Error(`seizes "${pool}", which it holds or waits for already`);
    }
    if (units > this.#most[index]!) {
      throw new Error(`asks for ${units} of "${pool}", which never has as many`);
    }
    const entry = requests.add(slot, index, units, answer);
    this.#note(slot, Kind.requested, this.#poolSymbols[index]!, units);
    requests.ticket[entry] = this.pools[index]!.seize(entry, units, priority);
  }

  release(role: BoundRole, { pool }: { readonly pool: string }): void {
    const entry = this.#requests.find(this.#current, role.poolIndex(pool));
    if (entry !== NONE) this.#giveBack(entry);
  }

  work(role: BoundRole, { activity, with: unit, done = 'DONE' }: WorkParams): void {
    const slot = this.#current;
    const entry = this.#unitFor(slot, role, unit, activity);
    const requests = this.#requests;
    if (requests.work[entry] !== NONE) this.#labour.cancel(requests.work[entry]!);
    const rule = role.activity(activity);
    const context = role.contextOf(slot);
    const purpose = role.purpose('effort', activity);
    const units = requests.units[entry]!;
    this.#note(slot, Kind.started, role.symbolOf(activity), units);
    if (rule.effort.kind === 'hazard') {
      const { effort } = rule;
      const rate = effort.rate(context) * units;
      const draw = () => this.#fate.draw(slot, purpose);
      const job = this.#labour.startHazard(slot, entry, activity, done, effort, rate, draw);
      requests.work[entry] = job;
    } else {
      const amount = this.#duration(slot, purpose, rule.effort, context, activity);
      requests.work[entry] = this.#labour.startTimed(entry, activity, done, amount);
    }
    if (requests.suspended[entry] === 1) this.#labour.pause(requests.work[entry]);
  }

  /** Settles an attribute by chance. */
  draw(role: BoundRole, what: string, context: CaseContext): unknown {
    const slot = this.#current;
    const value = role.drawRule(what).value(context, this.#fate.draw(slot, role.purpose('draw', what)));
    const number = typeof value === 'number' ? value : Number(value === true);
    const code = typeof value === 'string' ? this.symbols.of(value) : number;
    this.#note(slot, Kind.drawn, role.symbolOf(what), code);
    return value;
  }

  /** Milliseconds of a named delay, drawn on entry. */
  delay(role: BoundRole, name: string, rule: DelayRule, context: CaseContext): number {
    return this.#duration(this.#current, role.purpose('delay', name), rule, context, name);
  }

  decide(role: BoundRole, { question }: { readonly question: string }): void {
    const slot = this.#current;
    const rule = role.decisionRule(question);
    const context = role.contextOf(slot);
    const choice = rule.choose(context, this.#fate.draw(slot, role.purpose('choice', question)));
    const latency = role.purpose('latency', question);
    this.#note(slot, Kind.asked, role.symbolOf(question), 0);
    const ms = this.#duration(slot, latency, rule.latency, context, question);
    this.#questions.ask(slot, question, choice, ms);
  }

  open(role: BoundRole, { role: name, input = {}, when = true }: OpenParams): void {
    if (!when) return;
    const parent = this.#current;
    const { keyHi, keyLo, number } = this.cases;
    const index = this.roleIndex(name);
    const ordinal = this.#fate.count(parent, role.purpose('open', name));
    deriveKey(keyHi[parent]!, keyLo[parent]!, this.#roles[index]!.symbol, ordinal, this.#key);
    const slot = this.#open(index, this.#key[0]!, this.#key[1]!, parent);
    this.#note(slot, Kind.opened, this.#roles[index]!.symbol, number[parent]!);
    this.#inputs.set(slot, input);
    this.#mail.post(slot, this.cases.number[slot]!, START);
  }

  tell(role: BoundRole, { role: to, event }: TellParams): void {
    if (typeof to === 'string') this.#tellOne(role, to, event);
    else for (const name of to) this.#tellOne(role, name, event);
  }

  milestone(role: BoundRole, { name, amount = 0 }: { readonly name: string; readonly amount?: number }): void {
    this.#note(this.#current, Kind.milestone, role.symbolOf(name), amount);
  }

  audit(role: BoundRole, { query, verdict }: { readonly query: string; readonly verdict: string }): void {
    this.#note(this.#current, Kind.audited, role.symbolOf(query), role.symbolOf(verdict));
  }

  // ---- what comes back

  #granted(entry: number): void {
    const requests = this.#requests;
    const slot = requests.slot[entry]!;
    requests.held[entry] = 1;
    this.#note(slot, Kind.granted, this.#poolSymbols[requests.pool[entry]!]!, requests.units[entry]!);
    this.#send(slot, this.#roleOf(slot).plainEvent(requests.answer[entry]!));
  }

  #suspended(entry: number): void {
    const requests = this.#requests;
    const slot = requests.slot[entry]!;
    requests.suspended[entry] = 1;
    if (requests.work[entry] !== NONE) this.#labour.pause(requests.work[entry]!);
    this.#note(slot, Kind.suspended, this.#poolSymbols[requests.pool[entry]!]!, requests.units[entry]!);
    this.#reviewHeading(slot);
  }

  #resumed(entry: number): void {
    const requests = this.#requests;
    const slot = requests.slot[entry]!;
    requests.suspended[entry] = 0;
    if (requests.work[entry] !== NONE) this.#labour.resume(requests.work[entry]!);
    this.#note(slot, Kind.resumed, this.#poolSymbols[requests.pool[entry]!]!, requests.units[entry]!);
    this.#reviewHeading(slot);
  }

  #workEnded(job: number): void {
    const entry = this.#labour.requestOf(job);
    const activity = this.#labour.activityOf(job);
    const done = this.#labour.doneOf(job);
    const slot = this.#requests.slot[entry]!;
    this.#requests.work[entry] = NONE;
    this.#labour.finish(job, slot);
    this.#current = slot;
    const role = this.#roleOf(slot);
    const { outcome } = role.activity(activity);
    if (outcome === undefined) {
      this.#note(slot, Kind.ended, role.symbolOf(activity), 0);
      this.#send(slot, role.plainEvent(done));
      return;
    }
    const u = this.#fate.draw(slot, role.purpose('outcome', activity));
    const end = outcome(role.contextOf(slot), u);
    this.#note(slot, Kind.ended, role.symbolOf(activity), role.symbolOf(end));
    this.#send(slot, role.outcomeEvent(done, end));
  }

  #answer(slot: number, event: AnyEventObject): void {
    const role = this.#roleOf(slot);
    const { question, choice } = event as unknown as { question: string; choice: string };
    this.#note(slot, Kind.decided, role.symbolOf(question), role.symbolOf(choice));
    this.#send(slot, event);
  }

  #deliver(slot: number, number: number, event: AnyEventObject): void {
    if (!this.cases.holds(slot, number)) {
      this.#log.record(this.sim.now, number, Kind.dropped, this.symbols.of(event.type), number);
    } else if (event === START) {
      const input = this.#inputs.get(slot)!;
      this.#inputs.delete(slot);
      this.#start(slot, input);
    } else {
      this.#send(slot, event);
    }
  }

  // ---- cases

  #open(role: number, keyHi: number, keyLo: number, parent: number): number {
    const slot = this.cases.open(role, keyHi, keyLo, parent);
    this.#fate.open(slot);
    return slot;
  }

  #start(slot: number, input: Readonly<Record<string, unknown>>): void {
    const role = this.#roleOf(slot);
    role.executor.start(slot, { ...role.settings, ...input });
  }

  #send(slot: number, event: AnyEventObject): void {
    this.#roleOf(slot).executor.send(slot, event);
  }

  /** After a macrostep: note it, see what became of the case's heading, question and life. */
  #left(slot: number, event: number): void {
    const role = this.#roleOf(slot);
    const { executor } = role;
    const situation = role.situations.of(executor.configuration(slot));
    this.#note(slot, Kind.event, role.eventSymbol(event), situation.symbol);
    if (executor.isDone(slot)) {
      this.#close(slot, role);
      return;
    }
    if (this.cases.question[slot] !== NONE) {
      const pending = this.#questions.pending(slot)!;
      if (!situation.questions.includes(pending)) this.#questions.withdraw(slot);
    }
    this.#book(slot, situation.heading);
  }

  #reviewHeading(slot: number): void {
    const role = this.#roleOf(slot);
    this.#book(slot, role.situations.of(role.executor.configuration(slot)).heading);
  }

  /** Books the case's time from now on to a heading, refined by what it waits for. */
  #book(slot: number, plain: number): void {
    let heading = plain;
    const requests = this.#requests;
    if (plain === Headed.waiting || plain === Headed.working) {
      for (let e = this.cases.firstRequest[slot]!; e !== NONE; e = requests.next[e]!) {
        if (plain === Headed.waiting && requests.held[e] === 0) heading = waitingFor(requests.pool[e]!);
        else if (plain === Headed.working && requests.suspended[e] === 1) heading = Headed.offShift;
      }
    }
    if (heading === this.cases.heading[slot]) return;
    this.cases.heading[slot] = heading;
    this.#note(slot, Kind.heading, heading, 0);
  }

  #close(slot: number, role: BoundRole): void {
    this.#questions.withdraw(slot);
    for (let e = this.cases.firstRequest[slot]!; e !== NONE; e = this.cases.firstRequest[slot]!) {
      this.#giveBack(e);
    }
    this.#labour.forget(slot);
    this.#note(slot, Kind.closed, 0, 0);
    role.executor.stop(slot);
    this.cases.close(slot);
  }

  #giveBack(entry: number): void {
    const requests = this.#requests;
    const pool = requests.pool[entry]!;
    const work = requests.work[entry]!;
    if (work !== NONE) this.#labour.cancel(work);
    const units = requests.held[entry] === 1 ? requests.units[entry]! : 0;
    this.#note(requests.slot[entry]!, Kind.released, this.#poolSymbols[pool]!, units);
    const ticket = requests.ticket[entry]!;
    requests.remove(entry);
    this.pools[pool]!.release(ticket);
  }

  #unitFor(slot: number, role: BoundRole, unit: string | undefined, activity: string): number {
    const requests = this.#requests;
    if (unit !== undefined) {
      const entry = requests.find(slot, role.poolIndex(unit));
      if (entry === NONE || requests.held[entry] === 0) {
        throw new Error(`works on "${activity}" without holding "${unit}"`);
      }
      return entry;
    }
    let only = NONE;
    for (let e = this.cases.firstRequest[slot]!; e !== NONE; e = requests.next[e]!) {
      if (requests.held[e] === 0) continue;
      if (only !== NONE) throw new Error(`works on "${activity}": say with which of its units`);
      only = e;
    }
    if (only === NONE) throw new Error(`works on "${activity}" without holding any unit`);
    return only;
  }

  #tellOne(role: BoundRole, to: string, type: string): void {
    const from = this.#current;
    const { parent, firstChild, nextSibling } = this.cases;
    if (to === PARENT) {
      this.#post(from, parent[from]!, role, type);
      return;
    }
    const index = this.roleIndex(to);
    for (let child = firstChild[from]!; child !== NONE; child = nextSibling[child]!) {
      if (this.cases.role[child] === index) this.#post(from, child, role, type);
    }
  }

  #post(from: number, to: number, role: BoundRole, type: string): void {
    const number = to === NONE ? NONE : this.cases.number[to]!;
    this.#note(from, to === NONE ? Kind.dropped : Kind.told, role.symbolOf(type), number);
    if (to !== NONE) this.#mail.post(to, number, role.plainEvent(type));
  }

  #duration(slot: number, purpose: number, rule: DelayRule, context: CaseContext, name: string): number {
    const u = rule.draws ? this.#fate.draw(slot, purpose) : 0.5;
    const ms = Math.round(rule.ms(context, u, this.sim.now));
    if (!(ms >= 0 && ms <= Number.MAX_SAFE_INTEGER)) {
      throw new RangeError(`"${name}" must take 0 ms or more, received ${ms}`);
    }
    return ms;
  }

  #roleOf(slot: number): BoundRole {
    return this.#roles[this.cases.role[slot]!]!;
  }

  #note(slot: number, kind: Kind, a: number, b: number): void {
    this.#log.record(this.sim.now, this.cases.number[slot]!, kind, a, b);
  }
}

const START: AnyEventObject = { type: 'sixfronts.start' };
