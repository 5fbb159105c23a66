import { type Command, Option } from 'commander';
import { caseKey } from '../cases/index.ts';
import { symbolOf } from '../eventlog/index.ts';
import { storyLog } from '../experiments/index.ts';
import {
  fatesLines,
  jsonText,
  nextSteps,
  readStory,
  storyDocument,
  storyScreen,
} from '../report/index.ts';
import { runFates } from './fates.ts';
import { refuseUnwritable } from './file-trouble.ts';
import {
  addCommonFlags,
  addRunFlags,
  oneOf,
  ordinal,
  type RunFlags,
  wholeNumber,
  workersOption,
} from './flags.ts';
import { writeLog } from './log-file.ts';
import { Refusal } from './refusal.ts';
import { chosenVariants, defaultScenario, openScenario } from './scenarios.ts';
import type { Session } from './session.ts';

interface Flags extends RunFlags {
  readonly case: number;
  readonly variant?: string;
  readonly source?: string;
  readonly replication: number;
  readonly fates?: number;
  readonly workers: number;
}

/** `sixfronts case`: one case from beginning to end. */
export function addCase(program: Command, session: Session): void {
  const { verbs, arguments: names, options, placeholders, help } = session.texts.commandLine;
  const command = program
    .command('case')
    .description(verbs.case)
    .argument('[scenario]', names.scenario, defaultScenario)
    .addOption(
      new Option(`--case <${placeholders.number}>`, options.case)
        .argParser(ordinal('--case', session))
        .default(0),
    )
    .addOption(
      new Option(`--variant <${placeholders.name}>`, options.variant).default(
        undefined,
        options.lastVariant,
      ),
    )
    .addOption(
      new Option(`--source <${placeholders.name}>`, options.source).default(
        undefined,
        options.firstSource,
      ),
    )
    .addOption(
      new Option(`--replication <${placeholders.number}>`, options.replication)
        .argParser(ordinal('--replication', session))
        .default(0),
    )
    .addOption(
      new Option(`--fates <${placeholders.number}>`, options.fates)
        .argParser(wholeNumber('--fates', 1, 1_000_000, session))
        .default(undefined, help.asScenario),
    )
    .addOption(workersOption(session));
  addCommonFlags(addRunFlags(command, session, options.caseLog), session).action(
    (scenario: string, flags: Flags) => runCase(scenario, flags, session),
  );
}

async function runCase(given: string, flags: Flags, session: Session): Promise<void> {
  const { print, say, screen, texts, program } = session;
  const file = openScenario(given, session, flags.runLength);
  refuseUnwritable([flags.log], session);
  const asked = chosenVariants(
    flags.variant === undefined ? undefined : [flags.variant],
    file,
    session,
  );
  const plan = file.story;
  if (flags.fates !== undefined && plan === undefined) {
    throw new Refusal(texts.commandLine.errors.noStory(given));
  }
  const usual = plan === undefined ? asked.at(-1)! : plan.variant;
  const scenario = file.resolve(flags.variant === undefined ? usual : asked[0]!);
  const sources = scenario.arrivals.map(({ id }) => id);
  const own = scenario.arrivals.find(({ role }) => role === plan?.role)?.id ?? sources[0]!;
  const source = oneOf('--source', sources, session)(flags.source ?? own);
  const { role } = scenario.arrivals.find(({ id }) => id === source)!;
  const { executor, replication, case: number } = flags;
  const seed = flags.seed ?? scenario.seed;
  const log = storyLog({ scenario, seed, replication, executor, ordinal: number, source });
  if (log === undefined) throw new Refusal(texts.commandLine.errors.unknownCase(number));
  const key = caseKey(seed, replication, symbolOf(source), symbolOf(role), number);
  const story = readStory(log, { scenario, case: number, source, seed, replication, key });
  // What is said of many fates is about the pinned story, not about any other case.
  const isPinned = number === 0 && replication === 0 && source === own;
  if (!flags.json) print(storyScreen(story, scenario, screen));
  const fates =
    plan === undefined || !isPinned
      ? undefined
      : await runFates(
          file,
          {
            story: plan,
            seed,
            fates: flags.fates ?? plan.fates,
            workers: flags.workers,
            executor,
          },
          session,
        );
  if (flags.json) print([jsonText(storyDocument(story, file, fates))]);
  else if (fates !== undefined && plan !== undefined) {
    print(['', ...fatesLines(fates, plan, scenario.variant, screen)]);
  }
  if (flags.log !== undefined) {
    writeLog(flags.log, replication, log.symbols, session, (listener) =>
      log.log.replayTo(listener),
    );
  }
  const other = file.variants.find(({ id }) => id !== scenario.variant);
  if (other === undefined || flags.json) return;
  const again = `${program} case ${given} --case ${number} --variant ${other.id}`;
  say(['', ...nextSteps([again], screen)]);
}
