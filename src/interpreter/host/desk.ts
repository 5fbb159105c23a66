import type { StaffParams } from '../../charts/vocabulary.ts';
import { Pool, type PoolOptions, RequestTable, type TooManyRequests } from '../../engine/index.ts';
import { Headed, type HoldingKind, Kind, waitingFor } from '../../eventlog/index.ts';
import type { BoundRole, Task } from './bound-role.ts';
import { Labour } from './labour.ts';
import { Flag, Requests } from './requests.ts';
import { Staffing } from './staffing.ts';
import type { Stage } from './stage.ts';

// Of its own: V8 folds a module's constants, but loads those of others again and again.
const { requested: REQUESTED, granted: GRANTED, released: RELEASED } = Kind;
const { waiting: WAITS, working: WORKS, offShift: OFF_SHIFT } = Headed;
const { started: STARTED, ended: ENDED } = Kind;
const NONE = -1;

/** A pool of the scenario, as the host opens it. */
export interface HostPool extends Pick<PoolOptions, 'capacity' | 'discipline' | 'whenShort'> {
  readonly name: string;
  /** The most units it will ever have. */
  readonly most: number;
}

/** Where cases seize and release units of pools and work with them. */
export class Desk {
  readonly pools: readonly Pool[];
  /** By pool: who changes its capacity goes here. */
  readonly staffing: readonly Staffing[];
  private readonly stage: Stage;
  private readonly requests: Requests;
  private readonly labour: Labour;
  /** What has ever been worked on; requests have the places. */
  private readonly tasks: Task[] = [];
  private readonly symbols: readonly number[];
  private readonly most: readonly number[];
  /** Called when a case's units went away or came back. */
  private readonly onInterruption: (slot: number) => void;

  constructor(stage: Stage, pools: readonly HostPool[], onInterruption: (slot: number) => void) {
    this.stage = stage;
    this.requests = new Requests(stage.cases);
    this.labour = new Labour(stage.sim, (entry) => this.workEnded(entry));
    this.symbols = pools.map(({ name }) => stage.symbols.of(name));
    this.most = pools.map(({ most }) => most);
    this.onInterruption = onInterruption;
    this.pools = pools.map(
      ({ capacity, discipline = 'fifo', whenShort = 'finish' }) =>
        new Pool(stage.sim, {
          capacity,
          discipline,
          whenShort,
          table: this.requests.table,
          onGrant: (slot, request) => this.granted(slot, RequestTable.slotIn(request)),
          onSuspend: (_, request) => this.interrupted(RequestTable.slotIn(request), true),
          onResume: (_, request) => this.interrupted(RequestTable.slotIn(request), false),
        }),
    );
    this.staffing = this.pools.map((pool) => new Staffing(stage.sim, pool));
  }

  seize(name: string, pool: number, units: number, priority: number, answer: number): void {
    const slot = this.stage.current;
    const requests = this.requests;
    if (requests.find(slot, pool) !== NONE) {
      throw new Error(`seizes ${this.asKnown(name, pool)}, which it holds or waits for already`);
    }
    if (units > this.most[pool]!) this.requireSoMany(name, pool, units);
    this.stage.noteHolding(slot, REQUESTED, this.symbols[pool]!, units);
    const request = this.pools[pool]!.seize(slot, units, priority);
    requests.add(RequestTable.slotIn(request), slot, pool, answer);
  }

  release(pool: number): void {
    const entry = this.requests.find(this.stage.current, pool);
    if (entry !== NONE) this.giveBack(entry);
  }

  work(role: BoundRole, task: Task, unit: string | undefined, pool: number): void {
    const stage = this.stage;
    const slot = stage.current;
    const { activity, rule, effort: purpose } = task;
    const entry = this.unitFor(slot, unit, pool, activity);
    const requests = this.requests;
    const labour = this.labour;
    if (requests.is(entry, Flag.working)) labour.cancel(entry);
    const { effort } = rule;
    const context = role.contextOf(slot);
    const units = requests.units(entry);
    stage.note(slot, STARTED, task.symbol, units);
    if (task.place === NONE) task.place = this.tasks.push(task) - 1;
    requests.setTask(entry, task.place);
    requests.raise(entry, Flag.working);
    if (effort.kind === 'hazard') {
      const search = { hazard: effort, rate: effort.rate(context) * units };
      const draw = () => stage.fate.draw(slot, purpose);
      labour.startHazard(slot, entry, activity, search, draw);
    } else {
      labour.startTimed(entry, stage.duration(slot, purpose, effort, context, activity));
    }
    if (requests.is(entry, Flag.away)) labour.pause(entry);
  }

