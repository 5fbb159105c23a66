import { runTask } from './run-task.ts';
import type { RunTasks } from './task.ts';

/** Runs tasks one after the other in this thread; lets others in between replications. */
export const runInProcess: RunTasks = async (tasks, onDone, signal) => {
  for (const task of tasks) {
    if (signal?.aborted === true) return;
    onDone(task, runTask(task));
    await new Promise((resolve) => setImmediate(resolve));
  }
};
