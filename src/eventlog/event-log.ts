import { type BlockReader, LogBlock } from './log-block.ts';
import { Kind, kindOf, type LogListener } from './record.ts';
import { SlotBook } from './slot-book.ts';

/** One line of a log. */
export interface LogRecord {
  readonly time: number;
  readonly caseNumber: number;
  readonly kind: Kind;
  readonly a: number;
  readonly b: number;
}

/** An event log kept in memory, in columns of numbers (25 bytes a record). */
export class EventLog implements LogListener {
  private times = new Float64Array(1024);
  private cases = new Int32Array(1024);
  private kinds = new Uint8Array(1024);
  private as = new Int32Array(1024);
  private bs = new Float64Array(1024);
  private rows = 0;

  get length(): number {
    return this.rows;
  }

  record(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    if (this.rows === this.times.length) this.grow();
    const i = this.rows++;
    this.times[i] = time;
    this.cases[i] = caseNumber;
    this.kinds[i] = kind;
    this.as[i] = a;
    this.bs[i] = b;
  }

  /** The record at a position from 0. RangeError outside the log. */
  at(i: number): LogRecord {
    if (!(i >= 0 && i < this.rows)) throw new RangeError(`no record ${i} of ${this.rows}`);
    return {
      time: this.times[i]!,
      caseNumber: this.cases[i]!,
      kind: kindOf(this.kinds[i]!),
      a: this.as[i]!,
      b: this.bs[i]!,
    };
  }

  *[Symbol.iterator](): Iterator<LogRecord> {
    for (let i = 0; i < this.rows; i++) yield this.at(i);
  }

  /** Tells a listener everything again, from the beginning. */
  replayTo(listener: LogListener): void {
    for (let i = 0; i < this.rows; i++) {
      const kind = kindOf(this.kinds[i]!);
      listener.record(this.times[i]!, this.cases[i]!, kind, this.as[i]!, this.bs[i]!);
    }
  }

  /** Lets a reader read everything again, from the beginning. */
  readBy(reader: BlockReader): void {
    const block = new LogBlock();
    const slots = new SlotBook();
    for (const { time, caseNumber, kind, a, b } of this) {
      const slot = slots.slotOf(caseNumber, kind);
      const parentSlot = kind === Kind.opened ? slots.slotOf(b, -1) : -1;
      block.addAny(time, caseNumber, kind, a, b, slot, parentSlot);
      if (!block.isFull) continue;
      reader.read(block);
      block.clear();
    }
    reader.read(block);
  }

  private grow(): void {
    const size = this.times.length * 2;
    const copy = <T extends Float64Array | Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.times = copy(this.times, new Float64Array(size));
    this.cases = copy(this.cases, new Int32Array(size));
    this.kinds = copy(this.kinds, new Uint8Array(size));
    this.as = copy(this.as, new Int32Array(size));
    this.bs = copy(this.bs, new Float64Array(size));
  }
}
