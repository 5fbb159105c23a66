import { Entry, EntryBook } from './entry-book.ts';
import { grown } from './grown.ts';

/** Longer lines take too long to find a place in. */
export const MOST_IN_LINE = 32;

/**
 * A line of entries by time, then order, then scheduling order. A new one looks for its place from
 * the one that goes first backwards: for a short line there is nothing faster.
 */
export abstract class EntryLine extends EntryBook {
  /** By place in line, the last one first: instant in ms. */
  protected times = new Float64Array(2 * MOST_IN_LINE);
  /** By place in line: entry. */
  protected line = new Int32Array(2 * MOST_IN_LINE);
  protected inLine = 0;

  /** Instant a scheduled entry is due, in ms. */
  protected dueAt(entry: number): number {
    return this.doubles[entry << Entry.doubles]!;
  }

  protected orderOf(entry: number): number {
    return (this.words[(entry << Entry.words) | Entry.kind]! >> Entry.order) & Entry.orders;
  }

  /** Puts an entry in the line, behind all that go before it. There must be room. */
  protected joinLine(entry: number): void {
    const { times, line } = this;
    const at = this.doubles[entry << Entry.doubles]!;
    let place = this.inLine++ | 0;
    while (place > 0) {
      const next = (place - 1) | 0;
      const otherAt = times[next]!;
      if (otherAt > at) break;
      const other = line[next]!;
      if (otherAt === at && this.isOutranked(other, entry)) break;
      times[place] = otherAt;
      line[place] = other;
      place = next;
    }
    times[place] = at;
    line[place] = entry;
  }

  /** Whether an entry has a later order than another one. */
  private isOutranked(entry: number, other: number): boolean {
    return this.orderOf(entry) > this.orderOf(other);
  }

  protected leaveLine(entry: number): void {
    const { times, line } = this;
    const last = --this.inLine;
    let place = last;
    while (line[place] !== entry) place--;
    for (; place < last; place++) {
      times[place] = times[place + 1]!;
      line[place] = line[place + 1]!;
    }
  }

  /** Puts an entry at the front of the line for now, until `sortLine`. */
  protected comeNear(entry: number): void {
    if (this.inLine === this.line.length) {
      this.times = grown(this.times, 2 * this.inLine);
      this.line = grown(this.line, 2 * this.inLine);
    }
    this.line[this.inLine++] = entry;
  }

  /** Puts in order what has come near, of each instant the newest first. */
  protected sortLine(): void {
    const { line, inLine } = this;
    if (inLine > MOST_IN_LINE) {
      const sorted = [...line.subarray(0, inLine)].sort(
        (a, b) => this.dueAt(b) - this.dueAt(a) || this.orderOf(b) - this.orderOf(a),
      );
      line.set(sorted);
      this.readTimes();
      return;
    }
    for (let i = 0, j = inLine - 1; i < j; i++, j--) {
      const entry = line[i]!;
      line[i] = line[j]!;
      line[j] = entry;
    }
    this.inLine = 0;
    for (let i = 0; i < inLine; i++) this.joinLine(line[i]!);
  }

  /** Brings the instants up to the entries in line. */
  protected readTimes(): void {
    for (let place = 0; place < this.inLine; place++) {
      this.times[place] = this.dueAt(this.line[place]!);
    }
  }
}
