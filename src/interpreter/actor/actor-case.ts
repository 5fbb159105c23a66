import {
  type Actor,
  type AnyEventObject,
  type AnyStateMachine,
  createActor,
  type StateValue,
} from 'xstate';
import type { Simulation } from '../../engine/index.ts';
import type { CaseSnapshot } from '../executor.ts';
import { badDelay, badEvent, endlessLoop, isSendable } from '../machine-faults.ts';
import type { ChartNode } from '../machine-index.ts';
import type { PendingTimer } from '../pending-timer.ts';
import { caseClock, type Delayed } from './case-clock.ts';
import type { TimerTable } from './timer-table.ts';

/** The part of XState's snapshot that is read here. */
interface Present {
  readonly value: StateValue;
  readonly status: CaseSnapshot['status'];
  readonly context: unknown;
  readonly output?: unknown;
  readonly _nodes: readonly ChartNode[];
}

/** What the cases of one chart share. */
export interface Surroundings {
  readonly machine: AnyStateMachine;
  readonly simulation: Simulation;
  readonly timers: TimerTable;
}

/** One case: an XState actor whose timers are on the simulation and whose errors come back. */
export class ActorCase {
  readonly slot: number;
  private readonly surroundings: Surroundings;
  private readonly armed = new Set<number>();
  private actor: Actor<AnyStateMachine> | undefined;
  private failure: { readonly error: unknown } | undefined;

  constructor(slot: number, surroundings: Surroundings) {
    this.slot = slot;
    this.surroundings = surroundings;
  }

  get isActive(): boolean {
    return this.status === 'active';
  }

  get status(): CaseSnapshot['status'] {
    return this.failure === undefined ? this.present().status : 'error';
  }

  get context(): unknown {
    return this.present().context;
  }

  /** The active state nodes, in XState's own order. */
  get nodes(): readonly ChartNode[] {
    const { _nodes: nodes } = this.present();
    return nodes;
  }

  /** Runs the initial macrostep. Rethrows what the chart throws, as `send` and `fire` do. */
  start(input: unknown): void {
    const clock = caseClock({
      arm: (delayed, fire) => this.arm(delayed, fire),
      disarm: (token) => this.disarm(token),
    });
    const actor = createActor(this.surroundings.machine, {
      clock,
      input,
      inspect: (inspected) => clock.inspect(inspected),
      logger: () => {},
    });
    this.actor = actor;
    actor.subscribe({
      error: (error) => {
        this.failure = { error };
      },
    });
    actor.start();
    this.settle();
  }

  send(event: AnyEventObject): void {
    this.actor?.send(event);
    this.settle();
  }

  /** Lets a timer that is due deliver its event. */
  fire(token: number, deliver: () => void): void {
    this.armed.delete(token);
    deliver();
    this.settle();
  }

  stop(): void {
    this.disarmAll();
    this.actor?.stop();
  }

  snapshot(): CaseSnapshot {
    const { value, context, output } = this.present();
    const error = this.failure?.error;
    return { value, status: this.status, context, output, error };
  }

  /** In the order of arming. */
  pendingTimers(): PendingTimer[] {
    const { timers } = this.surroundings;
    return [...this.armed].map((token) => {
      const { delayed, at } = timers.get(token)!;
      return { event: delayed.event.type, id: delayed.id, at };
    });
  }

  private present(): Present {
    return this.actor!.getSnapshot();
  }

  private arm(delayed: Delayed, fire: () => void): number {
    const { machine, simulation, timers } = this.surroundings;
    if (!isSendable(delayed.event)) throw badEvent(machine, delayed.event);
    const at = simulation.now + Math.round(delayed.delay);
    if (!(delayed.delay >= 0) || !Number.isSafeInteger(at)) {
      throw badDelay(machine, delayed.event.type, delayed.delay);
    }
    const token = timers.arm({ slot: this.slot, delayed, at, fire });
    this.armed.add(token);
    return token;
  }

  private disarm(token: number): void {
    if (this.armed.delete(token)) this.surroundings.timers.disarm(token);
  }

  /** XState forgets a timer whose id was used again; nothing of a finished case may stay behind. */
  private disarmAll(): void {
    for (const token of this.armed) this.surroundings.timers.disarm(token);
    this.armed.clear();
  }

  private settle(): void {
    if (this.failure === undefined && this.present().status === 'active') return;
    this.disarmAll();
    if (this.failure === undefined) return;
    const { error } = this.failure;
    if (error instanceof Error && error.message.startsWith('Infinite loop detected')) {
      this.failure = { error: endlessLoop(this.surroundings.machine, this.present().value) };
    }
    throw this.failure.error;
  }
}
