import { grown } from './grown.ts';
import { RequestBook } from './request-book.ts';
import { Cell } from './request-table.ts';
import { SlotRing } from './slot-ring.ts';

/** List of those who hold units; kept only where units may be taken away again. */
export const HOLDERS = 0;
/** List of those who have lost their units for now. */
export const SUSPENDED = 1;
const LISTS = 2;

/**
 * Where requests stand: in the queue, among the holders or among the suspended. Each runs by
 * priority, lower first, then by joining. Joining and leaving take the same time however long it
 * is, and grow a little with the number of different priorities ever met: meant for a few.
 */
export abstract class RequestLines extends RequestBook {
  /** Requests waiting for their first grant. */
  queued = 0;
  /** Requests that have lost their units for now. */
  suspended = 0;

  /** Levels, those of lower priority numbers first. */
  private readonly order: number[] = [0];
  /** By level. */
  private readonly priorities: number[] = [0];
  /** The queue by level; level 0, the only one of a pool without priorities, also apart. */
  protected readonly queue = new SlotRing();
  private readonly queues: SlotRing[] = [this.queue];
  /** First and last slot by level and list, -1 for none. */
  private ends = new Int32Array(2 * LISTS).fill(-1);

  /** The level of a priority, a new one when need be. RangeError for NaN. */
  protected levelFor(priority: number): number {
    if (Number.isNaN(priority)) throw new RangeError('priority must be a number, received NaN');
    const { order, priorities } = this;
    let i = 0;
    while (i < order.length && priorities[order[i]!]! < priority) i++;
    if (i < order.length && priorities[order[i]!] === priority) return order[i]!;
    const level = priorities.push(priority) - 1;
    order.splice(i, 0, level);
    this.queues.push(new SlotRing());
    this.ends = grown(this.ends, this.ends.length + 2 * LISTS, -1);
    return level;
  }

  /** The priority of the request in a slot. */
  protected priorityOf(slot: number): number {
    return this.priorities[this.cells[(slot << Cell.shift) | Cell.level]!]!;
  }

  /** Joins the queue behind everybody of the same priority. */
  protected enqueue(slot: number): void {
    const cell = slot << Cell.shift;
    const level = this.cells[cell | Cell.level]!;
    const queue = level === 0 ? this.queue : this.queues[level]!;
    this.cells[cell | Cell.next] = queue.push(slot);
    this.queued++;
  }

  /** Joins the queue in front of everybody of the same priority. */
  protected enqueueFirst(slot: number): void {
    const cell = slot << Cell.shift;
    this.cells[cell | Cell.next] = this.queues[this.cells[cell | Cell.level]!]!.unshift(slot);
    this.queued++;
  }

  /** Leaves the queue, from wherever. */
  protected dequeue(slot: number): void {
    const cell = slot << Cell.shift;
    const level = this.cells[cell | Cell.level]!;
    const queue = level === 0 ? this.queue : this.queues[level]!;
    queue.remove(this.cells[cell | Cell.next]!);
    this.queued--;
  }

  /** The first in the queue, -1 when it is empty. */
  protected firstQueued(): number {
    const { order } = this;
    for (let i = 0; i < order.length; i++) {
      const slot = this.queues[order[i]!]!.first();
      if (slot >= 0) return slot;
    }
    return -1;
  }

  /** Joins a list behind everybody of the same priority. */
  protected append(list: number, slot: number): void {
    const { cells, ends } = this;
    const cell = slot << Cell.shift;
    const end = endOf(list, cells[cell | Cell.level]!);
    const last = ends[end + 1]!;
    cells[cell | Cell.next] = -1;
    cells[cell | Cell.previous] = last;
    ends[end + 1] = slot;
    if (last < 0) ends[end] = slot;
    else cells[(last << Cell.shift) | Cell.next] = slot;
  }

  /** Joins a list in front of everybody of the same priority. */
  protected prepend(list: number, slot: number): void {
    const { cells, ends } = this;
    const cell = slot << Cell.shift;
    const end = endOf(list, cells[cell | Cell.level]!);
    const first = ends[end]!;
    cells[cell | Cell.next] = first;
    cells[cell | Cell.previous] = -1;
    ends[end] = slot;
    if (first < 0) ends[end + 1] = slot;
    else cells[(first << Cell.shift) | Cell.previous] = slot;
  }

  /** Leaves the list it is in, from wherever. */
  protected leave(list: number, slot: number): void {
    const { cells, ends } = this;
    const cell = slot << Cell.shift;
    const end = endOf(list, cells[cell | Cell.level]!);
    const before = cells[cell | Cell.previous]!;
    const after = cells[cell | Cell.next]!;
    if (before < 0) ends[end] = after;
    else cells[(before << Cell.shift) | Cell.next] = after;
    if (after < 0) ends[end + 1] = before;
    else cells[(after << Cell.shift) | Cell.previous] = before;
  }

  /** The slot that goes first, -1 when the list is empty. */
  protected first(list: number): number {
    for (const level of this.order) {
      const slot = this.ends[endOf(list, level)]!;
      if (slot >= 0) return slot;
    }
    return -1;
  }

  /** The slot that goes last, -1 when the list is empty. */
  protected last(list: number): number {
    return this.lastBelow(list, this.order.length);
  }

  /** The slot just before another one, -1 when that is the first. */
  protected before(list: number, slot: number): number {
    const cell = slot << Cell.shift;
    const before = this.cells[cell | Cell.previous]!;
    if (before >= 0) return before;
    return this.lastBelow(list, this.order.indexOf(this.cells[cell | Cell.level]!));
  }

  private lastBelow(list: number, end: number): number {
    for (let i = end - 1; i >= 0; i--) {
      const slot = this.ends[endOf(list, this.order[i]!) + 1]!;
      if (slot >= 0) return slot;
    }
    return -1;
  }
}

/** Where a list of a level has its first slot; the last one is beside it. */
function endOf(list: number, level: number): number {
  return 2 * (level * LISTS + list);
}
