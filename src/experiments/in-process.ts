import type { GivenCharts } from '../own-charts/index.ts';
import { runTask } from './run-task.ts';
import type { RunTasks } from './types.ts';

/**
 * Runs tasks one after the other in this thread; lets others in between replications.
 *
 * @param charts machines that the scenario was read with
 */
export function inThisThread(charts?: GivenCharts): RunTasks {
  return async (tasks, onDone, signal) => {
    for (const task of tasks) {
      if (signal?.aborted === true) return;
      onDone(task, runTask(task, charts));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
}

/** Runs tasks one after the other in this thread, with the charts that scenarios name. */
export const runInProcess: RunTasks = inThisThread();
