import type { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { requireKind, whole } from '../options/index.ts';
import { pack, type Sign, type Turn } from './luggage.ts';
import type { ReplicationSummary, RunTasks } from './task.ts';

const ATTEMPTS = 3;
/** Longest wait for a thread to load its code, ms. */
const LOADING = 10_000;

/**
 * Runs tasks on worker threads, begun in the order given, so that an interrupted run has whole
 * replications. A thread that dies is replaced and its task is run again, three
 * times at most; an error of the run itself is passed on at once. After an abort what is under way
 * is dropped. TypeError or RangeError for what is no whole number of threads from 1 on.
 */
export function onWorkers(workers: number): RunTasks {
  requireKind('workers', workers, whole(1));
  return async (tasks, onDone, signal, onShare) => {
    // The build's own file: `.js` is not rewritten inside a URL, and threads need compiled code.
    const filename = new URL('./worker.js', import.meta.url).href;
    const { luggage, light } = pack(tasks);
    const pool = new Piscina<Turn, ReplicationSummary>({
      filename,
      workerData: luggage,
      minThreads: Math.min(workers, tasks.length),
      maxThreads: workers,
      concurrentTasksPerWorker: 1,
    });
    const loading = pool.threads.map(loaded);
    pool.on('message', ({ number, share }: Sign) => onShare?.(tasks[number]!, share));
    try {
      // No more than there are threads at a time: the pool does not keep tasks in order.
      const waiting = tasks.entries();
      const drain = async (): Promise<void> => {
        for (const [number, task] of waiting) {
          const turn = { task: light.get(task)!, number };
          const summary = await attempt(pool, turn, signal);
          if (summary === undefined) return;
          onDone(task, summary);
        }
      };
      await Promise.all(Array.from({ length: workers }, drain));
    } finally {
      // A thread that is ended while it loads its code may take the whole process with it.
      await Promise.all(loading);
      await pool.destroy();
    }
  };
}

async function attempt(
  pool: Piscina<Turn, ReplicationSummary>,
  turn: Turn,
  signal: AbortSignal | undefined,
): Promise<ReplicationSummary | undefined> {
  const aborted = () => signal?.aborted === true;
  for (let attempts = 1; ; attempts++) {
    if (aborted()) return undefined;
    try {
      return await pool.run(turn, signal === undefined ? {} : { signal });
    } catch (error) {
      if (aborted()) return undefined;
      if (!isLostThread(error) || attempts === ATTEMPTS) throw error;
    }
  }
}

/** Resolves when a thread has loaded its code, of which it sends word, or has gone. */
function loaded(thread: Worker): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, LOADING);
    const done = (): void => {
      clearTimeout(limit);
      resolve();
    };
    thread.once('message', done);
    thread.once('exit', done);
  });
}

/** Whether the thread died rather than the task failed. */
function isLostThread(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, 'code');
  return (
    code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    /worker (terminated|exited)|Terminating/i.test(error.message)
  );
}
