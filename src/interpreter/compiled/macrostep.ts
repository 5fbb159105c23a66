import type { AnyEventObject } from 'xstate';
import type { Expression } from '../machine-binding.ts';
import { badDelay, endlessLoop, mostMicrosteps } from '../machine-faults.ts';
import type { ArmedTimers } from './armed-timers.ts';
import type { CompiledChart } from './chart.ts';
import type { ActionArgs, GuardArgs, Plan, Situation, Step } from './program.ts';

const LAST_INSTANT = Number.MAX_SAFE_INTEGER;

/**
 * Advances one case through one event, as XState's `macrostep` does. One object serves every step
 * of every case; where it arrives is read from its fields.
 *
 * XState arms timers only when a macrostep is over, after everything its actions put on the
 * calendar, so that is when it is done here.
 */
export class Macrostep implements Step {
  /** Where the case is; during a microstep, where it was before. */
  situation: Situation;
  context: unknown = undefined;
  event: AnyEventObject = { type: '' };
  isFinished = false;
  output: unknown = undefined;
  /** Requests for timers that wait for `setTimers`. */
  asked = 0;
  private readonly chart: CompiledChart;
  private readonly timers: ArmedTimers;
  private readonly codeAfter: number;
  private readonly limit: number;
  private slot = 0;
  private before: Situation;
  /** Made when wanted; given anew whenever the context or the event is another one. */
  private argsNow: ActionArgs | null = null;
  private isChanged = false;
  private readonly queue: AnyEventObject[] = [];
  private queued = 0;
  /** Custom actions of the first step: XState calls them once all else has been worked out. */
  private isDeferring = false;
  private deferred: (() => void)[] = [];
  /** By request: a kind to arm, or `~id` to cancel. */
  private readonly askedFor: number[] = [];
  private readonly delays: number[] = [];
  private readonly events: (AnyEventObject | undefined)[] = [];

  /** A plan becomes code when it has been carried out `codeAfter` times. */
  constructor(chart: CompiledChart, timers: ArmedTimers, codeAfter: number) {
    this.chart = chart;
    this.timers = timers;
    this.codeAfter = codeAfter;
    this.situation = this.before = chart.before;
    this.limit = mostMicrosteps(chart.machine);
  }

  /** Works out the first step of a case, up to its custom actions. */
  begin(slot: number, context: unknown, event: AnyEventObject): void {
    const { before, initial } = this.chart;
    this.reset(slot, before);
    this.isDeferring = true;
    this.context = this.interpreted(initial, context, event);
    this.situation = initial.next;
    this.settle();
  }

  /** Calls the custom actions of the first step. */
  runDeferred(): void {
    const { deferred } = this;
    this.isDeferring = false;
    if (deferred.length === 0) return;
    this.deferred = [];
    for (const call of deferred) call();
  }

  /** Works out what an event does; `column` is that of its type. */
  run(
    slot: number,
    situation: Situation,
    context: unknown,
    event: AnyEventObject,
    column: number,
  ): void {
    this.reset(slot, situation);
    let after = context;
    let choice = situation.choices[column];
    if (choice === undefined) choice = this.chart.choiceFor(situation, column);
    if (choice !== null) {
      const plan = choice.settled ?? this.chart.ask(choice, situation, { context, event });
      if (plan !== null) {
        after = this.carriedOut(plan, context, event);
        this.situation = plan.next;
      }
    }
    this.context = after;
    if (this.situation.always !== null || this.queued > 0) {
      this.event = event;
      this.settle();
    }
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
    this.deferred = [];
    this.queued = 0;
    this.queue.length = 0;
    this.asked = 0;
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
    if (this.isDeferring) this.deferred.push(() => void action(args, params));
    else action(args, params);
  }

  assign(context: unknown): void {
    this.context = context;
    this.argsNow = null;
    this.isChanged = true;
  }

  raise(event: AnyEventObject): void {
    this.queued++;
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

  /** Carries out an operation for code that keeps the context to itself. */
  through(effect: (step: Step) => void, context: unknown, event: AnyEventObject): unknown {
    this.context = context;
    this.event = event;
    this.argsNow = null;
    effect(this);
    return this.context;
  }

  private reset(slot: number, situation: Situation): void {
    this.slot = slot;
    this.situation = this.before = situation;
    this.isFinished = false;
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
  private settle(): void {
    let mayMoveOn = true;
    for (let microsteps = 1; !this.isFinished; microsteps++) {
      if (microsteps > this.limit) throw endlessLoop(this.chart.machine, this.before.value);
      let plan: Plan | null = mayMoveOn ? this.moveOn() : null;
      const hasMovedOn: boolean = plan !== null;
      if (plan === null) {
        if (this.queued === 0) return;
        this.queued--;
        this.event = this.queue.shift()!;
        plan = this.answer(this.chart.columns.of(this.event.type));
      }
      if (plan !== null) {
        this.isChanged = plan.changes;
        this.context = this.carriedOut(plan, this.context, this.event);
        this.situation = plan.next;
      }
      mayMoveOn = !hasMovedOn || this.isChanged;
    }
    if (this.queued > 0) {
      this.queued = 0;
      this.queue.length = 0;
    }
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

  private badDelay(i: number): RangeError {
    const { type } = this.events[i] ?? this.chart.timers.eventOf[this.askedFor[i]!]!;
    return badDelay(this.chart.machine, type, this.delays[i]!);
  }
}
