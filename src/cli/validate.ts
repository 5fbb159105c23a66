import type { Command } from 'commander';
import { addCommonFlags } from './flags.ts';
import type { ValidateFlags } from './run-validate.ts';
import type { Session } from './session.ts';

/** `sixfronts validate`: all that is wrong with scenario files. */
export function addValidate(program: Command, session: Session): void {
  const { verbs, arguments: names, options, placeholders } = session.texts.commandLine;
  const command = program
    .command('validate')
    .description(verbs.validate)
    .argument(`<${placeholders.files}...>`, names.files)
    .option('--json', options.json);
  addCommonFlags(command, session).action(async (files: string[], flags: ValidateFlags) => {
    const { validate } = await import('./run-validate.ts');
    validate(files, flags, session);
  });
}
