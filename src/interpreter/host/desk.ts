import type { SeizeParams, StaffParams, WorkParams } from '../../charts/vocabulary.ts';
import { Pool, type PoolOptions } from '../../engine/index.ts';
import { Headed, Kind, waitingFor } from '../../eventlog/index.ts';
import type { BoundRole } from './bound-role.ts';
import { NONE } from './case-table.ts';
import { Labour } from './labour.ts';
import { Requests } from './requests.ts';
import { Staffing } from './staffing.ts';
import type { Stage } from './stage.ts';

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
  readonly #stage: Stage;
  readonly #requests: Requests;
  readonly #labour: Labour;
  readonly #symbols: readonly number[];
  readonly #most: readonly number[];
  /** Called when a case's units went away or came back. */
  readonly #onInterruption: (slot: number) => void;

  constructor(stage: Stage, pools: readonly HostPool[], onInterruption: (slot: number) => void) {
    this.#stage = stage;
    this.#requests = new Requests(stage.cases);
    this.#labour = new Labour(stage.sim, (job) => this.#workEnded(job));
    this.#symbols = pools.map(({ name }) => stage.symbols.of(name));
    this.#most = pools.map(({ most }) => most);
    this.#onInterruption = onInterruption;
    this.pools = pools.map(
      ({ capacity, discipline = 'fifo', whenShort = 'finish' }) =>
        new Pool(stage.sim, {
          capacity,
          discipline,
          whenShort,
          onGrant: (entry) => this.#granted(entry),
          onSuspend: (entry) => this.#interrupted(entry, true),
          onResume: (entry) => this.#interrupted(entry, false),
        }),
    );
    this.staffing = this.pools.map((pool) => new Staffing(stage.sim, pool));
  }

  seize(role: BoundRole, { pool, priority = 0, units = 1, answer = 'GRANTED' }: SeizeParams): void {
    const slot = this.#stage.current;
    const index = role.poolIndex(pool);
    const requests = this.#requests;
    if (requests.find(slot, index) !== NONE) {
      throw new Error(`seizes "${pool}", which it holds or waits for already`);
    }
    if (units > this.#most[index]! + Math.max(0, this.staffing[index]!.added)) {
      throw new Error(`asks for ${units} of "${pool}", which never has as many`);
    }
    const entry = requests.add(slot, index, units, answer);
    this.#stage.note(slot, Kind.requested, this.#symbols[index]!, units);
    requests.ticket[entry] = this.pools[index]!.seize(entry, units, priority);
  }

  release(role: BoundRole, pool: string): void {
    const entry = this.#requests.find(this.#stage.current, role.poolIndex(pool));
    if (entry !== NONE) this.#giveBack(entry);
  }

  work(role: BoundRole, { activity, with: unit, done = 'DONE' }: WorkParams): void {
    const stage = this.#stage;
    const slot = stage.current;
    const entry = this.#unitFor(slot, role, unit, activity);
    const requests = this.#requests;
    const labour = this.#labour;
    if (requests.work[entry] !== NONE) labour.cancel(requests.work[entry]!);
    const { effort } = role.activity(activity);
    const context = role.contextOf(slot);
    const purpose = role.purpose('effort', activity);
    const units = requests.units[entry]!;
    stage.note(slot, Kind.started, role.symbolOf(activity), units);
    if (effort.kind === 'hazard') {
      const search = { hazard: effort, rate: effort.rate(context) * units };
      const draw = () => stage.fate.draw(slot, purpose);
      requests.work[entry] = labour.startHazard(slot, entry, activity, done, search, draw);
    } else {
      const amount = stage.duration(slot, purpose, effort, context, activity);
      requests.work[entry] = labour.startTimed(entry, activity, done, amount);
    }
    if (requests.suspended[entry] === 1) labour.pause(requests.work[entry]);
  }

  /** Puts units into a pool from now on. */
  staff(role: BoundRole, { pool, by, reason }: StaffParams): void {
    const { current } = this.#stage;
    const index = role.poolIndex(pool);
    const symbol = this.#symbols[index]!;
    this.staffing[index]!.add(by);
    this.#stage.note(current, Kind.staffed, symbol, by);
    this.#stage.note(current, Kind.justified, symbol, role.symbolOf(reason));
  }

  /** A case is over: gives back everything and forgets its work. */
  leave(slot: number): void {
    const { firstRequest } = this.#stage.cases;
    while (firstRequest[slot] !== NONE) this.#giveBack(firstRequest[slot]!);
    this.#labour.forget(slot);
  }

  /** A plain heading refined by what the case waits for, or by units that are away. */
  refine(slot: number, plain: number): number {
    if (plain !== Headed.waiting && plain !== Headed.working) return plain;
    const requests = this.#requests;
    let heading: number = plain;
    for (let e = this.#stage.cases.firstRequest[slot]!; e !== NONE; e = requests.next[e]!) {
      if (plain === Headed.waiting) {
        if (requests.held[e] === 0) heading = waitingFor(requests.pool[e]!);
      } else if (requests.suspended[e] === 1) {
        heading = Headed.offShift;
      }
    }
    return heading;
  }

  #granted(entry: number): void {
    const requests = this.#requests;
    const slot = requests.slot[entry]!;
    requests.held[entry] = 1;
    this.#note(entry, Kind.granted, requests.units[entry]!);
    this.#stage.send(slot, this.#stage.roleOf(slot).plainEvent(requests.answer[entry]!));
  }

  #interrupted(entry: number, away: boolean): void {
    const requests = this.#requests;
    const work = requests.work[entry]!;
    requests.suspended[entry] = away ? 1 : 0;
    if (work !== NONE && away) this.#labour.pause(work);
    if (work !== NONE && !away) this.#labour.resume(work);
    this.#note(entry, away ? Kind.suspended : Kind.resumed, requests.units[entry]!);
    this.#onInterruption(requests.slot[entry]!);
  }

  #workEnded(job: number): void {
    const stage = this.#stage;
    const { request, activity, done } = this.#labour.job(job);
    const slot = this.#requests.slot[request]!;
    this.#requests.work[request] = NONE;
    this.#labour.finish(job, slot);
    stage.current = slot;
    const role = stage.roleOf(slot);
    const { outcome } = role.activity(activity);
    if (outcome === undefined) {
      stage.note(slot, Kind.ended, role.symbolOf(activity), 0);
      stage.send(slot, role.plainEvent(done));
      return;
    }
    const u = stage.fate.draw(slot, role.purpose('outcome', activity));
    const end = outcome(role.contextOf(slot), u);
    stage.note(slot, Kind.ended, role.symbolOf(activity), role.symbolOf(end));
    stage.send(slot, role.outcomeEvent(done, end));
  }

  #giveBack(entry: number): void {
    const requests = this.#requests;
    const pool = requests.pool[entry]!;
    const ticket = requests.ticket[entry]!;
    const work = requests.work[entry]!;
    if (work !== NONE) this.#labour.cancel(work);
    this.#note(entry, Kind.released, requests.held[entry] === 1 ? requests.units[entry]! : 0);
    requests.remove(entry);
    this.pools[pool]!.release(ticket);
  }

  /** The held request that work is done with: the one of the pool named, or the only one. */
  #unitFor(slot: number, role: BoundRole, unit: string | undefined, activity: string): number {
    const requests = this.#requests;
    if (unit !== undefined) {
      const entry = requests.find(slot, role.poolIndex(unit));
      if (entry !== NONE && requests.held[entry] === 1) return entry;
      throw new Error(`works on "${activity}" without holding "${unit}"`);
    }
    let only = NONE;
    for (let e = this.#stage.cases.firstRequest[slot]!; e !== NONE; e = requests.next[e]!) {
      if (requests.held[e] === 0) continue;
      if (only !== NONE) throw new Error(`works on "${activity}": say with which of its units`);
      only = e;
    }
    if (only === NONE) throw new Error(`works on "${activity}" without holding any unit`);
    return only;
  }

  #note(entry: number, kind: Kind, units: number): void {
    const requests = this.#requests;
    this.#stage.note(requests.slot[entry]!, kind, this.#symbols[requests.pool[entry]!]!, units);
  }
}
