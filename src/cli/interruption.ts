import { setMaxListeners } from 'node:events';
import type { Progress } from './progress.ts';
import { Exit, type Session } from './session.ts';

/** Ctrl-C and SIGTERM during long work. */
export interface Interruption {
  /** Aborted by either; every task under way listens to it. */
  readonly signal: AbortSignal;
  /** Exit code of what was ended early. */
  readonly code: number;
  /** Leaves both to the process again. */
  ignore(): void;
}

/**
 * Listens for the first of them from now on. Progress ends with it at once: a second one ends the
 * process, and the terminal would be left without its cursor.
 */
export function awaitInterruption({ world }: Session, progress: Progress): Interruption {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  let code: number = Exit.interrupted.SIGINT;
  const ignore = world.onInterrupt((signal) => {
    code = Exit.interrupted[signal];
    progress.stop();
    controller.abort();
  });
  return {
    signal: controller.signal,
    get code() {
      return code;
    },
    ignore,
  };
}