  /** Puts units into a pool from now on. */
  staff(role: BoundRole, { pool, by, reason }: StaffParams): void {
    const { current } = this.stage;
    const index = role.poolIndex(pool);
    const symbol = this.symbols[index]!;
    this.staffing[index]!.add(by);
    this.stage.note(current, Kind.staffed, symbol, by);
    this.stage.note(current, Kind.justified, symbol, role.symbolOf(reason));
  }

  /** A case is over: gives back everything and forgets its work. */
  leave(slot: number): void {
    const { cases } = this.stage;
    for (let e = cases.firstRequest(slot); e !== NONE; e = cases.firstRequest(slot)) {
      this.giveBack(e);
    }
    this.labour.forget(slot);
  }

  /** What there are too many of, with the pool that most of them wait for. */
  crowded(cause: TooManyRequests): RangeError {
    const queues = this.pools.map(({ queued }) => queued);
    const longest = Math.max(...queues);
    const name = this.stage.symbols.nameOf(this.symbols[queues.indexOf(longest)]!);
    return new RangeError(`${cause.message}, ${longest} of them waiting for "${name}"`, { cause });
  }

  /** A plain heading refined by what the case waits for, or by units that are away. */
  refine(slot: number, plain: number): number {
    if (plain === WORKS) return this.requests.isAway(slot) ? OFF_SHIFT : plain;
    if (plain !== WAITS) return plain;
    const pool = this.requests.awaited(slot);
    return pool === NONE ? plain : waitingFor(pool);
  }

  /** The chart's name for a pool, and the scenario's where it is another. */
  private asKnown(name: string, pool: number): string {
    const known = this.stage.symbols.nameOf(this.symbols[pool]!);
    return name === known ? `"${name}"` : `"${name}" (the pool "${known}")`;
  }

  private requireSoMany(name: string, pool: number, units: number): void {
    if (units > this.most[pool]! + Math.max(0, this.staffing[pool]!.added)) {
      throw new Error(`asks for ${units} of "${name}", which never has as many`);
    }
  }

  private granted(slot: number, entry: number): void {
    const requests = this.requests;
    requests.raise(entry, Flag.held);
    this.note(entry, GRANTED, requests.units(entry));
    this.stage.deliver(slot, requests.answer(entry));
  }

  private interrupted(entry: number, away: boolean): void {
    const requests = this.requests;
    if (away) requests.raise(entry, Flag.away);
    else requests.lower(entry, Flag.away);
    if (requests.is(entry, Flag.working)) {
      if (away) this.labour.pause(entry);
      else this.labour.resume(entry);
    }
    this.note(entry, away ? Kind.suspended : Kind.resumed, requests.units(entry));
    this.onInterruption(requests.slot(entry));
  }

  private workEnded(entry: number): void {
    const stage = this.stage;
    const task = this.tasks[this.requests.task(entry)]!;
    const slot = this.requests.slot(entry);
    this.requests.lower(entry, Flag.working);
    this.labour.finish(entry, slot, task.activity);
    stage.current = slot;
    const { outcome } = task.rule;
    if (outcome === undefined) {
      stage.note(slot, ENDED, task.symbol, 0);
      stage.deliver(slot, task.end);
      return;
    }
    const role = stage.roleOf(slot);
    const u = stage.fate.draw(slot, task.outcome);
    const end = role.endOf(task, outcome(role.contextOf(slot), u));
    stage.note(slot, ENDED, task.symbol, end.symbol);
    stage.deliver(slot, end.event);
  }

  private giveBack(entry: number): void {
    const requests = this.requests;
    const pool = requests.pool(entry);
    if (requests.is(entry, Flag.working)) this.labour.cancel(entry);
    this.note(entry, RELEASED, requests.is(entry, Flag.held) ? requests.units(entry) : 0);
    requests.remove(entry);
    this.pools[pool]!.releaseSlot(entry);
  }

  /** The held request that work is done with: the one of the pool named, or the only one. */
  private unitFor(slot: number, unit: string | undefined, pool: number, activity: string): number {
    const requests = this.requests;
    if (unit !== undefined) {
      const entry = requests.find(slot, pool);
      if (entry !== NONE && requests.is(entry, Flag.held)) return entry;
      throw new Error(`works on "${activity}" without holding "${unit}"`);
    }
    let only = NONE;
    for (let e = this.stage.cases.firstRequest(slot); e !== NONE; e = requests.next(e)) {
      if (!requests.is(e, Flag.held)) continue;
      if (only !== NONE) throw new Error(`works on "${activity}": say with which of its units`);
      only = e;
    }
    if (only === NONE) throw new Error(`works on "${activity}" without holding any unit`);
    return only;
  }

  private note(entry: number, kind: HoldingKind, units: number): void {
    const requests = this.requests;
    this.stage.noteHolding(requests.slot(entry), kind, this.symbols[requests.pool(entry)]!, units);
  }
}
