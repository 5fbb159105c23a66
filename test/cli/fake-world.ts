import { main } from '../../src/cli/main.ts';
import type { Signal, World } from '../../src/cli/world.ts';
import { runInProcess } from '../../src/experiments/index.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Settings {
  readonly env?: Readonly<Record<string, string>>;
  /** Makes stdout a terminal of so many columns. */
  readonly columns?: number;
  /** Makes stderr a terminal of so many columns. */
  readonly errColumns?: number;
  /** Why stdout cannot be written. */
  readonly trouble?: string;
  /** Called when the command listens for Ctrl-C, with what pressing it does. */
  readonly onListening?: (press: (signal?: Signal) => void) => void;
}

/** Runs the command line in this process, with streams that are kept. */
export async function run(args: string, settings: Settings = {}): Promise<Outcome> {
  let out = '';
  let err = '';
  let now = 0;
  const { columns, errColumns, onListening } = settings;
  const world: World = {
    stdout: {
      write: (text) => {
        out += text;
      },
      trouble: () => settings.trouble,
      isTerminal: columns !== undefined,
      columns,
    },
    stderr: {
      write: (text) => {
        err += text;
      },
      trouble: () => undefined,
      isTerminal: errColumns !== undefined,
      columns: errColumns,
    },
    env: settings.env ?? {},
    clock: () => (now += 1000),
    onInterrupt: (listener) => {
      onListening?.((signal = 'SIGINT') => listener(signal));
      return () => undefined;
    },
    // Threads run compiled code, and tests run the sources.
    onThreads: () => runInProcess,
  };
  const code = await main(
    args.split(' ').filter((word) => word !== ''),
    world,
  );
  return { code, out, err };
}
