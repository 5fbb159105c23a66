import type { AnyEventObject } from 'xstate';
import type { Expression } from '../machine-binding.ts';
import { badDelay, endlessLoop, mostMicrosteps } from '../machine-faults.ts';
import type { ArmedTimers } from './armed-timers.ts';
import type { CompiledChart } from './chart.ts';
import { type ActionArgs, Code, type GuardArgs, type Operation } from './program.ts';
import type { Plan, Situation, Step } from './program.ts';
import { absent } from './refusals.ts';

const LAST_INSTANT = Number.MAX_SAFE_INTEGER;

/**
 * Advances one case through one event, as XState's `macrostep` does. One object serves every step
 * of every case; where it arrives is read from its fields.
 *
 * XState arms timers only when a macrostep is over, after everything its actions put on the
 * calendar, so that is when it is done here.
 */
export class Macrostep implements Step {
  situation: Situation;
  context: unknown = undefined;
  event: AnyEventObject = { type: '' };
  isFinished = false;
  output: unknown = undefined;
  private readonly chart: CompiledChart;
  private readonly timers: ArmedTimers;
  private readonly limit: number;
  private readonly self: unknown;
  private readonly system: unknown;
  private slot = 0;
  private before: Situation;
  /** Made when wanted; given anew whenever the context or the event is another one. */
  private argsNow: ActionArgs | null = null;
  private isChanged = false;
  private readonly queue: AnyEventObject[] = [];
  /** Custom actions of the first step: XState calls them once all else has been worked out. */
  private isDeferring = false;
  private readonly deferred: { action: Expression; args: ActionArgs; params: unknown }[] = [];
  /** Timers asked for: a kind to arm, or `~id` to cancel. */
  private asked = 0;
  private readonly askedFor: number[] = [];
  private readonly delays: number[] = [];
  private readonly events: (AnyEventObject | undefined)[] = [];

  constructor(chart: CompiledChart, timers: ArmedTimers) {
    this.chart = chart;
    this.timers = timers;
    this.situation = this.before = chart.before;
    this.limit = mostMicrosteps(chart.machine);
    this.self = absent(chart.machine, 'self');
    this.system = absent(chart.machine, 'system');
  }

  /** Works out the first step of a case, up to its custom actions. */
  begin(slot: number, context: unknown, event: AnyEventObject): void {
    this.reset(slot, this.chart.before, context, event);
    this.isDeferring = true;
    this.perform(this.chart.initial);
    this.settle();
  }

  /** Calls the custom actions of the first step. */
  runDeferred(): void {
    this.isDeferring = false;
    const { deferred } = this;
    for (let i = 0; i < deferred.length; i++) {
      const { action, args, params } = deferred[i]!;
      action(args, params);
    }
    deferred.length = 0;
  }

  /** Works out what an event does; `column` is that of its type. */
  run(
    slot: number,
    situation: Situation,
    context: unknown,
    event: AnyEventObject,
    column: number,
  ): void {
    this.reset(slot, situation, context, event);
    const plan = this.answer(column);
    if (plan !== null) this.perform(plan);
    if (this.situation.always !== null || this.queue.length > 0) this.settle();
  }

  /**
   * Arms and cancels what was asked for, once the case is where it belongs. Throws RangeError for
   * a delay that is negative, not finite or beyond the last safe instant.
   */
  setTimers(now: number): void {
    const { asked } = this;
    this.asked = 0;
    for (let i = 0; i < asked; i++) {
      const kind = this.askedFor[i]!;
      if (kind < 0) {
        this.timers.cancel(this.slot, ~kind);
        continue;
      }
      const delay = this.delays[i]!;
      if (!(delay >= 0 && now + delay <= LAST_INSTANT)) throw this.badDelay(i);
      this.timers.arm(this.slot, kind, Math.round(delay), this.events[i]);
    }
  }

  /** Forgets everything after an error. */
  abandon(): void {
    this.isDeferring = false;
    this.deferred.length = 0;
    this.queue.length = 0;
    this.asked = 0;
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
    const args = this.actionArgs();
    if (this.isDeferring) this.deferred.push({ action, args, params });
    else action(args, params);
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
    const i = this.asked++;
    this.askedFor[i] = kind;
    this.delays[i] = delay;
    this.events[i] = event;
  }

  /** At once, unless something that was asked for must come first. */
  cancel(id: number): void {
    if (this.asked === 0) this.timers.cancel(this.slot, id);
    else this.askedFor[this.asked++] = ~id;
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
      case Code.arm:
        this.arm(operation.number, operation.delayFor(this.actionArgs()));
        break;
      case Code.cancel:
        this.cancel(operation.number);
        break;
      default:
        operation.effect(this);
    }
  }

  private reset(slot: number, situation: Situation, context: unknown, event: AnyEventObject): void {
    this.slot = slot;
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
    this.queue.length = 0;
  }

  private badDelay(i: number): RangeError {
    const { type } = this.events[i] ?? this.chart.timers.eventOf[this.askedFor[i]!]!;
    return badDelay(this.chart.machine, type, this.delays[i]!);
  }
}
