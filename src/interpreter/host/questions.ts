import type { AnyEventObject } from 'xstate';
import { type EventType, Order, type Simulation } from '../../engine/index.ts';
import { type CaseTable, NONE } from './case-table.ts';

/** Questions put to a policy whose answers are on the way. A case has one at a time. */
export class Questions {
  readonly #sim: Simulation;
  readonly #cases: CaseTable;
  readonly #type: EventType;
  readonly #answers: (AnyEventObject & { question: string })[] = [];
  readonly #slots: number[] = [];
  readonly #entries: number[] = [];
  readonly #free: number[] = [];

  constructor(
    sim: Simulation,
    cases: CaseTable,
    deliver: (slot: number, event: AnyEventObject) => void,
  ) {
    this.#sim = sim;
    this.#cases = cases;
    this.#type = sim.defineEvent(Order.grant, (id) => {
      const slot = this.#slots[id]!;
      this.#cases.question[slot] = NONE;
      this.#free.push(id);
      deliver(slot, this.#answers[id]!);
    });
  }

  /** Asks; the answer comes after `latency` ms. An earlier question of the case is withdrawn. */
  ask(slot: number, question: string, choice: string, latency: number): void {
    this.withdraw(slot);
    const id = this.#free.pop() ?? this.#slots.length;
    this.#slots[id] = slot;
    this.#answers[id] = { type: 'DECIDED', question, choice };
    this.#entries[id] = this.#sim.insert(this.#sim.now + latency, this.#type, id);
    this.#cases.question[slot] = id;
  }

  /** The question a case is waiting for an answer to. */
  pending(slot: number): string | undefined {
    const id = this.#cases.question[slot]!;
    return id === NONE ? undefined : this.#answers[id]!.question;
  }

  /** Cancels what the case is waiting for, if anything. */
  withdraw(slot: number): void {
    const id = this.#cases.question[slot]!;
    if (id === NONE) return;
    this.#sim.removeEntry(this.#entries[id]!);
    this.#cases.question[slot] = NONE;
    this.#free.push(id);
  }
}
