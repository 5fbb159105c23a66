import type { Command } from 'commander';
import { defaultScenario } from './default-scenario.ts';
import { addCommonFlags, addExperimentFlags, several } from './flags.ts';
import type { ReplayFlags } from './run-replay.ts';
import type { Session } from './session.ts';

/** `sixfronts replay`: reported figures beside simulated ones. */
export function addReplay(program: Command, session: Session): void {
  const { verbs, arguments: names, options, placeholders } = session.texts.commandLine;
  const command = program
    .command('replay')
    .description(verbs.replay)
    .argument(`[${placeholders.scenario}]`, names.scenario, defaultScenario)
    .addOption(several('--variant', placeholders.names, options.variants))
    .option('--detail', options.detail)
    .option('--definitions', options.definitions);
  addCommonFlags(addExperimentFlags(command, session), session).action(
    async (_: string, flags: ReplayFlags, { args }: Command) => {
      const { runReplay } = await import('./run-replay.ts');
      await runReplay(args[0], flags, session);
    },
  );
}
