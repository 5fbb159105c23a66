import os from 'node:os';
import { type Command, Option } from 'commander';
import { closest } from '../options/index.ts';
import { parseDuration } from '../scenario/units.ts';
import { languages } from '../text/index.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/** Executors by name; `actor` is XState's own and the reference. */
export const executors = ['compiled', 'actor'] as const;
export type Executor = (typeof executors)[number];

const MOST = 2 ** 31 - 1;

/** A whole number within bounds. */
export function wholeNumber(flag: string, from: number, to: number, { texts }: Session) {
  return (value: string): number => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= from && number <= to) return number;
    const most = to === Number.MAX_SAFE_INTEGER ? '2^53 - 1' : String(to);
    throw new Refusal(texts.commandLine.errors.notANumber(value, flag, from, most));
  };
}

/** A length of time in whole ms, more than nothing. */
function lengthOfTime(flag: string, { texts }: Session) {
  return (value: string): number => {
    const parsed = parseDuration(value);
    const ms = 'value' in parsed ? Math.round(parsed.value) : 0;
    if (ms > 0) return ms;
    throw new Refusal(texts.commandLine.errors.notADuration(value, flag));
  };
}

/** The name of a file, which may be anything but nothing. */
export function fileOption(
  flag: string,
  description: string,
  { texts: { commandLine } }: Session,
): Option {
  return new Option(`${flag} <${commandLine.placeholders.file}>`, description).argParser(
    (value: string) => {
      if (value !== '') return value;
      throw new Refusal(commandLine.errors.missingValue(flag));
    },
  );
}

/** One of a few words. */
export function oneOf<T extends string>(flag: string, choices: readonly T[], { texts }: Session) {
  return (value: string): T => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    const { errors } = texts.commandLine;
    const meant = closest(value, choices);
    throw new Refusal(
      errors.badChoice(value, flag, choices.join(texts.story.list)),
      meant === undefined ? [] : [errors.didYouMean(meant)],
    );
  };
}

/** `--lang` and `--quiet`, which every command has; both are read before parsing. */
export function addCommonFlags(command: Command, session: Session): Command {
  const { options, placeholders } = session.texts.commandLine;
  return command
    .addOption(
      new Option(`--lang <${placeholders.language}>`, options.lang).argParser(
        oneOf('--lang', languages, session),
      ),
    )
    .option('-q, --quiet', options.quiet)
    .helpOption('-h, --help', options.help);
}

/** What every command that runs a simulation can be told. */
export interface RunFlags {
  readonly seed?: number;
  readonly executor: Executor;
  /** Ms. */
  readonly runLength?: number;
  readonly json?: true;
  readonly log?: string;
}

/** `--seed --run-length --executor --json --log`. */
export function addRunFlags(
  command: Command,
  session: Session,
  log = session.texts.commandLine.options.log,
): Command {
  const { options, placeholders, help } = session.texts.commandLine;
  return command
    .addOption(
      new Option(`--seed <${placeholders.number}>`, options.seed)
        .argParser(wholeNumber('--seed', 0, Number.MAX_SAFE_INTEGER, session))
        .default(undefined, help.asScenario),
    )
    .addOption(
      new Option(`--run-length <${placeholders.duration}>`, options.runLength)
        .argParser(lengthOfTime('--run-length', session))
        .default(undefined, help.asScenario),
    )
    .addOption(
      new Option(`--executor <${placeholders.name}>`, options.executor)
        .argParser(oneOf('--executor', executors, session))
        .default('compiled'),
    )
    .option('--json', options.json)
    .addOption(fileOption('--log', log, session));
}

/** What every command that runs replications can be told besides. */
export interface ExperimentFlags extends RunFlags {
  readonly replications?: number;
  readonly workers: number;
  readonly csv?: true;
  readonly manifest?: string;
  readonly outManifest?: string;
  readonly checkpoint?: string;
}

/** `--workers`: how many threads. */
export function workersOption(session: Session): Option {
  const { options, placeholders } = session.texts.commandLine;
  return new Option(`--workers <${placeholders.number}>`, options.workers)
    .argParser(wholeNumber('--workers', 1, 1024, session))
    .default(os.availableParallelism());
}

/** `--replications --workers --csv --manifest --out-manifest --checkpoint`. */
export function addExperimentFlags(command: Command, session: Session): Command {
  const { options, placeholders, help } = session.texts.commandLine;
  return addRunFlags(command, session)
    .addOption(
      new Option(`--replications <${placeholders.number}>`, options.replications)
        .argParser(wholeNumber('--replications', 1, 1_000_000, session))
        .default(undefined, help.asScenario),
    )
    .addOption(workersOption(session))
    .addOption(new Option('--csv', options.csv).conflicts('json'))
    .addOption(fileOption('--manifest', options.manifest, session))
    .addOption(fileOption('--out-manifest', options.outManifest, session))
    .addOption(fileOption('--checkpoint', options.checkpoint, session));
}

/** An option that takes several words. */
export function several(flag: string, placeholder: string, description: string): Option {
  const option = new Option(`${flag} <${placeholder}...>`, description);
  // commander sees it by itself only where the placeholder is in Latin letters.
  option.variadic = true;
  return option;
}

/** A number of a replication or a case. */
export function ordinal(flag: string, session: Session) {
  return wholeNumber(flag, 0, MOST, session);
}
