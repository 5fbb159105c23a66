import { type Manifest, replay, type ReplayResult } from '../experiments/index.ts';
import { jsonText, nextSteps, replayCsv, replayDocument, replayScreen } from '../report/index.ts';
import { runExperiment } from './experiment.ts';
import type { ExperimentFlags } from './flags.ts';
import { writeReplicationLog } from './log-file.ts';
import { manifestOf, tellVerdict, writeManifest } from './manifest.ts';
import { openExperiment } from './open-experiment.ts';
import type { Session } from './session.ts';
import { whatNext } from './what-next.ts';

/** What `replay` can be told. */
export interface ReplayFlags extends ExperimentFlags {
  readonly variant?: readonly string[];
  readonly detail?: true;
  readonly definitions?: true;
}

/**
 * Replays a scenario and shows what came of it. Refusal where that cannot be done.
 *
 * @param given as typed; undefined where none was
 */
export async function runReplay(
  given: string | undefined,
  flags: ReplayFlags,
  session: Session,
): Promise<void> {
  const opened = openExperiment('replay', given, flags, session);
  const { proof, scenario, file, variants, usual, seed, replications } = opened;
  const { executor } = flags;
  const { result, elapsed } = await runExperiment(file, seed, flags, session, (means) =>
    replay({ file, seed, executor, replications, variants, ...means }),
  );
  const manifest = manifestOf('replay', scenario, result, flags);
  if (result.replications > 0) show(result, elapsed, manifest, flags, session);
  if (proof !== undefined) tellVerdict(proof, manifest, flags, session);
  if (!result.complete) return;
  if (flags.outManifest !== undefined) writeManifest(flags.outManifest, manifest, session);
  if (flags.log !== undefined) {
    if (!(await writeReplicationLog(flags.log, usual, seed, executor, session))) return;
  }
  const commands = whatNext(opened, flags).map((words) => session.command(...words));
  session.say(['', ...nextSteps(commands, session.screen)]);
}

function show(
  result: ReplayResult,
  elapsed: number,
  manifest: Manifest,
  flags: ReplayFlags,
  session: Session,
): void {
  const { print, screen, world } = session;
  if (flags.json) print([jsonText(replayDocument(result, manifest))]);
  else if (flags.csv) print(replayCsv(result));
  else {
    print(
      replayScreen(result, screen, {
        // What is written to a file is the same in every run.
        ...(world.stdout.isTerminal ? { elapsed } : {}),
        detail: flags.detail === true,
        definitions: flags.definitions === true,
      }),
    );
  }
}
