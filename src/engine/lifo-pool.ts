import { Pool } from './pool.ts';

/** A pool that serves the latest request first (within a priority, where there are priorities). */
export class LifoPool extends Pool {
  protected override enqueue(slot: number): void {
    this.enqueueFirst(slot);
  }
}
