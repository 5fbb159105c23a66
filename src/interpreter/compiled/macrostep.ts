import type { AnyEventObject } from 'xstate';
import type { Expression } from '../machine-binding.ts';
import { endlessLoop, mostMicrosteps } from '../machine-faults.ts';
import type { CompiledChart } from './chart.ts';
import { type ActionArgs, Code, type GuardArgs, type Operation } from './program.ts';
import type { Plan, Situation, Step } from './program.ts';
import { absent } from './refusals.ts';
import { TimerRequests } from './timer-requests.ts';

interface Deferred {
  readonly action: Expression;
  readonly args: ActionArgs;
  readonly params: unknown;
}

/**
 * Advances one case through one event, as XState's `macrostep` does. Used again for every step of
 * every case; what it arrives at is read from its fields, and nothing outside it has changed then,
 * timers included.
 */
export class Macrostep implements Step {
  situation: Situation;
  context: unknown = undefined;
  event: AnyEventObject = { type: '' };
  isFinished = false;
  output: unknown = undefined;
  readonly requests: TimerRequests;
  private readonly chart: CompiledChart;
  private readonly limit: number;
  private readonly self: unknown;
  private readonly system: unknown;
  private before: Situation;
  /** Made when wanted; given anew whenever the context or the event is another one. */
  private argsNow: ActionArgs | null = null;
  private queue: AnyEventObject[] = [];
  private deferred: Deferred[] | null = null;
  private isChanged = false;

  constructor(chart: CompiledChart) {
    this.chart = chart;
    this.situation = this.before = chart.before;
    this.requests = new TimerRequests(chart);
    this.limit = mostMicrosteps(chart.machine);
    this.self = absent(chart.machine, 'self');
    this.system = absent(chart.machine, 'system');
  }

  /**
   * Works out the first step of a case. Its custom actions wait for `runDeferred`: XState calls
   * them once everything else, transitions without an event included, has been worked out.
   */
  begin(context: unknown, event: AnyEventObject): void {
    this.reset(this.chart.before, context, event);
    this.deferred = [];
    this.perform(this.chart.initial);
    this.settle();
  }

  /** Calls the custom actions of the first step. */
  runDeferred(): void {
    const { deferred } = this;
    this.deferred = null;
    for (const { action, args, params } of deferred ?? []) action(args, params);
  }

  /** Works out what an event does; `column` is that of its type. */
  run(situation: Situation, context: unknown, event: AnyEventObject, column: number): void {
    this.reset(situation, context, event);
    const plan = this.answer(column);
    if (plan !== null) this.perform(plan);
    if (this.situation.always !== null || this.queue.length > 0) this.settle();
  }

  /** Forgets everything after an error. */
  abandon(): void {
    this.deferred = null;
    this.queue = [];
    this.requests.count = 0;
  }

  actionArgs(): ActionArgs {
    return (this.argsNow ??= {
      context: this.context,
      event: this.event,
      self: this.self,
      system: this.system,
    });
  }

  guardArgs(): GuardArgs {
    return { context: this.context, event: this.event };
  }

  call(action: Expression, params: unknown): void {
    if (this.deferred === null) action(this.actionArgs(), params);
    else this.deferred.push({ action, args: this.actionArgs(), params });
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

  cancel(id: number): void {
    this.requests.cancel(id);
  }

  finish(output: unknown): void {
    this.isFinished = true;
    this.output = output;
  }

  execute(operation: Operation): void {
    switch (operation.code) {
      case Code.call:
        this.call(operation.expression, operation.params);
        break;
      case Code.arm: {
        const delay = operation.expression(this.actionArgs(), undefined) as number;
        this.requests.arm(operation.number, delay, undefined);
        break;
      }
      case Code.cancel:
        this.requests.cancel(operation.number);
        break;
      default:
        operation.effect(this);
    }
  }

  private reset(situation: Situation, context: unknown, event: AnyEventObject): void {
    this.situation = this.before = situation;
    this.context = context;
    this.event = event;
    this.argsNow = null;
    this.isFinished = false;
  }

  private perform(plan: Plan): void {
    const { operations } = plan;
    this.isChanged = plan.changes;
    for (let i = 0; i < operations.length; i++) this.execute(operations[i]!);
    this.situation = plan.next;
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

  /** XState's loop: on without an event as long as something changes, then the next raised event. */
  private settle(): void {
    let mayMoveOn = true;
    for (let microsteps = 1; !this.isFinished; microsteps++) {
      if (microsteps > this.limit) throw endlessLoop(this.chart.machine, this.before.value);
      let plan = mayMoveOn ? this.moveOn() : null;
      mayMoveOn = true;
      if (plan === null) {
        const next = this.queue.shift();
        if (next === undefined) return;
        this.event = next;
        this.argsNow = null;
        plan = this.answer(this.chart.columns.of(next.type));
        if (plan !== null) this.perform(plan);
      } else {
        this.perform(plan);
        mayMoveOn = this.isChanged;
      }
    }
    this.queue = [];
  }
}
