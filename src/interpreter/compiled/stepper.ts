import type { AnyEventObject } from 'xstate';
import type { Simulation } from '../../engine/index.ts';
import type { ExecutorHooks } from '../executor.ts';
import type { Expression } from '../machine-binding.ts';
import { endlessLoop, mostMicrosteps } from '../machine-faults.ts';
import { INITIAL_EVENT } from '../machine-index.ts';
import { ArmedTimers } from './armed-timers.ts';
import { CaseTable } from './case-table.ts';
import type { CompiledChart } from './chart.ts';
import type { EventIndices } from './event-indices.ts';
import { EventQueue } from './event-queue.ts';
import type { ActionArgs, Effect, GuardArgs, Plan, Situation, Step } from './program.ts';
import { TimerRequests } from './timer-requests.ts';

/**
 * Takes cases through their macrosteps, one at a time, as XState's `macrostep` does. Until a
 * macrostep is over the case is where it was; an error leaves it there.
 */
export class Stepper implements Step {
  readonly cases: CaseTable;
  readonly timers: ArmedTimers;
  /** Whether a macrostep is under way. */
  isRunning = false;
  /** Where the case is; during a microstep, where it was before. */
  situation: Situation;
  context: unknown = undefined;
  event: AnyEventObject = { type: '' };
  private slot = 0;
  private readonly chart: CompiledChart;
  private readonly simulation: Simulation;
  private readonly hooks: ExecutorHooks;
  private readonly limit: number;
  private readonly codeAfter: number;
  private readonly indices: EventIndices;
  private readonly requests: TimerRequests;
  private readonly queue = new EventQueue();
  /** Made when wanted; made anew when the context or the event is another one. */
  private argsNow: ActionArgs | null = null;
  private isChanged = false;
  private isFinished = false;
  private output: unknown = undefined;
  /** Custom actions of a first step: XState calls them once all else has been worked out. */
  private deferred: (() => void)[] | null = null;

