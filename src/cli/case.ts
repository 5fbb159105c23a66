import { type Command, Option } from 'commander';
import { caseKey } from '../cases/index.ts';
import { symbolOf } from '../eventlog/index.ts';
import { storyLog } from '../experiments/index.ts';
import { jsonText, nextSteps, readStory, storyDocument, storyScreen } from '../report/index.ts';
import { addCommonFlags, addRunFlags, oneOf, ordinal, type RunFlags } from './flags.ts';
import { writeLog } from './log-file.ts';
import { Refusal } from './refusal.ts';
import { chosenVariants, defaultScenario, openScenario } from './scenarios.ts';
import type { Session } from './session.ts';

interface Flags extends RunFlags {
  readonly case: number;
  readonly variant?: string;
  readonly source?: string;
  readonly replication: number;
}

/** `sixfronts case`: one case from beginning to end. */
export function addCase(program: Command, session: Session): void {
  const { verbs, arguments: names, options, placeholders } = session.texts.commandLine;
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
    );
  addCommonFlags(addRunFlags(command, session, options.caseLog), session).action(
    (scenario: string, flags: Flags) => {
      runCase(scenario, flags, session);
    },
  );
}

function runCase(given: string, flags: Flags, session: Session): void {
  const { print, say, screen, texts, program } = session;
  const file = openScenario(given, session);
  const asked = chosenVariants(
    flags.variant === undefined ? undefined : [flags.variant],
    file,
    session,
  );
  const scenario = file.resolve(asked.at(-1)!);
  const sources = scenario.arrivals.map(({ id }) => id);
  const source = oneOf('--source', sources, session)(flags.source ?? sources[0]!);
  const { role } = scenario.arrivals.find(({ id }) => id === source)!;
  const { executor, replication, case: number } = flags;
  const seed = flags.seed ?? scenario.seed;
  const log = storyLog({ scenario, seed, replication, executor, ordinal: number, source });
  if (log === undefined) throw new Refusal(texts.commandLine.errors.unknownCase(number));
  const key = caseKey(seed, replication, symbolOf(source), symbolOf(role), number);
  const story = readStory(log, { scenario, case: number, source, seed, replication, key });
  if (flags.json) print([jsonText(storyDocument(story, file))]);
  else print(storyScreen(story, scenario, screen));
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
