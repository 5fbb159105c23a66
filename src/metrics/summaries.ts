/** Sums over the counted cases of one replication, or of several: they only need adding. */
export interface DurationSummary {
  readonly kind: 'duration';
  /** Cases whose clock started. */
  started: number;
  /** Of those, how many reached the end. */
  reached: number;
  /** Of the others, how many were still open when the run ended; the rest ended otherwise. */
  censored: number;
  /** Sum of times to the end over cases that reached it, ms. */
  sum: number;
  /** For each cut: sum over all started cases of min(time, cut), ms. */
  readonly cutSums: number[];
  /** For each limit: cases that reached the end within it. */
  readonly within: number[];
  /** Cases that ended on the calendar day on which their clock started. */
  sameDay: number;
  /** Cases that reached the end at once. */
  atOnce: number;
  /** By bin of `bins.ts`: cases that reached the end. */
  readonly reachedBins: number[];
  /** By bin: cases that ended otherwise at that age, and will never reach it. */
  readonly otherBins: number[];
  /** By bin: cases last seen unfinished at that age. */
  readonly censoredBins: number[];
}

export interface LevelSummary {
  readonly kind: 'level';
  /** Case-ms spent between the milestones within the window. */
  caseTime: number;
  /** Length of the windows, ms. */
  window: number;
  /** Cases that spent time there. */
  cases: number;
}

export interface ShareSummary {
  readonly kind: 'share';
  of: number;
  reached: number;
  /** Of the others, how many were still open when the run ended. */
  censored: number;
}

/** Each list is by bin of the time asked about. Amounts are in the unit of the milestones: fen. */
export interface StorySummary {
  readonly kind: 'story';
  readonly stories: number[];
  readonly storiesReached: number[];
  readonly amount: number[];
  readonly amountReached: number[];
}

interface Total {
  /** Milestones behind the total. */
  occurrences: number;
  /** A number of milestones, or a sum of amounts in their unit: fen. */
  total: number;
  /** How often the milestones of which it is a share were reached; 0 where it is none. */
  base: number;
  /** Whether the window asked about lies within what was run; if not, the total is of a part. */
  readonly isWhole: boolean;
}
export type TotalSummary = Total & ({ readonly kind: 'count' } | { readonly kind: 'amount' });

/** What `CaseFold` gives. */
export type CaseSummary = DurationSummary | LevelSummary | ShareSummary;

export type MetricSummary = CaseSummary | StorySummary | TotalSummary;

/** The summary as one of durations. TypeError for anything else. */
export function asDuration(summary: MetricSummary | undefined): DurationSummary {
  if (summary?.kind === 'duration') return summary;
  throw new TypeError(`expected a summary of durations, received ${summary?.kind}`);
}

/** The summary as one of stories. TypeError for anything else. */
export function asStory(summary: MetricSummary | undefined): StorySummary {
  if (summary?.kind === 'story') return summary;
  throw new TypeError(`expected a summary of stories, received ${summary?.kind}`);
}
