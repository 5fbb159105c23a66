import type { W2Result } from './w2-draws.ts';
import { w2Hand } from './w2-hand.ts';
import { w2Replay } from './w2-replay.ts';
import type { Workload } from './workload.ts';

/**
 * The search chain with so many times the arrivals and the staff. At equal instants the loop and
 * the engine may serve two cases in another order, so that waits agree nearly and not to the last
 * digit.
 */
export const w2 = (scale: number, size: number): Workload<W2Result> => ({
  name: `W2, search chain, S = ${scale}`,
  unit: 'cases',
  size,
  contestants: [
    { name: 'hand-written loop', run: (cases, seed) => w2Hand(scale, cases, seed) },
    { name: 'compiled', run: (cases, seed) => w2Replay('compiled', scale, cases, seed) },
    {
      name: 'actor',
      run: (cases, seed) => w2Replay('actor', scale, cases, seed),
      share: 0.02,
    },
  ],
  answer: ({ timeToFind }) => timeToFind,
  tolerance: 1e-3,
});
