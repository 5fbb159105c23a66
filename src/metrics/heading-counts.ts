import { grown, roomFor } from '../engine/index.ts';

/** How many cases are under each heading, row by row; a row is used again after it was closed. */
export class HeadingCounts {
  /** Headings there is room for. */
  private stride = 8;
  private counts = new Int32Array(64 * 8);
  private readonly free: number[] = [];
  private top = 0;

  /** A row of zeros. */
  open(): number {
    const row = this.free.pop() ?? this.top++;
    const from = row * this.stride;
    // By whole rows: the end of the counts is then always the end of a row.
    if (from === this.counts.length)
      this.counts = grown(this.counts, roomFor(row + 1, row) * this.stride);
    for (let i = from; i < from + this.stride; i++) this.counts[i] = 0;
    return row;
  }

  close(row: number): void {
    this.free.push(row);
  }

  /** One case more. */
  add(row: number, heading: number): void {
    if (heading >= this.stride) this.widen(heading);
    this.counts[row * this.stride + heading]!++;
  }

  /** One case less; it must be there. */
  take(row: number, heading: number): void {
    this.counts[row * this.stride + heading]!--;
  }

  of(row: number, heading: number): number {
    return heading < this.stride ? this.counts[row * this.stride + heading]! : 0;
  }

  /** The heading that somebody is under whose standing is the lowest; undefined when nobody is. */
  first(row: number, standing: (heading: number) => number): number | undefined {
    let first: number | undefined;
    for (let heading = 0; heading < this.stride; heading++) {
      if (this.of(row, heading) === 0) continue;
      if (first === undefined || standing(heading) < standing(first)) first = heading;
    }
    return first;
  }

  private widen(heading: number): void {
    const before = this.stride;
    const stride = Math.max(heading + 1, 2 * before);
    const counts = new Int32Array((this.counts.length / before) * stride);
    for (let row = 0; row < this.top; row++) {
      counts.set(this.counts.subarray(row * before, (row + 1) * before), row * stride);
    }
    this.stride = stride;
    this.counts = counts;
  }
}
