import { Kind } from './record.ts';

/** Records a block has room for: what is written and read again at once stays in the cache. */
const ROOM = 1024;

/** A stretch of the event log in columns, in the order of writing. See `Kind` for `a` and `b`. */
export class LogBlock {
  readonly times = new Float64Array(ROOM);
  readonly cases = new Int32Array(ROOM);
  /**
   * A small number that the case has while it is open and another case may have later; -1 for a
   * case that is no longer open.
   */
  readonly slots = new Int32Array(ROOM);
  /** Of `opened` alone: the slot of the case that opened it, -1 for a case from outside. */
  readonly others = new Int32Array(ROOM);
  readonly kinds = new Uint8Array(ROOM);
  readonly as = new Int32Array(ROOM);
  readonly bs = new Float64Array(ROOM);
  /** Records in the block. */
  length = 0;

  get isFull(): boolean {
    return this.length === ROOM;
  }

  /** Adds an `opened`. The block must not be full, here and below. */
  addOpened(
    time: number,
    caseNumber: number,
    role: number,
    parent: number,
    slot: number,
    parentSlot: number,
  ): void {
    this.others[this.length] = parentSlot;
    this.add(time, caseNumber, Kind.opened, role, parent, slot);
  }

  /** Adds any other record. */
  add(time: number, caseNumber: number, kind: number, a: number, b: number, slot: number): void {
    const i = this.length++;
    this.times[i] = time;
    this.cases[i] = caseNumber;
    this.slots[i] = slot;
    this.kinds[i] = kind;
    this.as[i] = a;
    this.bs[i] = b;
  }
}

/** Whoever reads the event log block by block, soon after it was written. Must not keep the block. */
export interface BlockReader {
  read(block: LogBlock): void;
}
