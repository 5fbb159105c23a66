import { type Command, Option } from 'commander';
import { defaultScenario } from './default-scenario.ts';
import { addCommonFlags, addRunFlags, ordinal, wholeNumber, workersOption } from './flags.ts';
import type { CaseFlags } from './run-case.ts';
import type { Session } from './session.ts';

/** `sixfronts case`: one case from beginning to end. */
export function addCase(program: Command, session: Session): void {
  const { verbs, arguments: names, options, placeholders, help } = session.texts.commandLine;
  const command = program
    .command('case')
    .description(verbs.case)
    .argument(`[${placeholders.scenario}]`, names.scenario, defaultScenario)
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
    async (scenario: string, flags: CaseFlags) => {
      const { runCase } = await import('./run-case.ts');
      await runCase(scenario, flags, session);
    },
  );
}
