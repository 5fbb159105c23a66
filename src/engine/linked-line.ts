import type { PriorityLevels } from './priority-levels.ts';
import { CELLS, LEVEL, NEXT, PREVIOUS, type Requests } from './requests.ts';

/**
 * Requests by priority, lower first; in order of joining within a priority, to be looked at from
 * both ends. A request's cells hold its links, so it can be in one such line at a time. Joining and
 * leaving cost the same however long the line is.
 */
export class LinkedLine {
  /** Requests in line. */
  size = 0;
  private readonly requests: Requests;
  private readonly levels: PriorityLevels;
  /** By level: the slots at both ends, -1 when nobody is there. */
  private readonly heads: number[] = [-1];
  private readonly tails: number[] = [-1];

  constructor(requests: Requests, levels: PriorityLevels) {
    this.requests = requests;
    this.levels = levels;
  }

  /** Joins behind everybody of the same priority. */
  append(slot: number): void {
    const { cells } = this.requests;
    const cell = slot << CELLS;
    const level = cells[cell | LEVEL]!;
    if (level >= this.tails.length) this.widen(level);
    const tail = this.tails[level]!;
    cells[cell | PREVIOUS] = tail;
    cells[cell | NEXT] = -1;
    this.tails[level] = slot;
    if (tail < 0) this.heads[level] = slot;
    else cells[(tail << CELLS) | NEXT] = slot;
    this.size++;
  }

  /** Joins in front of everybody of the same priority. */
  prepend(slot: number): void {
    const { cells } = this.requests;
    const cell = slot << CELLS;
    const level = cells[cell | LEVEL]!;
    if (level >= this.tails.length) this.widen(level);
    const head = this.heads[level]!;
    cells[cell | PREVIOUS] = -1;
    cells[cell | NEXT] = head;
    this.heads[level] = slot;
    if (head < 0) this.tails[level] = slot;
    else cells[(head << CELLS) | PREVIOUS] = slot;
    this.size++;
  }

  /** Leaves the line, from wherever. The request must be in it. */
  remove(slot: number): void {
    const { cells } = this.requests;
    const cell = slot << CELLS;
    const before = cells[cell | PREVIOUS]!;
    const after = cells[cell | NEXT]!;
    if (before < 0) this.heads[cells[cell | LEVEL]!] = after;
    else cells[(before << CELLS) | NEXT] = after;
    if (after < 0) this.tails[cells[cell | LEVEL]!] = before;
    else cells[(after << CELLS) | PREVIOUS] = before;
    this.size--;
  }

  /** The slot that goes first, -1 when nobody is in line. */
  first(): number {
    if (this.size === 0) return -1;
    const { order } = this.levels;
    for (let i = 0; i < order.length; i++) {
      const head = this.heads[order[i]!] ?? -1;
      if (head >= 0) return head;
    }
    return -1;
  }

  /** The slot that goes last, -1 when nobody is in line. */
  last(): number {
    return this.tailBefore(this.levels.order.length);
  }

  /** The slot that goes just before `slot`, -1 when that is the first. */
  before(slot: number): number {
    const { cells } = this.requests;
    const before = cells[(slot << CELLS) | PREVIOUS]!;
    if (before >= 0) return before;
    return this.tailBefore(this.levels.order.indexOf(cells[(slot << CELLS) | LEVEL]!));
  }

  private tailBefore(end: number): number {
    for (let i = end - 1; i >= 0; i--) {
      const tail = this.tails[this.levels.order[i]!] ?? -1;
      if (tail >= 0) return tail;
    }
    return -1;
  }

  private widen(level: number): void {
    while (this.tails.length <= level) {
      this.heads.push(-1);
      this.tails.push(-1);
    }
  }
}
