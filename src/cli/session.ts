import { type Screen, screenFor } from '../report/screen.ts';
import { type Language, pickLanguage, type Texts } from '../text/index.ts';
import { asTyped } from './as-typed.ts';
import type { Sink, World } from './world.ts';

/** Exit codes. */
export const Exit = {
  success: 0,
  /** A gate or a query failed. */
  failed: 1,
  badInput: 2,
  fault: 3,
  interrupted: { SIGINT: 130, SIGTERM: 143 },
} as const;

/** One call of the command line. */
export interface Session {
  readonly world: World;
  /** How the program was called. */
  readonly program: string;
  /** A command to try next, from its verb on: called as this one was, and in the language that was asked for. */
  readonly command: (...words: readonly string[]) => string;
  /** As typed, without the program's name. */
  readonly args: readonly string[];
  readonly language: Language;
  readonly texts: Texts;
  /** The screen that results are laid out for. */
  readonly screen: Screen;
  /** Whether progress and remarks are to be left out. */
  readonly isQuiet: boolean;
  /** Columns that messages are wrapped to, by the stream they go to; Infinity where it is no terminal. */
  readonly columns: { readonly stdout: number; readonly stderr: number };
  /** Puts results on stdout. */
  readonly print: (lines: readonly string[]) => void;
  /** Puts messages on stderr, unless asked to be quiet. */
  readonly say: (lines: readonly string[]) => void;
  /** What the process is to end with. */
  exitCode: number;
}

/** Opens a session: language, colour and width are settled before anything is parsed. */
export function openSession(args: readonly string[], world: World): Session {
  const flag = languageFlag(args);
  const language = pickLanguage(flag, world.env);
  // In a checkout nothing is on the path; npm says that it is at work.
  const program = world.env['npm_command'] === undefined ? 'sixfronts' : 'npx sixfronts';
  const spoken = flag === language ? ` --lang ${language}` : '';
  const width = Math.min(120, Math.max(60, world.stdout.columns ?? 80));
  const screen = screenFor(language, { coloured: takesColour(world.stdout, world.env), width });
  const isQuiet = args.includes('--quiet') || args.includes('-q');
  return {
    world,
    program,
    command: (...words) => `${[program, ...words.map(asTyped)].join(' ')}${spoken}`,
    args,
    language,
    texts: screen.texts,
    screen,
    isQuiet,
    columns: { stdout: columnsOf(world.stdout), stderr: columnsOf(world.stderr) },
    print: (lines) => world.stdout.write(lines.map((line) => `${line}\n`).join('')),
    say: (lines) => {
      if (!isQuiet) world.stderr.write(lines.map((line) => `${line}\n`).join(''));
    },
    exitCode: Exit.success,
  };
}

/** The value of `--lang`, wherever it stands; even the words for errors depend on it. */
function languageFlag(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  return args[at] === '--lang' ? args[at + 1] : args[at]!.slice('--lang='.length);
}

/** What is read by programs, or kept, stays on one line. */
const columnsOf = ({ isTerminal, columns }: Sink): number =>
  isTerminal ? Math.max(40, columns ?? 80) : Infinity;

/** Whether a stream is shown in colour: see no-color.org; FORCE_COLOR asks for it anyway. */
function takesColour({ isTerminal }: Sink, env: World['env']): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
