import process from 'node:process';
import type { RunTasks } from '../experiments/index.ts';

/** A stream that text goes to, and pictures. */
export interface Sink {
  readonly write: (content: string | Uint8Array) => void;
  /** Why text could not be written; undefined while all is well, and after a reader has gone. */
  readonly trouble: () => string | undefined;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where it is none. */
  readonly columns: number | undefined;
}

/** What ends a run early. */
export type Signal = 'SIGINT' | 'SIGTERM';

/** Everything outside the program that the command line touches, besides files. */
export interface World {
  /** Results. */
  readonly stdout: Sink;
  /** Progress and messages. */
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Wall-clock ms since whenever. */
  readonly clock: () => number;
  /**
   * Calls the listener on the first Ctrl-C or SIGTERM; a second one ends the process. Returns how to
   * stop.
   */
  readonly onInterrupt: (listener: (signal: Signal) => void) => () => void;
  /**
   * Runs replications on so many threads, be it a single one: this thread must hear a signal while a
   * long replication is under way.
   */
  readonly onThreads: (workers: number) => RunTasks;
}

/** The world of this process. A reader that has seen enough (`| head`) is no error. */
export function processWorld(): World {
  return {
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    env: process.env,
    clock: () => performance.now(),
    onInterrupt(listener) {
      const stop = (): void => {
        for (const each of ['SIGINT', 'SIGTERM']) process.removeListener(each, first);
      };
      const first = (signal: Signal): void => {
        stop();
        listener(signal);
      };
      process.on('SIGINT', first).on('SIGTERM', first);
      return stop;
    },
    onThreads:
      (workers) =>
      async (...given) => {
        // Help and version need none.
        const { onWorkers } = await import('../experiments/index.ts');
        await onWorkers(workers)(...given);
      },
  };
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  let closed = false;
  let trouble: string | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code === 'EPIPE') return;
    trouble = error.code ?? error.message;
    // It may turn up when everything else is done.
    process.exitCode = 2;
  });
  return {
    write(content) {
      if (!closed) stream.write(content);
    },
    trouble: () => trouble,
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}
