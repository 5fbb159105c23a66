import { workerData } from 'node:worker_threads';
import { type LightTask, type Luggage, Unpacking } from './luggage.ts';
import { runTask } from './run-task.ts';
import type { ReplicationSummary } from './task.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `onWorkers` hands over
const unpacking = new Unpacking(workerData as Luggage);

/** Entry of a worker thread: one task in, one summary out. */
export default function work(task: LightTask): ReplicationSummary {
  return runTask(unpacking.task(task));
}
