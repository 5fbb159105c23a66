import type { PriorityLevels } from './priority-levels.ts';
import { CELLS, LEVEL, PLACE, type Requests } from './requests.ts';
import { SlotRing } from './slot-ring.ts';

/**
 * Requests waiting by priority, lower first; in order of joining within a priority. Joining and
 * leaving cost the same however long the line is.
 */
export class WaitingLine {
  /** Requests in line. */
  size = 0;
  private readonly requests: Requests;
  private readonly levels: PriorityLevels;
  /** By level. */
  private readonly rings: SlotRing[] = [new SlotRing()];

  constructor(requests: Requests, levels: PriorityLevels) {
    this.requests = requests;
    this.levels = levels;
  }

  /** Joins behind everybody of the same priority. */
  append(slot: number): void {
    const { cells } = this.requests;
    const cell = slot << CELLS;
    cells[cell | PLACE] = this.ringOf(cells[cell | LEVEL]!).push(slot);
    this.size++;
  }

  /** Joins in front of everybody of the same priority. */
  prepend(slot: number): void {
    const { cells } = this.requests;
    const cell = slot << CELLS;
    cells[cell | PLACE] = this.ringOf(cells[cell | LEVEL]!).unshift(slot);
    this.size++;
  }

  /** Leaves the line, from wherever. The request must be in it. */
  remove(slot: number): void {
    const { cells } = this.requests;
    const cell = slot << CELLS;
    this.ringOf(cells[cell | LEVEL]!).remove(cells[cell | PLACE]!);
    this.size--;
  }

  /** The slot that goes first, -1 when nobody is in line. */
  first(): number {
    if (this.size === 0) return -1;
    const { order } = this.levels;
    for (let i = 0; i < order.length; i++) {
      const ring = this.ringOf(order[i]!);
      if (!ring.isEmpty) return ring.first();
    }
    return -1;
  }

  private ringOf(level: number): SlotRing {
    while (level >= this.rings.length) this.rings.push(new SlotRing());
    return this.rings[level]!;
  }
}
