/** What is wrong with a scenario, a target or a file; the phrases are in `messages.ts`. */
export type IssueCode =
  | 'missingFile'
  | 'folderNotFile'
  | 'unreadableFile'
  | 'fileTooLarge'
  | 'notText'
  | 'emptyFile'
  | 'yamlSyntax'
  | 'duplicateKey'
  | 'keyNotText'
  | 'noMerge'
  | 'tooManyAliases'
  | 'aliasCycle'
  | 'tooDeep'
  | 'textNeedsQuotes'
  | 'decimalComma'
  | 'textNotBoolean'
  | 'unknownKey'
  | 'missingKey'
  | 'wrongType'
  | 'notOneOf'
  | 'outOfRange'
  | 'wrongLength'
  | 'badFormat'
  | 'noUnit'
  | 'wrongUnit'
  | 'notAQuantity'
  | 'negativeTime'
  | 'noDistribution'
  | 'severalDistributions'
  | 'notRising'
  | 'badDistribution'
  | 'nothingLeft'
  | 'notWhole'
  | 'noWeight'
  | 'sumNotOne'
  | 'noProvenance'
  | 'unknownName'
  | 'unknownSource'
  | 'missingParameter'
  | 'missingRole'
  | 'outcomesMissing'
  | 'otherChart'
  | 'caseNotCovered'
  | 'casesWithoutBy'
  | 'byWithoutCases'
  | 'duplicateId'
  | 'cycle'
  | 'nothingToRemove'
  | 'stillNeeded'
  | 'changesRemoved'
  | 'changesAbsent'
  | 'shiftsOverlap'
  | 'shiftsChangeNothing'
  | 'unitDoesNotFit'
  | 'statisticDoesNotFit'
  | 'followUpTooShort'
  | 'outsideBand'
  | 'neverEnough'
  | 'onePoolTwice'
  | 'nobodyOfNumber'
  | 'neverLater'
  | 'againstItself'
  | 'publishedDiffers'
  | 'sharedWithOthers'
  | 'aboutOthers'
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
  | 'neverUsed'
  | 'settingNotGiven'
  | 'neverArrives';

/** What may be meant so: it is told, and keeps no scenario from being run. */
const notes: ReadonlySet<IssueCode> = new Set(['neverUsed', 'settingNotGiven', 'neverArrives']);

/** What an issue speaks of, where one code serves several. */
export type Noun =
  | 'action'
  | 'activity'
  | 'answer'
  | 'arrivals'
  | 'attribute'
  | 'case'
  | 'chart'
  | 'clock'
  | 'date'
  | 'decision'
  | 'delay'
  | 'draw'
  | 'duration'
  | 'figure'
  | 'guard'
  | 'hours'
  | 'id'
  | 'lever'
  | 'metric'
  | 'milestone'
  | 'pool'
  | 'rate'
  | 'review'
  | 'outcome'
  | 'role'
  | 'scenarioId'
  | 'setting'
  | 'standing'
  | 'state'
  | 'statistic'
  | 'stock'
  | 'target'
  | 'variant';

/** Keys and positions that lead to a place in a file. */
export type Path = readonly (string | number)[];

/** One thing wrong, as data. Lines and columns count from 1, columns in UTF-16 units. */
export interface Issue {
  readonly code: IssueCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many UTF-16 units are meant; 0 for a file as a whole. */
  readonly length: number;
  readonly path: Path;
  readonly noun?: Noun;
  /** What would be right: names of types, units, values. Without language. */
  readonly expected?: readonly string[];
  /** What was found, as written. */
  readonly received?: string;
  /** What could be written instead, best first. */
  readonly hint?: readonly string[];
}

/** The part of an issue that says what is wrong; the rest says where. */
export type Finding = Pick<Issue, 'code' | 'noun' | 'expected' | 'received' | 'hint'>;

/** A stretch of a file, in UTF-16 units. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Where issues go. */
export type Report = (at: Span, path: Path, finding: Finding) => void;

/**
 * Gathers issues, each once: variants meet what the base has wrong again and again. Notes are kept
 * apart.
 */
export class Issues {
  private readonly found = new Map<string, Issue>();
  private readonly noted = new Map<string, Issue>();

  readonly report: Report = ({ file, line, column, length }, path, finding) => {
    const issue = { ...finding, file, line, column, length, path };
    const { code, noun, received, expected } = finding;
    const key = JSON.stringify([file, line, column, code, noun, received, expected]);
    const all = notes.has(code) ? this.noted : this.found;
    if (!all.has(key)) all.set(key, issue);
  };

  /** Whether nothing is wrong, whatever was noted. */
  get isEmpty(): boolean {
    return this.found.size === 0;
  }

  /** All that is wrong, file by file as they were read, in the order of their text. */
  list(): readonly Issue[] {
    return inOrder([...this.found.values()]);
  }

  /** All that was noted, in the same order. */
  notes(): readonly Issue[] {
    return inOrder([...this.noted.values()]);
  }
}

function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const files = [...new Set(issues.map(({ file }) => file))];
  return issues.toSorted(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}
