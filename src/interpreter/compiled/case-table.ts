import { roomier } from '../../engine/index.ts';
import type { CaseSnapshot } from '../executor.ts';
import type { Situation } from './program.ts';

/** A slot without a case. */
const EMPTY = -1;
/** Finished cases are kept as `FINISHED - number of the situation`. */
const FINISHED = -2;

/** Where each case is, what it knows, and how the finished ones ended. */
export class CaseTable {
  /** Contexts by slot. */
  readonly contexts: unknown[] = [];
  /** Numbers of situations by slot; negative for empty slots and finished cases. */
  places = new Int32Array(1024).fill(EMPTY);
  private readonly situations: readonly Situation[];
  private readonly outputs = new Map<number, unknown>();
  private readonly errors = new Map<number, { readonly error: unknown }>();

  constructor(situations: readonly Situation[]) {
    this.situations = situations;
  }

  isEmpty(slot: number): boolean {
    return (this.places[slot] ?? EMPTY) === EMPTY;
  }

  /** Whether a case is there that can still move. */
  isActive(slot: number): boolean {
    return (this.places[slot] ?? EMPTY) >= 0;
  }

  /** Whether a case has come to its final state. */
  isDone(slot: number): boolean {
    return (this.places[slot] ?? EMPTY) <= FINISHED && !this.errors.has(slot);
  }

  /** The situation of a case; the slot must not be empty. */
  situation(slot: number): Situation {
    const place = this.places[slot]!;
    return this.situations[place >= 0 ? place : FINISHED - place]!;
  }

  snapshot(slot: number): CaseSnapshot {
    const { value } = this.situation(slot);
    const failure = this.errors.get(slot);
    const ended = this.isDone(slot) ? 'done' : 'active';
    return {
      value,
      status: failure === undefined ? ended : 'error',
      context: this.contexts[slot],
      output: this.outputs.get(slot),
      error: failure?.error,
    };
  }

  /** Puts a case into a slot, which may hold a finished one. */
  put(slot: number, situation: Situation, context: unknown): void {
    this.clear(slot);
    if (slot >= this.places.length) {
      this.places = roomier(this.places, slot + 1, EMPTY);
    }
    // Without holes, so that the array stays a plain one.
    while (this.contexts.length < slot) this.contexts.push(undefined);
    this.contexts[slot] = context;
    this.places[slot] = situation.number;
  }

  /** The case moves on no more. */
  finish(slot: number, output: unknown): void {
    this.places[slot] = FINISHED - this.places[slot]!;
    if (output !== undefined) this.outputs.set(slot, output);
  }

  /** The case stays where it is, with an error. */
  fail(slot: number, error: unknown): void {
    if (this.isActive(slot)) this.finish(slot, undefined);
    this.errors.set(slot, { error });
  }

  clear(slot: number): void {
    if (this.isEmpty(slot)) return;
    this.places[slot] = EMPTY;
    this.contexts[slot] = undefined;
    if (this.outputs.size > 0) this.outputs.delete(slot);
    if (this.errors.size > 0) this.errors.delete(slot);
  }
}
