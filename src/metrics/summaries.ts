/** Sums over the counted cases of one replication, or of several: they only need adding. */
export interface DurationSummary {
  readonly kind: 'duration';
  /** Cases whose clock started. */
  started: number;
  /** Of those, how many reached the end. */
  reached: number;
  /** Of those that did not, how many were still open when the run ended. */
  censored: number;
  /** Sum of times to the end over cases that reached it, ms. */
  sum: number;
  /** For each cut: sum over all started cases of min(time, cut), ms. */
  readonly cutSums: number[];
  /** For each limit: cases that reached the end within it. */
  readonly within: number[];
  /** Cases that ended on the calendar day on which their clock started. */
  sameDay: number;
  /** By bin of `bins.ts`: cases that reached the end. */
  readonly reachedBins: number[];
  /** By bin: cases last seen unfinished at that age. */
  readonly censoredBins: number[];
}

export interface LevelSummary {
  readonly kind: 'level';
  /** Case-ms spent between the milestones within the window. */
  caseTime: number;
  /** Length of the windows, ms. */
  window: number;
}

export interface ShareSummary {
  readonly kind: 'share';
  of: number;
  reached: number;
}

export type MetricSummary = DurationSummary | LevelSummary | ShareSummary;

/** Adds `more` to `sum` in place; both belong to the same metric. */
export function addSummary(sum: MetricSummary, more: MetricSummary): void {
  if (sum.kind === 'duration' && more.kind === 'duration') {
    sum.started += more.started;
    sum.reached += more.reached;
    sum.censored += more.censored;
    sum.sum += more.sum;
    sum.sameDay += more.sameDay;
    addAll(sum.cutSums, more.cutSums);
    addAll(sum.within, more.within);
    addAll(sum.reachedBins, more.reachedBins);
    addAll(sum.censoredBins, more.censoredBins);
  } else if (sum.kind === 'level' && more.kind === 'level') {
    sum.caseTime += more.caseTime;
    sum.window += more.window;
  } else if (sum.kind === 'share' && more.kind === 'share') {
    sum.of += more.of;
    sum.reached += more.reached;
  } else {
    throw new TypeError(`cannot add ${more.kind} to ${sum.kind}`);
  }
}

function addAll(sum: number[], more: readonly number[]): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += more[i]!;
}
