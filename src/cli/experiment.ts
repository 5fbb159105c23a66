import os from 'node:os';
import path from 'node:path';
import type { OnProgress, RunTasks } from '../experiments/index.ts';
import type { ScenarioFile } from '../scenario/index.ts';
import { asTyped } from './as-typed.ts';
import { Checkpoint } from './checkpoint.ts';
import type { ExperimentFlags } from './flags.ts';
import { awaitInterruption } from './interruption.ts';
import { showProgress } from './progress.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/** What `replay` and `compare` are run with. */
export interface Means {
  readonly runTasks: RunTasks;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
}

/** A run with the wall-clock time it took, ms. */
export interface Timed<Result> {
  readonly result: Result;
  readonly elapsed: number;
}

/**
 * Runs an experiment with progress, on threads, ready for Ctrl-C and SIGTERM: what was finished is
 * kept, and said how to go on from.
 */
export async function runExperiment<Result extends { readonly complete: boolean }>(
  file: ScenarioFile,
  seed: number,
  flags: ExperimentFlags,
  session: Session,
  run: (means: Means) => Promise<Result>,
): Promise<Timed<Result>> {
  const { world } = session;
  const checkpoint = new Checkpoint(file, seed, session);
  if (flags.checkpoint !== undefined) checkpoint.open(flags.checkpoint);
  const progress = showProgress(session);
  const interruption = awaitInterruption(session, progress);
  let [finished, total] = [0, 0];
  const began = world.clock();
  try {
    const result = await run({
      runTasks: checkpoint.around(world.onThreads(flags.workers)),
      onProgress: (done, of, underWay) => {
        [finished, total] = [done, of];
        progress.advance(done, of, { before: checkpoint.answered, underWay });
      },
      signal: interruption.signal,
    });
    progress.stop();
    if (!result.complete) {
      session.exitCode = interruption.code;
      sayInterrupted(checkpoint, { finished, total }, file, seed, flags, session);
    }
    return { result, elapsed: world.clock() - began };
  } finally {
    progress.stop();
    interruption.ignore();
  }
}

function sayInterrupted(
  checkpoint: Checkpoint,
  { finished, total }: { readonly finished: number; readonly total: number },
  file: ScenarioFile,
  seed: number,
  flags: ExperimentFlags,
  session: Session,
): void {
  const words = session.texts.commandLine.interrupted;
  if (finished === 0 || checkpoint.isEmpty) {
    session.say([words.nothing]);
    return;
  }
  const kept = flags.checkpoint ?? keep(checkpoint, `sixfronts-${file.id}-${seed}.checkpoint`);
  const more = flags.checkpoint === undefined ? ['--checkpoint', kept] : [];
  const typed = [...session.args, ...more].map(asTyped);
  session.say([words.done(finished, total), words.resume([session.program, ...typed].join(' '))]);
}

/** Keeps finished replications here, or where temporary files go if nothing can be written here. */
function keep(checkpoint: Checkpoint, name: string): string {
  try {
    return checkpoint.save(name);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return checkpoint.save(path.join(os.tmpdir(), name));
  }
}
