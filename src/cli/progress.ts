import { SingleBar } from 'cli-progress';
import { span } from '../text/index.ts';
import type { Session } from './session.ts';

const BAR = 24;

/** A bar on a terminal, lines elsewhere, or nothing. */
export interface Progress {
  /** How many of all are done; `before` of them were when the run began, and say nothing of its pace. */
  readonly advance: (done: number, of: number, before?: number) => void;
  readonly stop: () => void;
}

/** How often a line is written where stderr is no terminal, ms. */
const PAUSE = 30_000;

/**
 * How far a run is, with the time left, on stderr: a bar on a terminal, else a line every half
 * minute; nothing when quiet.
 */
export function showProgress(session: Session, quiet: boolean): Progress {
  if (quiet) return { advance: () => undefined, stop: () => undefined };
  const words = session.texts.commandLine.progress;
  return session.world.stderr.isTerminal ? bar(session, words) : lines(session, words);
}

/** What is done meanwhile, and how to say that so many of all are done. */
export interface ProgressWords {
  readonly running: string;
  readonly of: (done: number, total: number) => string;
}

/** What there is to say when so many of all are done, without the bar. */
function wording(
  session: Session,
  words: ProgressWords,
  began: number,
): (done: number, of: number, before: number) => string[] {
  const { world, texts, language } = session;
  const { left: inWords } = texts.commandLine.progress;
  return (done, of, before) => {
    const now = done - before;
    const left = now <= 0 ? undefined : ((world.clock() - began) / now) * (of - done);
    return [
      words.of(done, of),
      ...(left === undefined ? [] : [inWords(span(Math.ceil(left / 1000) * 1000, language))]),
    ];
  };
}

/**
 * Progress in lines wherever stderr goes, unless quiet: for work that hears no signal, which would
 * leave a terminal with half a bar.
 */
export function lines(session: Session, words: ProgressWords): Progress {
  const { world } = session;
  const began = world.clock();
  const say = wording(session, words, began);
  let last = began;
  return {
    advance(done, of, before = 0) {
      if (done === of || world.clock() - last < PAUSE) return;
      last = world.clock();
      session.say([[words.running, ...say(done, of, before)].join(' · ')]);
    },
    stop: () => undefined,
  };
}

function bar(session: Session, words: ProgressWords): Progress {
  const say = wording(session, words, session.world.clock());
  let earlier = 0;
  const shown = new SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    // Ctrl-C is the command's own business.
    gracefulExit: false,
    format: (_, { value, total }) => {
      if (total === 0) return words.running;
      const filled = Math.round((value / Math.max(1, total)) * BAR);
      const blocks = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
      return [`${words.running} ${blocks}`, ...say(value, total, earlier)].join(' · ');
    },
  });
  shown.start(0, 0);
  return {
    advance(done, of, before = 0) {
      earlier = before;
      shown.setTotal(of);
      shown.update(done);
    },
    stop() {
      shown.stop();
    },
  };
}
