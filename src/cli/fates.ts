import { type FatesResult, tellFates } from '../experiments/index.ts';
import type { ScenarioFile, StoryPlan } from '../scenario/index.ts';
import type { Executor } from './flags.ts';
import { awaitInterruption } from './interruption.ts';
import { showProgress } from './progress.ts';
import type { Session } from './session.ts';

/** Which story is to be told in how many fates, and by what. */
export interface FatesAsked {
  readonly story: StoryPlan;
  readonly seed: number;
  readonly fates: number;
  /** The variant in which the story is shown. */
  readonly shown: string;
  readonly workers: number;
  readonly executor: Executor;
}

/**
 * Runs a story in many fates, with progress on stderr. Ctrl-C or SIGTERM ends it early; the result
 * has what was finished and says so.
 */
export async function runFates(
  file: ScenarioFile,
  { story, seed, fates, shown, workers, executor }: FatesAsked,
  session: Session,
): Promise<FatesResult> {
  const progress = showProgress(session);
  const interruption = awaitInterruption(session, progress);
  try {
    const result = await tellFates({
      file,
      story,
      seed,
      fates,
      shown,
      executor,
      runTasks: session.world.onThreads(workers),
      onProgress: (done, of) => progress.advance(done, of),
      signal: interruption.signal,
    });
    if (!result.complete) session.exitCode = interruption.code;
    return result;
  } finally {
    progress.stop();
    interruption.ignore();
  }
}
