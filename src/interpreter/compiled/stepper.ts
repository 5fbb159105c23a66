import type { AnyEventObject } from 'xstate';
import type { Simulation } from '../../engine/index.ts';
import type { ExecutorHooks } from '../executor.ts';
import { endlessLoop, mostMicrosteps } from '../machine-faults.ts';
import { INITIAL_EVENT } from '../machine-index.ts';
import { CaseTable } from './case-table.ts';
import type { CompiledChart } from './chart.ts';
import type { EventIndices } from './event-indices.ts';
import { Microstep } from './microstep.ts';
import type { Plan, Situation } from './program.ts';

/**
 * Takes cases through their macrosteps, one at a time, as XState's `macrostep` does. Until a
 * macrostep is over the case is where it was; an error leaves it there.
 */
export class Stepper extends Microstep {
  readonly cases: CaseTable;
  /** Whether a macrostep is under way. */
  isRunning = false;
  private readonly simulation: Simulation;
  private readonly hooks: ExecutorHooks;
  private readonly limit: number;
  private readonly codeAfter: number;

  /** A plan becomes code when it has been carried out `codeAfter` times. */
  constructor(
    chart: CompiledChart,
    simulation: Simulation,
    hooks: ExecutorHooks,
    indices: EventIndices,
    codeAfter: number,
  ) {
    super(chart, simulation, indices);
    this.simulation = simulation;
    this.hooks = hooks;
    this.codeAfter = codeAfter;
    this.limit = mostMicrosteps(chart.machine);
    this.cases = new CaseTable(chart.situations.list);
  }

  /** Runs the first macrostep in an empty slot. */
  start(slot: number, input: unknown): void {
    const { cases, chart, hooks } = this;
    const before = chart.firstContext.before();
    cases.put(slot, chart.before, before);
    this.timers.reserve(slot);
    hooks.entering(slot);
    this.isRunning = true;
    this.slot = slot;
    try {
      const context = chart.firstContext.made(before, input);
      const event = { type: INITIAL_EVENT, input };
      cases.contexts[slot] = context;
      this.begin(context, event);
    } catch (error) {
      this.fail(slot, error);
    }
    this.isRunning = false;
    hooks.left(slot, 0, cases.situation(slot).configuration, cases.isDone(slot));
  }

  /**
   * Runs the macrostep of an event on an active case. `column` and `index` are those of its type.
   *
   * The first lines are all there is to most macrosteps: a plan that is code already, after which
   * nothing is left to do.
   */
  advance(slot: number, event: AnyEventObject, column: number, index: number): void {
    const { cases, hooks } = this;
    hooks.entering(slot);
    this.isRunning = true;
    const situation = cases.situation(slot);
    this.slot = slot;
    this.situation = situation;
    try {
      const plan = situation.plans[column];
      if (plan !== undefined && plan.code !== null) {
        const { code, next } = plan;
        const before = cases.contexts[slot];
        const context = code(this, slot, before, event);
        if (!this.isUnsettled && !plan.mayMoveOn) {
          if (context !== before) cases.contexts[slot] = context;
          cases.places[slot] = next.number;
          this.isRunning = false;
          hooks.left(slot, index, next.configuration, false);
          return;
        }
        this.goOn(next, context, event);
      } else {
        this.advanceSlowly(event, column);
      }
    } catch (error) {
      this.fail(slot, error);
    }
    this.isRunning = false;
    hooks.left(slot, index, cases.situation(slot).configuration, cases.isDone(slot));
  }

  private begin(context: unknown, event: AnyEventObject): void {
    const { chart } = this;
    this.situation = chart.before;
    this.isStart = this.isUnsettled = true;
    const after = this.carriedOut(chart.initial, context, event);
    this.settle(chart.initial.next, after, event);
    this.isStart = false;
    this.conclude(true);
  }

  /** A macrostep whose first plan must be made, depends on guards, or is no code yet. */
  private advanceSlowly(event: AnyEventObject, column: number): void {
    const { situation } = this;
    const context = this.cases.contexts[this.slot];
    const plan = this.planFor(column, context, event);
    if (plan === null) {
      const { always = this.chart.alwaysFor(situation) } = situation;
      if (always !== null) this.goOn(situation, context, event);
    } else {
      this.goOn(plan.next, this.carriedOut(plan, context, event), event);
    }
  }

  /** What follows the first plan of a macrostep. */
  private goOn(next: Situation, context: unknown, event: AnyEventObject): void {
    this.settle(next, context, event);
    this.conclude(false);
  }

  /** The case arrives where the macrostep has led; what waited for that is done. */
  private conclude(isStart: boolean): void {
    const { cases, isFinished, slot } = this;
    cases.contexts[slot] = this.context;
    cases.places[slot] = this.situation.number;
    this.isUnsettled = this.isFinished = false;
    if (isFinished) {
      this.queue.clear();
      cases.finish(slot, this.output);
    }
    if (isStart) this.deferred.callAll();
    this.requests.carryOut(slot, this.simulation.now);
    if (isFinished) this.timers.cancelAll(slot);
  }

  private fail(slot: number, error: unknown): never {
    this.isRunning = this.isUnsettled = this.isFinished = this.isStart = false;
    this.deferred.clear();
    this.queue.clear();
    this.requests.clear();
    this.timers.cancelAll(slot);
    this.cases.fail(slot, error);
    throw error;
  }

  private carriedOut(plan: Plan, context: unknown, event: AnyEventObject): unknown {
    const code = this.isStart ? plan.startCode : plan.code;
    if (code !== null) return code(this, this.slot, context, event);
    if (++plan.uses > this.codeAfter) {
      if (this.isStart) this.chart.makeStartCode(plan);
      else this.chart.makeCode(plan);
    }
    return this.interpreted(plan, context, event);
  }

  /** XState's loop: on without an event as long as something changes, then the next raised event. */
  private settle(from: Situation, context: unknown, event: AnyEventObject): void {
    this.situation = from;
    this.context = context;
    this.event = event;
    let mayMoveOn = true;
    for (let microsteps = 1; !this.isFinished; microsteps++) {
      if (microsteps > this.limit) {
        throw endlessLoop(this.chart.machine, this.cases.situation(this.slot).value);
      }
      let plan: Plan | null = mayMoveOn ? this.moveOn() : null;
      const isMovingOn: boolean = plan !== null;
      if (plan === null) {
        if (this.queue.isEmpty) return;
        this.event = this.queue.shift();
        plan = this.planFor(this.chart.columns.of(this.event.type), this.context, this.event);
      }
      if (plan !== null) {
        this.isChanged = plan.changes;
        this.context = this.carriedOut(plan, this.context, this.event);
        this.situation = plan.next;
      }
      mayMoveOn = !isMovingOn || this.isChanged;
    }
  }

  private planFor(column: number, context: unknown, event: AnyEventObject): Plan | null {
    const { situation } = this;
    const plan = situation.plans[column];
    if (plan !== undefined) return plan;
    let choice = situation.choices[column];
    if (choice === undefined) choice = this.chart.choiceFor(situation, column);
    if (choice === null) return null;
    return choice.settled ?? this.chart.ask(choice, situation, { context, event });
  }

  private moveOn(): Plan | null {
    const { situation } = this;
    const { always = this.chart.alwaysFor(situation) } = situation;
    if (always === null) return null;
    return always.settled ?? this.chart.ask(always, situation, this.guardArgs());
  }
}
