import { Digest } from './digest.ts';
import type { Kind, LogListener } from './record.ts';

/** Hands each record to the digest and to whoever listens. Listeners cannot change the digest. */
export class Recorder implements LogListener {
  readonly digest = new Digest();
  readonly #listeners: readonly LogListener[];

  constructor(listeners: readonly LogListener[]) {
    this.#listeners = listeners;
  }

  record(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    this.digest.record(time, caseNumber, kind, a, b);
    for (const listener of this.#listeners) listener.record(time, caseNumber, kind, a, b);
  }
}