  /** A plan becomes code when it has been carried out `codeAfter` times. */
  constructor(
    chart: CompiledChart,
    simulation: Simulation,
    hooks: ExecutorHooks,
    indices: EventIndices,
    codeAfter: number,
  ) {
    this.chart = chart;
    this.indices = indices;
    this.simulation = simulation;
    this.hooks = hooks;
    this.codeAfter = codeAfter;
    this.limit = mostMicrosteps(chart.machine);
    this.situation = chart.before;
    this.cases = new CaseTable(chart.situations.list);
    this.timers = new ArmedTimers(simulation, chart.timers, this);
    this.requests = new TimerRequests(chart.machine, chart.timers, this.timers);
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
      if (chart.startsAtOnce) this.beginAtOnce(context, event);
      else this.begin(context, event);
    } catch (error) {
      this.fail(slot, error);
    }
    this.isRunning = false;
    hooks.left(slot, 0);
  }

  /** Runs the macrostep of an event on an active case; `column` is that of its type. */
  advance(slot: number, event: AnyEventObject, column: number): void {
    const { cases, hooks } = this;
    const index = this.indices.of(column);
    hooks.entering(slot);
    this.isRunning = true;
    const situation = cases.situation(slot);
    const before = cases.contexts[slot];
    this.slot = slot;
    this.situation = situation;
    try {
      let next = situation;
      let context = before;
      let choice = situation.choices[column];
      if (choice === undefined) choice = this.chart.choiceFor(situation, column);
      if (choice !== null) {
        const plan = choice.settled ?? this.chart.ask(choice, situation, { context, event });
        if (plan !== null) {
          context = this.carriedOut(plan, context, event);
          next = plan.next;
        }
      }
      if (next.always !== null || !this.queue.isEmpty) {
        context = this.settled(next, context, event);
        next = this.situation;
      }
      if (context !== before) cases.contexts[slot] = context;
      cases.places[slot] = next.number;
      if (this.isFinished || this.requests.count > 0) this.conclude(this.isFinished, null);
    } catch (error) {
      this.fail(slot, error);
    }
    this.isRunning = false;
    hooks.left(slot, index);
  }

  actionArgs(): ActionArgs {
    const { self, system } = this.chart;
    return (this.argsNow ??= { context: this.context, event: this.event, self, system });
  }

  guardArgs(): GuardArgs {
    return { context: this.context, event: this.event };
  }

  call(action: Expression, params: unknown): void {
    const args = this.actionArgs();
    if (this.deferred === null) action(args, params);
    else this.deferred.push(() => void action(args, params));
  }

  assign(context: unknown): void {
    this.context = context;
    this.argsNow = null;
    this.isChanged = true;
  }

  raise(event: AnyEventObject): void {
    this.queue.push(event);
  }

  arm(kind: number, delay: number, event?: AnyEventObject): void {
    this.requests.arm(kind, delay, event);
  }

  armLast(kind: number, delay: number): void {
    if (this.queue.isEmpty) this.requests.armLast(this.slot, kind, delay);
    else this.requests.arm(kind, delay, undefined);
  }

  cancel(id: number): void {
    this.requests.cancel(this.slot, id);
  }

  finish(output: unknown): void {
    this.isFinished = true;
    this.output = output;
  }

  through(effect: Effect, context: unknown, event: AnyEventObject): unknown {
    this.context = context;
    this.event = event;
    this.argsNow = null;
    effect(this);
    return this.context;
  }

  private begin(context: unknown, event: AnyEventObject): void {
    const { cases, chart, slot } = this;
    this.situation = chart.before;
    const deferred: (() => void)[] = [];
    this.deferred = deferred;
    const after = this.interpreted(chart.initial, context, event);
    cases.contexts[slot] = this.settled(chart.initial.next, after, event);
    cases.places[slot] = this.situation.number;
    this.deferred = null;
    this.conclude(this.isFinished, deferred);
  }

  /** `begin` for a chart where nobody can tell whether its first actions were deferred. */
  private beginAtOnce(context: unknown, event: AnyEventObject): void {
    const { cases, slot } = this;
    const { initial } = this.chart;
    this.situation = initial.next;
    cases.places[slot] = initial.next.number;
    this.carriedOut(initial, context, event);
    if (this.requests.count > 0) this.conclude(false, null);
  }

  /** The case has arrived; what waited for that is done. */
  private conclude(isFinished: boolean, deferred: readonly (() => void)[] | null): void {
    const { slot } = this;
    if (isFinished) {
      this.isFinished = false;
      this.queue.clear();
      this.cases.finish(slot, this.output);
    }
    if (deferred !== null) for (const call of deferred) call();
    this.requests.carryOut(slot, this.simulation.now);
    if (isFinished) this.timers.cancelAll(slot);
  }

  private fail(slot: number, error: unknown): never {
    this.isRunning = false;
    this.deferred = null;
    this.queue.clear();
    this.requests.count = 0;
    this.timers.cancelAll(slot);
    this.isFinished = false;
    this.cases.fail(slot, error);
    throw error;
  }

  private carriedOut(plan: Plan, context: unknown, event: AnyEventObject): unknown {
    if (plan.code !== null) return plan.code(this, context, event);
    if (++plan.uses > this.codeAfter) plan.code = this.chart.codeFor(plan);
    return this.interpreted(plan, context, event);
  }

  private interpreted(plan: Plan, context: unknown, event: AnyEventObject): unknown {
    this.context = context;
    this.event = event;
    this.argsNow = null;
    for (const { effect } of plan.operations) effect(this);
    return this.context;
  }

  /** XState's loop: on without an event as long as something changes, then the next raised event. */
  private settled(from: Situation, context: unknown, event: AnyEventObject): unknown {
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
        if (this.queue.isEmpty) break;
        this.event = this.queue.shift();
        plan = this.answer(this.chart.columns.of(this.event.type));
      }
      if (plan !== null) {
        this.isChanged = plan.changes;
        this.context = this.carriedOut(plan, this.context, this.event);
        this.situation = plan.next;
      }
      mayMoveOn = !isMovingOn || this.isChanged;
    }
    return this.context;
  }

  private answer(column: number): Plan | null {
    const { situation } = this;
    let choice = situation.choices[column];
    if (choice === undefined) choice = this.chart.choiceFor(situation, column);
    if (choice === null) return null;
    return choice.settled ?? this.chart.ask(choice, situation, this.guardArgs());
  }

  private moveOn(): Plan | null {
    const { situation } = this;
    let choice = situation.always;
    if (choice === undefined) choice = this.chart.alwaysFor(situation);
    if (choice === null) return null;
    return choice.settled ?? this.chart.ask(choice, situation, this.guardArgs());
  }
}
