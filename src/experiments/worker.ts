import { parentPort, workerData } from 'node:worker_threads';
import { type Luggage, type Sign, type Turn, Unpacking } from './luggage.ts';
import { runTask } from './run-task.ts';
import type { ReplicationSummary } from './task.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `onWorkers` hands over
const unpacking = new Unpacking(workerData as Luggage);

/** Entry of a worker thread: one task in, one summary out, and signs while it takes long. */
export default function work({ task, number }: Turn): ReplicationSummary {
  return runTask(unpacking.task(task), (share) => {
    const sign: Sign = { number, share };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- of windows, not threads
    parentPort?.postMessage(sign);
  });
}
