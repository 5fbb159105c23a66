import type { Issue, IssueCode, Noun } from '../issue.ts';

/** What is wrong, and what to do about it where that can be said. */
export type Phrase = readonly [what: string, hint?: string | undefined];

/** All that one language needs to speak of a scenario's problems. */
export interface Dictionary {
  readonly nouns: Readonly<Record<Noun, string>>;
  /** Kinds of value, as `expected` calls them. */
  readonly types: Readonly<Record<string, string>>;
  /** Errors of YAML, by the parser's code. */
  readonly yaml: Readonly<Record<string, string>>;
  readonly phrases: Readonly<Record<IssueCode, (issue: Issue) => Phrase>>;
  /** What stands before a note. */
  readonly note: string;
  /** How many problems there are. */
  readonly count: (problems: number) => string;
}

/** What can be wrong with a chart, or with what a scenario makes of it. */
type ChartCode = Extract<
  IssueCode,
  | 'nameTaken'
  | 'chartNotLoaded'
  | 'notAProgram'
  | 'chartSyntax'
  | 'chartFails'
  | 'noPackage'
  | 'noMachine'
  | 'severalMachines'
  | 'notSupported'
  | 'badDelay'
  | 'historyId'
  | 'unboundName'
  | 'missingParam'
  | 'unheardEvent'
  | 'unreadableNames'
  | 'badDeclaration'
  | 'onePoolTwice'
  | 'nobodyOfNumber'
>;
/** What keeps nothing from being run. */
type NoteCode = Extract<IssueCode, 'neverUsed' | 'settingNotGiven' | 'neverArrives'>;
/** The phrases for that. */
export type NotePhrases = Readonly<Record<NoteCode, (issue: Issue) => Phrase>>;
/** What can be wrong with what patches remove. */
type PatchCode = Extract<
  IssueCode,
  'nothingToRemove' | 'stillNeeded' | 'changesRemoved' | 'changesAbsent'
>;
/** The phrases for that. */
export type PatchPhrases = Readonly<Record<PatchCode, (issue: Issue) => Phrase>>;
/** The phrases for a chart. */
export type ChartPhrases = Readonly<Record<ChartCode, (issue: Issue) => Phrase>>;

/** The state that an issue about a chart is in. */
export const stateOf = ({ path }: Issue): string => String(path.at(-1) ?? '');

/** How things that must have a certain form look. */
export const forms: Readonly<Partial<Record<Noun, string>>> = {
  clock: '08:30',
  date: '2021-03-01T00:00+08:00',
  hours: "'08-20'",
  id: 'travelTime',
  scenarioId: 'my-town',
};

const MAX_SHOWN = 60;
/** As many names as there are distributions, choices and chances, and a few more. */
const MOST_NAMES = 20;

/** A text between quotation marks, without control characters and not too long. */
export function quoted(text: string): string {
  const letters = Array.from(clean(text));
  return `"${letters.length > MAX_SHOWN ? `${letters.slice(0, MAX_SHOWN).join('')}…` : letters.join('')}"`;
}

/** A text in which nothing can move a terminal's cursor or turn the direction of writing. */
export function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '·');
}

/** Names one after the other, the longest lists cut. */
export function listed(names: readonly string[] = [], separator = ', '): string {
  const shown = names.slice(0, MOST_NAMES).map(clean).join(separator);
  return names.length > MOST_NAMES ? `${shown}${separator}…` : shown;
}

/** What was received, between quotation marks. */
export function given({ received = '' }: Issue): string {
  return quoted(received);
}

/** Whether what cannot be simulated is one of XState's ways to talk to other actors. */
export const talksToActors = ({ received = '' }: Issue): boolean =>
  /^(invoke|spawn|stopChild|sendTo|emit)/.test(received);
