import { setImmediate } from 'node:timers/promises';
import { CommanderError } from 'commander';
import { wrapMessage } from '../text/index.ts';
import { refusalOf, unknownCommand } from './complaint.ts';
import { wordsFor } from './file-trouble.ts';
import { buildProgram } from './program.ts';
import { Refusal } from './refusal.ts';
import { Exit, openSession, type Session } from './session.ts';
import { processWorld, type World } from './world.ts';

/**
 * The command line. Gives the exit code: 0 success, 1 a gate failed, 2 bad input, 3 internal
 * fault, 130 interrupted, 143 by SIGTERM. Never throws and never ends the process.
 *
 * @param args as typed, without the program's name
 */
export async function main(
  args: readonly string[],
  world: World = processWorld(),
): Promise<number> {
  const session = openSession(args, world);
  try {
    const program = buildProgram(session);
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync([...args], { from: 'user' });
    await refuseLost(session);
    return session.exitCode;
  } catch (error) {
    return explain(error, session);
  }
}

/** Refusal where results, or help, did not get through. A stream says so a moment later. */
async function refuseLost({ world, texts }: Session): Promise<void> {
  await setImmediate();
  const trouble = world.stdout.trouble();
  if (trouble === undefined) return;
  throw new Refusal(texts.commandLine.errors.unwritable('stdout', wordsFor(trouble, texts)));
}

/** The exit code after help or version. */
async function ended(session: Session): Promise<number> {
  try {
    await refuseLost(session);
    return Exit.success;
  } catch (error) {
    return explain(error, session);
  }
}

/** Says what went wrong, in prose; gives the exit code. */
async function explain(error: unknown, session: Session): Promise<number> {
  const { args, texts, world, columns } = session;
  if (error instanceof CommanderError) {
    // Help and version end the parsing the same way that errors do.
    if (error.exitCode === 0) return ended(session);
    const [verb = '', asked = ''] = args.filter(
      (arg, i) => !arg.startsWith('-') && args[i - 1] !== '--lang',
    );
    if (error.code === 'commander.help') {
      // A language alone, or quiet, is as good as nothing; of help there is no other help.
      if (verb === '' || asked === 'help') {
        buildProgram(session).outputHelp();
        return ended(session);
      }
      // Help that cannot be given was asked for something that there is not.
      return explain(unknownCommand(asked, session.command('--help'), texts), session);
    }
    const of = error.code === 'commander.unknownCommand' || verb === '' ? [] : [verb];
    return explain(refusalOf(error, session.command(...of, '--help'), texts), session);
  }
  if (error instanceof Refusal) {
    const message = error.isReport
      ? [error.message]
      : wrapMessage(`sixfronts: ${error.message}`, columns.stderr);
    // A command that is to be copied stays on one line.
    const hints = error.hints.flatMap((hint) =>
      hint.includes('sixfronts ') ? [`  ${hint}`] : wrapMessage(`  ${hint}`, columns.stderr),
    );
    const lines = [...message, ...hints];
    world.stderr.write(`${lines.join('\n')}\n`);
    return Exit.badInput;
  }
  // Loaded now: it knows charts and scenarios.
  const { faultLines } = await import('./fault.ts');
  const trace = (world.env['SIXFRONTS_DEBUG'] ?? '') !== '';
  world.stderr.write(`${faultLines(error, texts, trace, columns.stderr).join('\n')}\n`);
  return Exit.fault;
}
