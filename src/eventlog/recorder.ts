import { Digest } from './digest.ts';
import { type BlockReader, LogBlock } from './log-block.ts';
import { Kind, type LogListener } from './record.ts';

/** Who hears of a run: at once, record by record, or later, block by block, which is much faster. */
export interface Audience {
  readonly listeners?: readonly LogListener[];
  readonly readers?: readonly BlockReader[];
}

/**
 * Gathers records in a block and hands each full block to the digest and to the readers. Neither
 * readers nor listeners can change the digest.
 */
export class Recorder {
  readonly #digest = new Digest();
  readonly #block = new LogBlock();
  readonly #listeners: readonly LogListener[];
  readonly #readers: readonly BlockReader[];

  constructor({ listeners = [], readers = [] }: Audience) {
    this.#listeners = listeners;
    this.#readers = readers;
  }

  /** @param slot see `LogBlock.slots` */
  record(time: number, caseNumber: number, kind: Kind, a: number, b: number, slot: number): void {
    const block = this.#block;
    block.add(time, caseNumber, kind, a, b, slot);
    if (this.#listeners.length > 0) this.#tell(time, caseNumber, kind, a, b);
    if (block.isFull) this.flush();
  }

  /** Records an `opened`. */
  recordOpened(
    time: number,
    caseNumber: number,
    role: number,
    parent: number,
    slot: number,
    parentSlot: number,
  ): void {
    this.#block.addOpened(time, caseNumber, role, parent, slot, parentSlot);
    if (this.#listeners.length > 0) this.#tell(time, caseNumber, Kind.opened, role, parent);
    if (this.#block.isFull) this.flush();
  }

  /** The digest of everything so far, which the readers have read as well afterwards. */
  finished(): { readonly hex: string; readonly count: number } {
    this.flush();
    return this.#digest;
  }

  /** Lets the readers read what has been recorded. */
  flush(): void {
    const block = this.#block;
    this.#digest.read(block);
    for (const reader of this.#readers) reader.read(block);
    block.clear();
  }

  #tell(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    for (const listener of this.#listeners) listener.record(time, caseNumber, kind, a, b);
  }
}
