import { runTask } from './run-task.ts';
import type { ReplicationSummary, Task } from './types.ts';

/** Entry of a worker thread: one task in, one summary out. */
export default function work(task: Task): ReplicationSummary {
  return runTask(task);
}
