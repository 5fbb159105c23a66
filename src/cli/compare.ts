import type { Command } from 'commander';
import { compare } from '../experiments/index.ts';
import { compareCsv, compareDocument, compareScreen, jsonText } from '../report/index.ts';
import { runExperiment } from './experiment.ts';
import { addCommonFlags, addExperimentFlags, type ExperimentFlags, several } from './flags.ts';
import { writeReplicationLog } from './log-file.ts';
import { manifestOf, readManifest, tellVerdict, writeManifest } from './manifest.ts';
import { Refusal } from './refusal.ts';
import { chosenVariants, defaultScenario, openScenario } from './scenarios.ts';
import type { Session } from './session.ts';

interface Flags extends ExperimentFlags {
  readonly variant?: readonly string[];
}

/** `sixfronts compare`: two variants on the same fate. */
export function addCompare(program: Command, session: Session): void {
  const { verbs, arguments: names, options, placeholders } = session.texts.commandLine;
  const command = program
    .command('compare')
    .description(verbs.compare)
    .argument('[scenario]', names.scenario, defaultScenario)
    .addOption(several('--variant', placeholders.names, options.twoVariants));
  addCommonFlags(addExperimentFlags(command, session), session).action(
    (scenario: string, flags: Flags) => runCompare(scenario, flags, session),
  );
}

async function runCompare(given: string, flags: Flags, session: Session): Promise<void> {
  const { print, screen, world, texts } = session;
  const proof =
    flags.manifest === undefined ? undefined : readManifest(flags.manifest, 'compare', session);
  const scenario = proof?.scenario ?? given;
  const runLength = proof === undefined ? flags.runLength : proof.runLength;
  const file = openScenario(scenario, session, runLength);
  const variants = chosenVariants(proof?.variants ?? flags.variant, file, session);
  const [first, second, third] = variants;
  if (first === undefined || second === undefined || third !== undefined) {
    throw new Refusal(texts.commandLine.errors.twoVariants(variants.length));
  }
  const usual = file.resolve(first);
  const seed = proof?.seed ?? flags.seed ?? usual.seed;
  const replications = proof?.replications ?? flags.replications ?? usual.replications;
  const { executor } = flags;
  const policies = [
    { variant: first, levers: [] },
    { variant: second, levers: [] },
  ] as const;
  const { result, elapsed } = await runExperiment(file, seed, flags, session, (means) =>
    compare({ file, seed, executor, replications, policies, ...means }),
  );
  const manifest = manifestOf('compare', scenario, result, flags);
  if (result.replications > 0) {
    if (flags.json) print([jsonText(compareDocument(result, manifest))]);
    else if (flags.csv) print(compareCsv(result));
    else print(compareScreen(result, screen, world.stdout.isTerminal ? { elapsed } : {}));
  }
  if (proof !== undefined) tellVerdict(proof, manifest, flags, session);
  if (!result.complete) return;
  if (flags.outManifest !== undefined) writeManifest(flags.outManifest, manifest, session);
  if (flags.log !== undefined) writeReplicationLog(flags.log, usual, seed, executor, session);
}
