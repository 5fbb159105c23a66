import type { Scenario, ScenarioFile } from '../scenario/index.ts';
import { refuseUnwritable } from './file-trouble.ts';
import type { ExperimentFlags } from './flags.ts';
import { readManifest } from './manifest.ts';
import { chosenVariants, openScenario } from './scenarios.ts';
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

/** Reads what an experiment needs. Refusal where something is missing or cannot be written. */
export function openExperiment(
  verb: 'replay' | 'compare',
  given: string,
  flags: ExperimentFlags & { readonly variant?: readonly string[] },
  session: Session,
): Opened {
  const proof =
    flags.manifest === undefined ? undefined : readManifest(flags.manifest, verb, session);
  const scenario = proof?.scenario ?? given;
  const runLength = proof === undefined ? flags.runLength : proof.runLength;
  const file = openScenario(scenario, session, runLength);
  refuseUnwritable([flags.outManifest, flags.log], session);
  const variants = chosenVariants(proof?.variants ?? flags.variant, file, session);
  const usual = file.resolve(variants[0]!);
  const seed = proof?.seed ?? flags.seed ?? usual.seed;
  const replications = proof?.replications ?? flags.replications ?? usual.replications;
  return { proof, scenario, file, variants, usual, seed, replications };
}
