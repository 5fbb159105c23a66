import { setMaxListeners } from 'node:events';
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

/** Listens for the first of them from now on. */
export function awaitInterruption({ world }: Session): Interruption {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  let code: number = Exit.interrupted.SIGINT;
  const ignore = world.onInterrupt((signal) => {
    code = Exit.interrupted[signal];
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
