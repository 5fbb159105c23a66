import { Command } from 'commander';
import { addCase } from './case.ts';
import { addCompare } from './compare.ts';
import { unknownCommand } from './complaint.ts';
import { addDiagram } from './diagram.ts';
import { addCommonFlags } from './flags.ts';
import { helpFormat } from './help.ts';
import { addList } from './list.ts';
import { addReplay } from './replay.ts';
import type { Session } from './session.ts';
import { addValidate } from './validate.ts';
import { version } from './version.ts';

/**
 * The verbs, in the order in which help shows them. Each loads what it needs when it is called, so
 * that help and version need not wait for it.
 */
const verbs = [addReplay, addCompare, addCase, addDiagram, addValidate, addList];

/** The whole command line of a session. Throws instead of ending the process. */
export function buildProgram(session: Session): Command {
  const { about, options, verbs: words } = session.texts.commandLine;
  const formatHelp = helpFormat(session.texts, Math.min(100, session.screen.width));
  const program = new Command('sixfronts')
    .description(about)
    .version(version.sixfronts, '-V, --version', options.version)
    .helpCommand('help [command]', words.help)
    .configureHelp({ formatHelp })
    // What is asked of a command that there is not would be answered with the help of all.
    .addHelpText('beforeAll', ({ command }) => {
      const word = command.args.find((each) => !each.startsWith('-'));
      if (command.parent === null && word !== undefined && !Object.hasOwn(words, word)) {
        throw unknownCommand(word, session.command('--help'), session.texts);
      }
      return '';
    })
    .configureOutput({
      writeOut: (text) => session.world.stdout.write(text),
      // Errors are told once, in the session's language.
      writeErr: () => undefined,
      outputError: () => undefined,
    })
    .exitOverride();
  addCommonFlags(program, session);
  for (const add of verbs) add(program, session);
  return program;
}
