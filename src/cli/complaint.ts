import type { CommanderError } from 'commander';
import { closest } from '../options/index.ts';
import type { Texts } from '../text/index.ts';
import { Refusal } from './refusal.ts';

/** What the parser of the command line complains of, in the session's language; `help` is the command for help. */
export function refusalOf(error: CommanderError, help: string, texts: Texts): Refusal {
  const { errors } = texts.commandLine;
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map(([, name]) => name ?? '');
  const first = quoted[0] ?? '';
  const flag = first.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? first;
  const meant = /\(Did you mean (?:one of )?([^?)]+)/.exec(error.message)?.[1]?.split(', ')[0];
  const hints = [...(meant === undefined ? [] : [errors.didYouMean(meant)]), errors.seeHelp(help)];
  switch (error.code) {
    case 'commander.unknownOption':
      return new Refusal(errors.unknownOption(first), hints);
    case 'commander.unknownCommand':
      return new Refusal(errors.unknownCommand(first), hints);
    case 'commander.missingArgument':
      return new Refusal(errors.missingArgument(first), hints);
    case 'commander.missingMandatoryOptionValue':
      return new Refusal(errors.missingOption(flag), hints);
    case 'commander.optionMissingArgument':
      return new Refusal(errors.missingValue(flag), hints);
    case 'commander.conflictingOption':
      return new Refusal(errors.notTogether(nameOf(first), nameOf(quoted[1] ?? '')), hints);
    case 'commander.excessArguments':
      return new Refusal(errors.tooManyArguments, hints);
    default:
      return new Refusal(error.message, hints);
  }
}

/** Refusal of a command that there is not, with the one that was probably meant. */
export function unknownCommand(name: string, help: string, texts: Texts): Refusal {
  const { errors, verbs } = texts.commandLine;
  const meant = closest(name, Object.keys(verbs));
  return new Refusal(errors.unknownCommand(name), [
    ...(meant === undefined ? [] : [errors.didYouMean(meant)]),
    errors.seeHelp(help),
  ]);
}

/** An option without its value. */
const nameOf = (option: string): string => option.split(' ')[0]!;
