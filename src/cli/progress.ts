import { SingleBar } from 'cli-progress';
import { span } from '../text/index.ts';
import type { Session } from './session.ts';

const BAR = 24;

export interface Progress {
  readonly advance: (done: number, of: number) => void;
  readonly stop: () => void;
}

/** A bar on stderr with the time left; nothing where stderr is no terminal, or when quiet. */
export function showProgress({ world, texts, language }: Session, quiet: boolean): Progress {
  if (quiet || !world.stderr.isTerminal) return { advance: () => undefined, stop: () => undefined };
  const words = texts.commandLine.progress;
  const began = world.clock();
  const bar = new SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    // Ctrl-C is the command's own business.
    gracefulExit: false,
    format: (_, { value, total }) => {
      if (total === 0) return words.running;
      const filled = Math.round((value / Math.max(1, total)) * BAR);
      const left = value === 0 ? undefined : ((world.clock() - began) / value) * (total - value);
      const parts = [
        `${words.running} ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`,
        words.of(value, total),
        ...(left === undefined ? [] : [words.left(span(Math.ceil(left / 1000) * 1000, language))]),
      ];
      return parts.join(' · ');
    },
  });
  bar.start(0, 0);
  return {
    advance(done, of) {
      bar.setTotal(of);
      bar.update(done);
    },
    stop() {
      bar.stop();
    },
  };
}
