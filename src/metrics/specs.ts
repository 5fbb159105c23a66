/** Which cases of a role a figure is about: an attribute and the code it must have in the log. */
export interface PopulationSpec {
  readonly attribute: number;
  /** 1 or 0 for yes or no; else the symbol of what was chosen. */
  readonly code: number;
  /** The same where a number was drawn; absent if it is none. */
  readonly number?: number;
}

/** Time from one milestone to another, and everything asked about it. Names are symbols. */
export interface DurationSpec {
  readonly kind: 'duration';
  readonly role: number;
  /** `OPENED` or a milestone. */
  readonly from: number;
  readonly to: number;
  readonly population: readonly PopulationSpec[];
  /** Cuts in ms for means of min(time, cut). */
  readonly cuts: readonly number[];
  /** Limits in ms for shares within. */
  readonly limits: readonly number[];
}

/** Time average of the cases between two milestones. */
export interface LevelSpec {
  readonly kind: 'level';
  readonly role: number;
  readonly from: number;
  readonly to: number;
  readonly population: readonly PopulationSpec[];
}

/** Share of the cases that reached `of` which also reached `reached`. */
export interface ShareSpec {
  readonly kind: 'share';
  readonly role: number;
  readonly of: number;
  readonly reached: number;
  readonly population: readonly PopulationSpec[];
}

/**
 * Stories (a case from outside and all linked to it) that reached milestone `of`: how many of them,
 * and how much of its amount, reached `reached`; sorted by the time from `from` to `to`.
 */
export interface StorySpec {
  readonly kind: 'story';
  /** Role of the case that begins the story. */
  readonly role: number;
  readonly of: number;
  readonly reached: number;
  readonly from: number;
  readonly to: number;
  /** Upper edges of the bins of that time, ms, rising; one more bin lies beyond. */
  readonly edges: readonly number[];
}

/**
 * How often milestones were reached, or the sum of their amounts, by the time at which that happened
 * and not by the case: what a police report counts in a period.
 */
interface Total {
  /** Cases of this role only; of every role if absent. */
  readonly role?: number;
  /** `OPENED` or milestones. */
  readonly of: readonly number[];
  /** Milestones that are taken off again. */
  readonly less: readonly number[];
  /** Ms since the counted window began: inclusive. */
  readonly from: number;
  /** Likewise, exclusive; the end of the counted window if absent. */
  readonly to?: number;
}
export type TotalSpec = Total &
  (
    | {
        readonly kind: 'count';
        /** Milestones of which `of` is told as a share. */
        readonly among?: readonly number[];
      }
    | { readonly kind: 'amount' }
  );

/** What `CaseFold` can answer. */
export type CaseSpec = DurationSpec | LevelSpec | ShareSpec;

export type MetricSpec = CaseSpec | StorySpec | TotalSpec;

/** Stands for the opening of a case where a milestone is expected. No symbol is 0. */
export const OPENED = 0;

/** What counts: cases opened within `from` (inclusive) and `to` (exclusive), in ms. */
export interface CountedWindow {
  readonly from: number;
  readonly to: number;
  /** Ms from local midnight to the start of the replication. */
  readonly dayOffset: number;
}
