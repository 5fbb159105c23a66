import { grown } from './grown.ts';
import type { PoolOptions } from './pool-options.ts';
import { Pool } from './pool.ts';
import type { Simulation } from './simulation.ts';

/**
 * A pool that serves in random order: whenever a unit is free, anybody who waits is as likely to be
 * next as anybody else.
 *
 * That is not service by a random key drawn on arrival (`KeyedPool`), where those who still wait
 * are those with the worse keys: the mean wait is the same, the variance is not.
 */
export class RandomOrderPool extends Pool {
  private readonly draw: (choice: number) => number;
  private choices = 0;
  /** The one chosen to be next, until it is served or leaves. */
  private chosen = -1;
  private members = new Int32Array(16);
  /** By slot: index among the members. */
  private indices = new Int32Array(16);

  /**
   * `draw` gives the uniform draw, from 0 to below 1, for the nth choice, from 0 on.
   */
  constructor(
    sim: Simulation,
    options: Omit<PoolOptions, 'discipline' | 'preemptive'>,
    draw: (choice: number) => number,
  ) {
    super(sim, { ...options, discipline: 'fifo' });
    this.isPlain = false;
    this.draw = draw;
  }

  protected override enqueue(slot: number): void {
    if (this.queued === this.members.length) this.members = grown(this.members, 2 * this.queued);
    if (slot >= this.indices.length) {
      this.indices = grown(this.indices, Math.max(slot + 1, 2 * this.indices.length));
    }
    this.put(slot, this.queued++);
  }

  /** A grant that is taken back remains the choice. */
  protected override enqueueFirst(slot: number): void {
    this.enqueue(slot);
    this.chosen = slot;
  }

  protected override dequeue(slot: number): void {
    if (slot === this.chosen) this.chosen = -1;
    this.put(this.members[--this.queued]!, this.indices[slot]!);
  }

  protected override firstQueued(): number {
    if (this.queued === 0) return -1;
    if (this.chosen < 0) {
      this.chosen = this.members[Math.floor(this.draw(this.choices++) * this.queued)]!;
    }
    return this.chosen;
  }

  private put(slot: number, index: number): void {
    this.members[index] = slot;
    this.indices[slot] = index;
  }
}
