import type { AnyEventObject, AnyStateMachine } from 'xstate';
import type { Simulation } from '../../engine/index.ts';
import type { CaseSnapshot, ChartExecutor, Configuration, ExecutorHooks } from '../executor.ts';
import { checkActors, checkNames, guarded } from '../machine-binding.ts';
import { badEvent, badSlot, deliveredInside, isSendable } from '../machine-faults.ts';
import { Configurations, EventTypes } from '../machine-index.ts';
import type { PendingTimer } from '../pending-timer.ts';
import { ActorCase, type Surroundings } from './actor-case.ts';
import { TimerTable } from './timer-table.ts';

/**
 * Runs every case as an XState actor of its own, with the simulation as its clock: the reference
 * for what a chart means. What a guard, an assign or an action throws comes out of `start`, `send`
 * or the simulation's step; the case is then in status `error` and its timers are gone.
 */
export class ActorExecutor implements ChartExecutor {
  private readonly types: EventTypes;
  private readonly hooks: ExecutorHooks;
  private readonly surroundings: Surroundings;
  private readonly configurations = new Configurations();
  private readonly cases: (ActorCase | undefined)[] = [];
  private readonly prepared: AnyEventObject[] = [];
  private running = false;

  /** Throws TypeError when the machine names something that nobody implements. */
  constructor(machine: AnyStateMachine, simulation: Simulation, hooks: ExecutorHooks) {
    checkNames(machine);
    checkActors(machine);
    this.types = new EventTypes(machine);
    this.hooks = hooks;
    const timers = new TimerTable(simulation, ({ slot, delayed, fire }, token) => {
      const one = this.cases[slot]!;
      this.advance(slot, this.types.indexOf(delayed.event.type), () => one.fire(token, fire));
    });
    this.surroundings = { machine: guarded(machine), simulation, timers };
  }

  get eventTypes(): readonly string[] {
    return this.types.list;
  }

  /** Throws RangeError when the slot holds a case that is not finished. */
  start(slot: number, input: unknown): void {
    this.checkOutside(slot);
    if (!(slot >= 0) || !Number.isInteger(slot)) {
      throw badSlot(this.surroundings.machine, slot, 'is not a whole number, 0 or more');
    }
    if (this.cases[slot]?.isActive === true) {
      throw badSlot(this.surroundings.machine, slot, 'holds an unfinished case');
    }
    const fresh = new ActorCase(slot, this.surroundings);
    this.cases[slot] = fresh;
    this.advance(slot, 0, () => fresh.start(input));
  }

  /** Throws TypeError for an event without a type, or with one that XState keeps for itself. */
  send(slot: number, event: AnyEventObject): void {
    const one = this.cases[slot];
    if (one === undefined || !one.isActive) return;
    this.checkOutside(slot);
    if (!isSendable(event)) throw badEvent(this.surroundings.machine, event);
    this.advance(slot, this.types.indexOf(event.type), () => one.send(event));
  }

  prepare(event: AnyEventObject): number {
    if (!isSendable(event)) throw badEvent(this.surroundings.machine, event);
    return this.prepared.push(event) - 1;
  }

  deliver(slot: number, prepared: number): void {
    this.send(slot, this.prepared[prepared]!);
  }

  stop(slot: number): void {
    this.checkOutside(slot);
    this.cases[slot]?.stop();
    this.cases[slot] = undefined;
  }

  isDone(slot: number): boolean {
    return this.cases[slot]?.status === 'done';
  }

  configuration(slot: number): Configuration {
    return this.configurations.of(this.at(slot).nodes);
  }

  context(slot: number): unknown {
    return this.at(slot).context;
  }

  snapshot(slot: number): CaseSnapshot {
    return this.at(slot).snapshot();
  }

  /** What the case waits for, in the order of arming. */
  pendingTimers(slot: number): readonly PendingTimer[] {
    return this.at(slot).pendingTimers();
  }

  private at(slot: number): ActorCase {
    const one = this.cases[slot];
    if (one === undefined) throw badSlot(this.surroundings.machine, slot, 'is empty');
    return one;
  }

  private checkOutside(slot: number): void {
    if (this.running) throw deliveredInside(this.surroundings.machine, slot);
  }

  private advance(slot: number, event: number, step: () => void): void {
    this.hooks.entering(slot);
    this.running = true;
    try {
      step();
    } finally {
      this.running = false;
    }
    this.hooks.left(slot, event, this.configuration(slot), this.isDone(slot));
  }
}
