import { Digest } from './digest.ts';
import { type BlockReader, LogBlock, Row } from './log-block.ts';
import { kindOf, type LogListener } from './record.ts';

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

  protected override written(row: number): void {
    if (this.isHeard) this.tell(row);
    if (this.isFull) this.flush();
  }

  private tell(row: number): void {
    const { words, doubles } = this;
    const double = row << Row.doubles;
    const word = row << Row.words;
    const kind = kindOf(words[word | Row.kind]!);
    for (const listener of this.listeners) {
      listener.record(
        doubles[double]!,
        words[word | Row.caseNumber]!,
        kind,
        words[word | Row.a]!,
        doubles[double | Row.b]!,
      );
    }
  }
}
