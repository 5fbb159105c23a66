import type { W1Result } from './w1-draws.ts';
import { w1Engine } from './w1-engine.ts';
import { w1Hand } from './w1-hand.ts';
import { w1Simjs } from './w1-simjs.ts';
import type { Workload } from './workload.ts';

/** M/M/5 at a load of 0.9, a million customers, the same keyed draws for everybody. */
export const w1: Workload<W1Result> = {
  name: 'W1, M/M/5',
  unit: 'customers',
  size: 1_000_000,
  contestants: [
    { name: 'hand-written loop', run: w1Hand },
    { name: 'Simulation and Pool', run: w1Engine, aim: 0.8 },
    { name: 'simjs 2.0.3', run: w1Simjs, share: 0.2 },
  ],
  answer: ({ meanWaitMs }) => meanWaitMs,
};
