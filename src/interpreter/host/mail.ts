import type { AnyEventObject } from 'xstate';
import { Order, type EventType, type Simulation } from '../../engine/index.ts';

/** Delivers an event to the case in `slot`, if it still is number `number`. */
export type Deliver = (slot: number, number: number, event: AnyEventObject) => void;

/** Events on their way to cases: calendar entries of order `grant`, never synchronous. */
export class Mail {
  private readonly sim: Simulation;
  private readonly type: EventType;
  private readonly events: AnyEventObject[] = [];
  private slots = new Int32Array(64);
  private numbers = new Int32Array(64);
  private readonly free: number[] = [];

  constructor(sim: Simulation, deliver: Deliver) {
    this.sim = sim;
    this.type = sim.defineEvent(Order.grant, (letter) => {
      this.free.push(letter);
      deliver(this.slots[letter]!, this.numbers[letter]!, this.events[letter]!);
    });
  }

  /** Sends an event `delay` ms from now. Returns the calendar entry. */
  post(slot: number, number: number, event: AnyEventObject, delay = 0): number {
    const letter = this.free.pop() ?? this.events.length;
    if (letter === this.slots.length) this.grow();
    this.events[letter] = event;
    this.slots[letter] = slot;
    this.numbers[letter] = number;
    return this.sim.insert(this.sim.now + delay, this.type, letter);
  }

  private grow(): void {
    const length = this.slots.length * 2;
    const slots = new Int32Array(length);
    const numbers = new Int32Array(length);
    slots.set(this.slots);
    numbers.set(this.numbers);
    this.slots = slots;
    this.numbers = numbers;
  }
}
