import type { Scenario, ScenarioFile } from '../scenario/index.ts';
import { defaultScenario } from './default-scenario.ts';
import { refuseUnwritable } from './file-trouble.ts';
import type { ExperimentFlags } from './flags.ts';
import { readManifest, refuseSettled } from './manifest.ts';
import { refuseSameFile } from './same-file.ts';
import { chosenVariants, openScenario, scenarioFiles } from './scenarios.ts';
import type { Session } from './session.ts';

/** What an experiment is about, by its flags or by the manifest that it is held against. */
export interface Opened {
  readonly proof: ReturnType<typeof readManifest> | undefined;
  /** As it was given. */
  readonly scenario: string;
  readonly file: ScenarioFile;
  readonly variants: readonly string[];
  /** Under the first variant. */
  readonly usual: Scenario;
  readonly seed: number;
  readonly replications: number;
}

/**
 * Reads what an experiment needs. Refusal where something is missing or cannot be written, or where
 * the manifest and an option both say what is to be run.
 *
 * @param given the scenario as typed; undefined where none was
 */
export function openExperiment(
  verb: 'replay' | 'compare',
  given: string | undefined,
  flags: ExperimentFlags & { readonly variant?: readonly string[] },
  session: Session,
): Opened {
  const proof =
    flags.manifest === undefined ? undefined : readManifest(flags.manifest, verb, session);
  if (proof !== undefined) refuseSettled(proof, given, flags, session);
  const scenario = proof?.scenario ?? given ?? defaultScenario;
  const runLength = proof === undefined ? flags.runLength : proof.runLength;
  const file = openScenario(scenario, session, runLength);
  refuseUnwritable([flags.checkpoint, flags.outManifest, flags.log], session);
  refuseSameFile(
    [
      { named: '--checkpoint', file: flags.checkpoint },
      { named: '--out-manifest', file: flags.outManifest },
      { named: '--log', file: flags.log },
    ],
    [...scenarioFiles(file, session), { named: '--manifest', file: flags.manifest }],
    session,
  );
  const variants = chosenVariants(proof?.variants ?? flags.variant, file, session);
  const usual = file.resolve(variants[0]!);
  const seed = proof?.seed ?? flags.seed ?? usual.seed;
  const replications = proof?.replications ?? flags.replications ?? usual.replications;
  return { proof, scenario, file, variants, usual, seed, replications };
}
