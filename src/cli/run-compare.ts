import {
  type BaseComparison,
  compare,
  type ComparisonResult,
  compareWithBase,
  type Manifest,
} from '../experiments/index.ts';
import {
  baseCsv,
  baseDocument,
  baseScreen,
  compareCsv,
  compareDocument,
  compareScreen,
  jsonText,
  type Screen,
} from '../report/index.ts';
import { runExperiment } from './experiment.ts';
import type { ExperimentFlags } from './flags.ts';
import { writeReplicationLog } from './log-file.ts';
import { manifestOf, tellVerdict, writeManifest } from './manifest.ts';
import { openExperiment } from './open-experiment.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/** What `compare` can be told. */
export interface CompareFlags extends ExperimentFlags {
  readonly variant?: readonly string[];
}

/**
 * Compares variants and shows what came of it. Refusal where that cannot be done.
 *
 * @param given the scenario as typed; undefined where none was
 */
export async function runCompare(
  given: string | undefined,
  flags: CompareFlags,
  session: Session,
): Promise<void> {
  const { print, screen, world, texts } = session;
  const opened = openExperiment('compare', given, flags, session);
  const { proof, scenario, file, variants, usual, seed, replications } = opened;
  const [first, second, ...more] = variants;
  if (first === undefined || second === undefined) {
    throw new Refusal(texts.commandLine.errors.twoVariants(variants.length));
  }
  const { executor } = flags;
  const policyOf = (variant: string) => ({ variant, levers: [] });
  const policies = [policyOf(first), policyOf(second), ...more.map(policyOf)] as const;
  const { result, elapsed } = await runExperiment(file, seed, flags, session, async (means) => {
    const common = { file, seed, executor, replications, ...means };
    return more.length === 0
      ? pairOf(await compare({ ...common, policies: [policies[0], policies[1]] }))
      : severalOf(await compareWithBase({ ...common, policies }));
  });
  const { run, forms } = result;
  const manifest = manifestOf('compare', scenario, run, flags);
  if (run.replications > 0) {
    if (flags.json) print([jsonText(forms.document(manifest))]);
    else if (flags.csv) print(forms.csv());
    else print(forms.lines(screen, world.stdout.isTerminal ? elapsed : undefined));
  }
  if (proof !== undefined) tellVerdict(proof, manifest, flags, session);
  if (!run.complete) return;
  if (flags.outManifest !== undefined) writeManifest(flags.outManifest, manifest, session);
  if (flags.log !== undefined) await writeReplicationLog(flags.log, usual, seed, executor, session);
}

/** What was run, and the forms it can be told in. */
interface Told {
  readonly complete: boolean;
  readonly run: ComparisonResult | BaseComparison;
  readonly forms: {
    readonly document: (manifest: Manifest) => object;
    readonly csv: () => string[];
    readonly lines: (screen: Screen, elapsed: number | undefined) => string[];
  };
}

const pairOf = (run: ComparisonResult): Told => ({
  complete: run.complete,
  run,
  forms: {
    document: (manifest) => compareDocument(run, manifest),
    csv: () => compareCsv(run),
    lines: (screen, elapsed) => compareScreen(run, screen, { elapsed }),
  },
});

const severalOf = (run: BaseComparison): Told => ({
  complete: run.complete,
  run,
  forms: {
    document: (manifest) => baseDocument(run, manifest),
    csv: () => baseCsv(run),
    lines: (screen, elapsed) => baseScreen(run, screen, elapsed),
  },
});
