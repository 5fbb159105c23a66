/** A level of the world that only logged events change. */
export interface Stock {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly initial: number;
  readonly least: number;
  readonly most: number;
}

/** Cases that are there from the beginning and never arrive. */
export interface Standing {
  readonly id: string;
  readonly role: string;
  readonly count: number;
}

/** A time during which a pool has at most so many units. Ms since the start of the replication. */
export interface Outage {
  readonly from: number;
  readonly for: number;
  readonly units: number;
}

/** A figure of a period: milestones counted since the last review. */
export type ReviewFigure =
  | { readonly kind: 'count'; readonly of: readonly string[] }
  /** The sum of their amounts. */
  | { readonly kind: 'amount'; readonly of: readonly string[] }
  /** At most 1; 1 where nothing was due. */
  | { readonly kind: 'share'; readonly of: string; readonly reached: string };

/** Figures told to standing cases at regular intervals. */
export interface Review {
  readonly id: string;
  /** Role of the standing cases. */
  readonly tell: string;
  readonly event: string;
  /** Ms. */
  readonly every: number;
  readonly figures: Readonly<Record<string, ReviewFigure>>;
}
