import { setImmediate } from 'node:timers/promises';
import {
  type Arrived,
  storyInTurns,
  type StoryLog,
  type StoryOptions,
} from '../experiments/index.ts';
import { awaitInterruption } from './interruption.ts';
import { type Progress, showProgress, silence } from './progress.ts';
import type { Session } from './session.ts';

/** Events between one look for a signal and the next: a few hundredths of a second. */
const TURN = 8192;
/** From when on it is told how far it is, ms of wall-clock time; most cases are found before. */
const LONG = 1000;
const DAY = 86_400_000;

/**
 * Runs a replication to the end of a case, ready for Ctrl-C and SIGTERM, with progress by its days where
 * that takes long. Where the case did not arrive, which ones did; undefined after a signal, of which it
 * has told then.
 */
export async function findCase(
  options: StoryOptions,
  session: Session,
): Promise<StoryLog | Arrived | undefined> {
  const { world, texts } = session;
  const { finding, log: words } = texts.commandLine;
  const { warmUp, runLength, followUp } = options.scenario;
  const days = Math.ceil((warmUp + runLength + followUp) / DAY);
  const began = world.clock();
  let progress: Progress = silence;
  const interruption = awaitInterruption(session, {
    advance: () => undefined,
    stop: () => progress.stop(),
  });
  try {
    const turns = storyInTurns(options, TURN);
    for (;;) {
      const turn = turns.next();
      if (turn.done === true) return turn.value;
      await setImmediate();
      if (interruption.signal.aborted) {
        session.exitCode = interruption.code;
        session.say([finding.interrupted]);
        return undefined;
      }
      if (world.clock() - began < LONG) continue;
      if (progress === silence)
        progress = showProgress(session, {
          running: finding.running(options.ordinal),
          of: words.days,
        });
      progress.advance(Math.floor(turn.value / DAY), days);
    }
  } finally {
    progress.stop();
    interruption.ignore();
  }
}
