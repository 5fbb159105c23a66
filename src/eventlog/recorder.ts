import { Digest } from './digest.ts';
import { type BlockReader, LogBlock } from './log-block.ts';
import type { Kind, LogListener } from './record.ts';

/** Who hears of a run: at once, record by record, or later, block by block, which is much faster. */
export interface Audience {
  readonly listeners?: readonly LogListener[];
  readonly readers?: readonly BlockReader[];
}

/**
 * The block that a run writes to: when it is full, the digest and the readers read it and it is
 * empty again. Neither readers nor listeners can change the digest.
 */
export class Recorder extends LogBlock {
  private readonly digest = new Digest();
  private readonly listeners: readonly LogListener[];
  private readonly isHeard: boolean;
  private readonly readers: readonly BlockReader[];

  constructor({ listeners = [], readers = [] }: Audience) {
    super();
    this.listeners = listeners;
    this.isHeard = listeners.length > 0;
    this.readers = readers;
  }

  /** The digest of everything so far, which the readers have read as well afterwards. */
  finished(): { readonly hex: string; readonly count: number } {
    this.flush();
    return this.digest;
  }

  /** Lets the readers read what has been recorded. */
  flush(): void {
    this.digest.read(this);
    for (const reader of this.readers) reader.read(this);
    this.clear();
  }

  protected override write(
    time: number,
    caseNumber: number,
    kind: Kind,
    a: number,
    b: number,
    slot: number,
  ): void {
    this.append(time, caseNumber, kind, a, b, slot);
    if (this.isHeard) this.tell(time, caseNumber, kind, a, b);
    if (this.isFull) this.flush();
  }

  private tell(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    for (const listener of this.listeners) listener.record(time, caseNumber, kind, a, b);
  }
}
