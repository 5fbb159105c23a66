import type { AnyEventObject } from 'xstate';
import type { Simulation } from '../../engine/index.ts';
import type { Expression } from '../machine-parts.ts';
import { ArmedTimers, type Recipient } from './armed-timers.ts';
import type { CompiledChart } from './chart.ts';
import { DeferredCalls } from './deferred-calls.ts';
import type { EventIndices } from './event-indices.ts';
import { EventQueue } from './event-queue.ts';
import type { ActionArgs, Effect, GuardArgs, Plan, Situation, Step } from './program.ts';
import { TimerRequests } from './timer-requests.ts';

/** From here on V8 would box the number of ms, and a sum with `now` might not be exact. */
const LONG = 2 ** 31;

/**
 * What the operations of a plan work on: the case, its context and the event, and what they leave
 * for later. Base of `Stepper`, which decides which plan is next; one object in two layers, because
 * a hop from object to object on every event was measured to count.
 */
export abstract class Microstep implements Step, Recipient {
  readonly timers: ArmedTimers;
  /** Where the case is; during a microstep, where it was before. */
  situation: Situation;
  context: unknown = undefined;
  event: AnyEventObject = { type: '' };
  slot = 0;
  protected readonly chart: CompiledChart;
  protected readonly requests: TimerRequests;
  protected readonly queue = new EventQueue();
  protected isChanged = false;
  protected isFinished = false;
  /** Whether something waits: a raised event, a request for a timer, or the end of the case. */
  protected isUnsettled = false;
  protected output: unknown = undefined;
  /** Whether the first step of a case is under way, in which custom actions are deferred. */
  protected isStart = false;
  protected readonly deferred = new DeferredCalls();
  /** Made when wanted; made anew when the context or the event is another one. */
  private argsNow: ActionArgs | null = null;

  constructor(chart: CompiledChart, simulation: Simulation, indices: EventIndices) {
    this.chart = chart;
    this.situation = chart.before;
    this.timers = new ArmedTimers(simulation, chart.timers, indices, this);
    this.requests = new TimerRequests(chart.machine, chart.timers, this.timers);
  }

  abstract advance(slot: number, event: AnyEventObject, column: number, index: number): void;

  actionArgs(): ActionArgs {
    const { self, system } = this.chart;
    return (this.argsNow ??= { context: this.context, event: this.event, self, system });
  }

  guardArgs(): GuardArgs {
    return { context: this.context, event: this.event };
  }

  call(action: Expression, params: unknown): void {
    const args = this.actionArgs();
    if (this.isStart) this.deferred.add(action, args, params);
    else action(args, params);
  }

  defer(action: Expression, args: ActionArgs, params: unknown): void {
    this.deferred.add(action, args, params);
  }

  assign(context: unknown): void {
    this.context = context;
    this.argsNow = null;
    this.isChanged = true;
  }

  raise(event: AnyEventObject): void {
    this.isUnsettled = true;
    this.queue.push(event);
  }

  arm(kind: number, delay: number, event?: AnyEventObject): void {
    this.isUnsettled = true;
    this.requests.arm(kind, delay, event);
  }

  armLast(slot: number, kind: number, delay: number): void {
    if (!this.isUnsettled && delay >= 0 && delay < LONG) {
      this.timers.arm(slot, kind, Math.round(delay), undefined);
    } else {
      this.arm(kind, delay);
    }
  }

  cancel(slot: number, id: number): void {
    // After something that must wait its turn, this must wait too.
    if (this.isUnsettled) this.requests.cancel(id);
    else this.timers.cancel(slot, id);
  }

  finish(output: unknown): void {
    this.isUnsettled = true;
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

  protected interpreted(plan: Plan, context: unknown, event: AnyEventObject): unknown {
    this.context = context;
    this.event = event;
    this.argsNow = null;
    for (const { effect } of plan.operations) effect(this);
    return this.context;
  }
}
