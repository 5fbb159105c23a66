import type { Command } from 'commander';
import { addCommonFlags } from './flags.ts';
import type { ListFlags } from './run-list.ts';
import type { Session } from './session.ts';

/** `sixfronts list`: what there is. */
export function addList(program: Command, session: Session): void {
  const { verbs, options } = session.texts.commandLine;
  const command = program.command('list').description(verbs.list).option('--json', options.json);
  addCommonFlags(command, session).action(async (flags: ListFlags) => {
    const { list } = await import('./run-list.ts');
    list(flags, session);
  });
}
