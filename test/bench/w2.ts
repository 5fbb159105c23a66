import type { W2Result } from './w2-draws.ts';
import { w2HandReplay } from './w2-hand-replay.ts';
import { w2Hand } from './w2-hand.ts';
import { w2Replay } from './w2-replay.ts';
import { type Drawing, type Python, w2SimPy } from './w2-simpy.ts';
import type { Contestant, Workload } from './workload.ts';

/** The loop that does what a replay does: the same log, to the last byte, and the same readers. */
export const SAME_LOG = 'the loop with the same log';

/**
 * The search chain with so many times the arrivals and the staff. At equal instants the loop and
 * the engine may serve two cases in another order, so that waits agree nearly and not to the last
 * digit. SimPy takes part where a Python is given.
 */
export const w2 = (scale: number, size: number, python?: Python): Workload<W2Result> => ({
  name: `W2, search chain, S = ${scale}`,
  unit: 'cases',
  size,
  contestants: [
    { name: 'hand-written loop', run: (cases, seed) => w2Hand(scale, cases, seed) },
    { name: SAME_LOG, run: (cases, seed) => w2HandReplay(scale, cases, seed) },
    {
      name: 'compiled',
      run: (cases, seed) => w2Replay('compiled', scale, cases, seed),
      aim: scale === 1 ? 0.75 : 0.7,
    },
    {
      name: 'actor',
      run: (cases, seed) => w2Replay('actor', scale, cases, seed),
      share: 0.02,
    },
    ...(python === undefined ? [] : [simPy(python, 'given', scale), simPy(python, 'own', scale)]),
  ],
  answer: ({ timeToFind }) => timeToFind,
  seconds: ({ seconds }) => seconds,
  tolerance: 1e-3,
});

/** Short enough for a column. */
const simPy = (python: Python, drawing: Drawing, scale: number): Contestant<W2Result> => ({
  name: `SimPy ${python.version}, ${drawing} draws`,
  run: (cases, seed) => w2SimPy(python, drawing, scale, cases, seed),
  share: 0.2,
});
