import type { ChangeParams, OpenParams, StaffParams, TellParams } from '../../charts/vocabulary.ts';
import { type Pool, type Simulation, TooManyRequests } from '../../engine/index.ts';
import { Kind, type Recorder, type Symbols } from '../../eventlog/index.ts';
import type { MakeExecutor } from '../executor.ts';
import type { BoundDraw, BoundRole, Task } from './bound-role.ts';
import { type CaseTable, MOST_ROLES, TooManyCases } from './case-table.ts';
import type { Cast } from './cast.ts';
import { Desk, type HostPool } from './desk.ts';
import { Family } from './family.ts';
import { purposesOf } from './purposes.ts';
import { Questions } from './questions.ts';
import type { CaseContext, DelayRule, RoleBinding } from './role-binding.ts';
import { SimulationError } from './simulation-error.ts';
import type { Staffing } from './staffing.ts';
import { Stage } from './stage.ts';
import { Stocks } from './stocks.ts';
import type { Tally } from './tally.ts';
import type { Vocabulary } from './vocabulary.ts';
import { Watch } from './watch.ts';

/** Nobody: an absent slot. */
const NONE = -1;
// Of its own: V8 folds a module's constants, but loads those of others again and again.
const { milestone: MILESTONE, drawn: DRAWN } = Kind;

export interface HostOptions {
  readonly pools: readonly HostPool[];
  readonly roles: readonly RoleBinding[];
  /** Levels of the world; none if left out. */
  readonly stocks?: Stocks;
  readonly makeExecutor: MakeExecutor;
  readonly log: Recorder;
  /** Who plays the roles; nobody else may be at work with them. */
  readonly cast: Cast;
}

/**
 * Runs cases of charts on a simulation: carries out what the charts ask for in the host
 * vocabulary, answers with events through the calendar, and notes everything in the log.
 */
export class Host implements Vocabulary {
  readonly sim: Simulation;
  readonly symbols: Symbols;
  /** Who counts milestones. */
  readonly tallies: Tally[] = [];
  private readonly stage: Stage;
  private readonly desk: Desk;
  private readonly family: Family;
  private readonly questions: Questions;
  private readonly stocks: Stocks;
  /** By role. */
  private readonly watches: Watch[] = [];

  constructor(sim: Simulation, options: HostOptions) {
    const { pools, roles, makeExecutor, log, cast, stocks = new Stocks([]) } = options;
    if (roles.length > MOST_ROLES) throw new RangeError(`more than ${MOST_ROLES} roles`);
    const { symbols } = cast;
    this.sim = sim;
    this.symbols = symbols;
    const names = roles.map(({ name }) => name);
    const purposes = roles.map((role) => purposesOf(role, names));
    this.stage = new Stage(sim, purposes, symbols, log);
    this.desk = new Desk(this.stage, pools, (slot) => {
      this.watches[this.stage.cases.role(slot)]!.review(slot);
    });
    this.family = new Family(this.stage, names);
    this.questions = new Questions(this.stage);
    this.stocks = stocks;
    stocks.names.forEach((name, i) => {
      this.stage.noteNumber(NONE, Kind.changed, symbols.of(name), stocks.levels[i]!);
    });
    const called = cast.called({
      host: this,
      bindings: roles,
      purposes,
      executorFor: (machine, role) => {
        const watch = new Watch(role, this.stage, this.desk, this.questions);
        this.watches.push(watch);
        return makeExecutor(machine, sim, watch);
      },
    });
    this.stage.roles.push(...called);
  }

  get cases(): CaseTable {
    return this.stage.cases;
  }

  get pools(): readonly Pool[] {
    return this.desk.pools;
  }

  /** By pool: planned changes of capacity go here. */
  get staffing(): readonly Staffing[] {
    return this.desk.staffing;
  }

  /** Index of a role. RangeError when there is none of that name. */
  roleIndex(name: string): number {
    return this.family.roleIndex(name);
  }

  /** Opens and starts a case that comes from outside. Returns its slot. */
  arrive(role: number, source: number, ordinal: number, keyHi: number, keyLo: number): number {
    return this.family.arrive(role, source, ordinal, keyHi, keyLo);
  }

