import type { Chart } from '../charts/index.ts';
import type { Front, Metric } from './measured.ts';
import type { Arrivals, Bilingual, PoolSpec, Role } from './types.ts';
import type { Review, Standing, Stock } from './world.ts';

/** A scenario with one variant applied, all units converted: what a replication runs. */
export interface Scenario {
  readonly id: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly variant: string;
  readonly variantTitle: Bilingual;
  /** As written, with its fixed offset. */
  readonly start: string;
  /** Start as ms after Monday 00:00 local time. */
  readonly startOfWeekOffset: number;
  /** Ms from the start; cases of this time are not counted. */
  readonly warmUp: number;
  /** Ms after the warm-up, in which cases arrive and are counted. */
  readonly runLength: number;
  /** Ms after that, in which they are followed; who is open then is unfinished. */
  readonly followUp: number;
  readonly replications: number;
  /** From 0 to 2^53 - 1. */
  readonly seed: number;
  readonly stocks: readonly Stock[];
  readonly standing: readonly Standing[];
  readonly reviews: readonly Review[];
  readonly pools: readonly PoolSpec[];
  readonly arrivals: readonly Arrivals[];
  readonly roles: readonly Role[];
  readonly metrics: readonly Metric[];
  readonly fronts: readonly Front[];
  /** Every chart that a role may play, by the name a scenario calls it. */
  readonly charts: Readonly<Record<string, Chart>>;
}
