import { KeyedHeap } from './keyed-heap.ts';
import type { PoolOptions } from './pool-options.ts';
import { Pool } from './pool.ts';
import type { Simulation } from './simulation.ts';

/**
 * A pool that serves the smallest key first, however many different keys there are: shortest job
 * first (keys are durations), earliest due date first. Takes the place of a discipline; units are
 * never taken away for the sake of a key.
 */
export class KeyedPool extends Pool {
  private readonly keyed = new KeyedHeap();
  private key = 0;

  constructor(sim: Simulation, options: Omit<PoolOptions, 'discipline' | 'preemptive'>) {
    super(sim, { ...options, discipline: 'fifo' });
    this.isPlain = false;
  }

  /** As in `Pool`, with a key instead of a priority. RangeError for NaN. */
  override seize(token: number, units = 1, key = 0): number {
    if (Number.isNaN(key)) throw new RangeError('key must be a number, received NaN');
    this.key = key;
    return super.seize(token, units);
  }

  protected override enqueue(slot: number): void {
    this.keyed.add(slot, this.key);
    this.queued++;
  }

  /** A grant that is taken back goes before everybody. */
  protected override enqueueFirst(slot: number): void {
    this.keyed.add(slot, -Infinity);
    this.queued++;
  }

  protected override dequeue(slot: number): void {
    this.keyed.remove(slot);
    this.queued--;
  }

  protected override firstQueued(): number {
    return this.keyed.first();
  }
}
