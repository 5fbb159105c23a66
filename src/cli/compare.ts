import type { Command } from 'commander';
import { defaultScenario } from './default-scenario.ts';
import { addCommonFlags, addExperimentFlags, several } from './flags.ts';
import type { CompareFlags } from './run-compare.ts';
import type { Session } from './session.ts';

/** `sixfronts compare`: two variants on the same fate, or several with the first of them. */
export function addCompare(program: Command, session: Session): void {
  const { verbs, arguments: names, options, placeholders } = session.texts.commandLine;
  const command = program
    .command('compare')
    .description(verbs.compare)
    .argument(`[${placeholders.scenario}]`, names.scenario, defaultScenario)
    .addOption(several('--variant', placeholders.names, options.twoVariants));
  addCommonFlags(addExperimentFlags(command, session), session).action(
    async (_: string, flags: CompareFlags, { args }: Command) => {
      const { runCompare } = await import('./run-compare.ts');
      await runCompare(args[0], flags, session);
    },
  );
}