  /** Opens a case that is there from the beginning; see `Family.stand`. */
  stand(
    role: number,
    ordinal: number,
    keyHi: number,
    keyLo: number,
    input: Readonly<Record<string, unknown>>,
  ): void {
    this.family.stand(role, ordinal, keyHi, keyLo, input);
  }

  /** Notes the figures of a period and tells them to the standing cases of a role. */
  review(role: number, type: string, figures: Readonly<Record<string, number>>): void {
    for (const [name, value] of Object.entries(figures)) {
      this.stage.noteNumber(NONE, Kind.reviewed, this.symbols.of(name), value);
    }
    this.family.announce(role, { type, figures });
  }

  /** Tells the log which cases are still open: they count as censored. */
  censor(): void {
    for (let slot = 0; slot < this.cases.slots; slot++) {
      if (this.cases.number(slot) === NONE || this.cases.stands(slot)) continue;
      this.stage.noteEnd(slot, Kind.censored);
    }
  }

  /** The error for something thrown while the current case was advanced. */
  fault(cause: unknown): SimulationError {
    const { current: slot, cases } = this.stage;
    const open = slot !== NONE && cases.number(slot) !== NONE;
    const role = open ? this.stage.roleOf(slot) : undefined;
    let states: readonly string[] = [];
    try {
      states = role?.executor.configuration(slot).nodes ?? [];
    } catch {
      // The case had not come to its first states yet.
    }
    return new SimulationError(
      {
        time: this.sim.now,
        caseNumber: open ? cases.number(slot) : NONE,
        role: role?.name ?? '',
        chart: role?.machine.id ?? '',
        states,
      },
      this.explained(cause),
    );
  }

  /** A cause that is about very many of something, with what most of them are; any other as it is. */
  private explained(cause: unknown): unknown {
    if (cause instanceof TooManyRequests) return this.desk.crowded(cause);
    return cause instanceof TooManyCases ? this.stage.crowded(cause) : cause;
  }

  // ---- the host vocabulary

  seize(name: string, pool: number, units: number, priority: number, answer: number): void {
    this.desk.seize(name, pool, units, priority, answer);
  }

  release(pool: number): void {
    this.desk.release(pool);
  }

  work(role: BoundRole, task: Task, unit: string | undefined, pool: number): void {
    this.desk.work(role, task, unit, pool);
  }

  draw({ rule, symbol, purpose }: BoundDraw, context: CaseContext): unknown {
    const { current: slot, fate, symbols } = this.stage;
    const value = rule.value(context, fate.draw(slot, purpose));
    const number = typeof value === 'number' ? value : Number(value === true);
    const code = typeof value === 'string' ? symbols.of(value) : number;
    this.stage.noteLife(slot, DRAWN, symbol, code);
    return value;
  }

  delay(purpose: number, rule: DelayRule, context: CaseContext, name: string): number {
    return this.stage.duration(this.stage.current, purpose, rule, context, name);
  }

  decide(role: BoundRole, { question }: { readonly question: string }): void {
    this.questions.ask(role, question);
  }

  open(role: BoundRole, params: OpenParams): void {
    this.family.open(role, params);
  }

  tell(role: BoundRole, params: TellParams): void {
    this.family.tell(role, params);
  }

  change(role: BoundRole, { stock, by, reason }: ChangeParams): void {
    const { current } = this.stage;
    const symbol = role.symbolOf(stock);
    const level = this.stocks.change(this.stocks.indexOf(stock), by);
    this.stage.note(current, Kind.changed, symbol, level);
    if (reason === undefined) return;
    this.stage.note(current, Kind.justified, symbol, role.symbolOf(reason));
  }

  staff(role: BoundRole, params: StaffParams): void {
    this.desk.staff(role, params);
  }

  milestone(symbol: number, amount: number): void {
    this.stage.noteLife(this.stage.current, MILESTONE, symbol, amount);
    for (let i = 0; i < this.tallies.length; i++) this.tallies[i]!.add(symbol, amount);
  }

  audit(
    role: BoundRole,
    { query, verdict }: { readonly query: string; readonly verdict: string },
  ): void {
    const { current } = this.stage;
    this.stage.note(current, Kind.audited, role.symbolOf(query), role.symbolOf(verdict));
  }
}
