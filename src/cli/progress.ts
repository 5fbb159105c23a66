import { SingleBar } from 'cli-progress';
import { span, width } from '../text/index.ts';
import type { Session } from './session.ts';
import type { Sink } from './world.ts';

/** Columns of a bar; where there is less room for it than the least, only words are shown. */
const BAR = { least: 6, most: 24 };

/** What else the time left is reckoned by, in what is counted. */
interface Pace {
  /** So many of those that are done were when the run began, and say nothing of its pace. */
  readonly before?: number;
  /** What is done of those that are not finished. */
  readonly underWay?: number;
}

/** A bar on a terminal, lines elsewhere, or nothing. */
export interface Progress {
  readonly advance: (done: number, of: number, more?: Pace) => void;
  /** Nothing is shown from now on, whatever is still told. */
  readonly stop: () => void;
}

/** So much must be done, of what is counted, before anything is said of the time left. */
const ENOUGH = 0.05;
/** How often a line is written where stderr is no terminal, ms. */
const PAUSE = 30_000;

/** What is done meanwhile, and how to say that so many of all are done. */
export interface ProgressWords {
  readonly running: string;
  readonly of: (done: number, total: number) => string;
}

/** Progress of which nothing is shown. */
export const silence: Progress = { advance: () => undefined, stop: () => undefined };

/**
 * How far something is, with the time left, on stderr: a bar on a terminal, else a line every half
 * minute; nothing when it is to be quiet. What takes so long must hear a signal, or a terminal would be
 * left with half a bar.
 *
 * @param words those of a run if left out
 */
export function showProgress(session: Session, words?: ProgressWords): Progress {
  if (session.isQuiet) return silence;
  const show = session.world.stderr.isTerminal ? bar : lines;
  return show(session, words ?? session.texts.commandLine.progress);
}

/** What there is to say when so many of all are done, without the bar. */
function wording(
  session: Session,
  words: ProgressWords,
  began: number,
): (done: number, of: number, pace: Pace) => string[] {
  const { world, texts, language } = session;
  const { left: inWords } = texts.commandLine.progress;
  return (done, of, { before = 0, underWay = 0 }) => {
    const now = done + underWay - before;
    const left =
      now < ENOUGH ? undefined : ((world.clock() - began) / now) * (of - done - underWay);
    return [
      words.of(done, of),
      ...(left === undefined ? [] : [inWords(span(Math.ceil(left / 1000) * 1000, language))]),
    ];
  };
}

function lines(session: Session, words: ProgressWords): Progress {
  const { world } = session;
  const began = world.clock();
  const say = wording(session, words, began);
  let last = began;
  return {
    advance(done, of, pace = {}) {
      if (done === of || world.clock() - last < PAUSE) return;
      last = world.clock();
      session.say([[words.running, ...say(done, of, pace)].join(' · ')]);
    },
    stop: () => undefined,
  };
}

function bar(session: Session, words: ProgressWords): Progress {
  const say = wording(session, words, session.world.clock());
  let [finished, latest]: [number, Pace] = [0, {}];
  let isOver = false;
  const shown = new SingleBar({
    stream: terminal(session.world.stderr),
    clearOnComplete: true,
    hideCursor: true,
    // Ctrl-C is the command's own business.
    gracefulExit: false,
    format: (_, { value, total }) => {
      if (total === 0) return words.running;
      const said = say(finished, total, latest);
      // The terminal cuts what runs over its edge.
      const room = session.columns.stderr - width([words.running, ...said].join(' · ')) - 1;
      const columns = Math.min(BAR.most, room);
      const filled = Math.round((value / Math.max(1, total)) * columns);
      const blocks =
        columns < BAR.least ? '' : ` ${'█'.repeat(filled)}${'░'.repeat(columns - filled)}`;
      return [`${words.running}${blocks}`, ...said].join(' · ');
    },
  });
  shown.start(0, 0);
  return {
    advance(done, of, pace = {}) {
      if (isOver) return;
      [finished, latest] = [done, pace];
      shown.setTotal(of);
      shown.update(done + (pace.underWay ?? 0));
    },
    stop() {
      isOver = true;
      shown.stop();
    },
  };
}

/** A sink as the bar knows terminals: it only writes to it. */
function terminal({ write }: Sink): NodeJS.WritableStream {
  const stream = {
    isTTY: true,
    write(text: string) {
      write(text);
      return true;
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rest of a stream is never used
  return stream as unknown as NodeJS.WritableStream;
}
