import type { RequestTable } from './request-table.ts';

/** Told an owner's token and the request it is about. */
export type PoolCallback = (token: number, request: number) => void;

/** Where a request stands; `granted` means that the grant is on the calendar for this instant. */
export type RequestStatus = 'gone' | 'queued' | 'granted' | 'held' | 'suspended';

/** Who goes first: earlier, or lower priority number and then earlier. */
export type Discipline = 'fifo' | 'priority';

/** What to do with work in hand when capacity falls below what is busy. */
export type ShortageRule = 'finish' | 'suspend';

/** What a pool tells about itself at any time. */
export interface PoolLevels {
  /** Units there are. */
  readonly capacity: number;
  /** Units held, those of grants under way included; beyond `capacity` while some finish. */
  readonly busy: number;
  /** Requests waiting for their first grant. */
  readonly queued: number;
  /** Requests that have lost their units for now. */
  readonly suspended: number;
}

/** How a pool behaves. */
export interface PoolOptions {
  /** Units at first, 0 or more. */
  readonly capacity: number;
  /** `fifo` unless told; it does not look at priorities. */
  readonly discipline?: Discipline;
  /**
   * `finish` (unless told): a busy unit leaves when it is released, so that `busy` may exceed
   * `capacity` meanwhile. `suspend`: units leave at once, the highest priority number and then the
   * latest grant first; what they worked on goes first when capacity returns.
   */
  readonly whenShort?: ShortageRule;
  /**
   * Places in the queue; a request that would find none is turned away: `seize` returns -1.
   * Infinity unless told. Requests that had their units before do not count.
   */
  readonly room?: number;
  /** A request of lower priority number takes units from higher ones. Needs `priority`. */
  readonly preemptive?: boolean;
  /** Where requests are kept; a table of its own unless told. Pools of one simulation may share. */
  readonly table?: RequestTable;
  /** Called, by way of the calendar, when the units asked for are held. */
  readonly onGrant: PoolCallback;
  /** Called, by way of the calendar, when a holder has lost its units for now. */
  readonly onSuspend?: PoolCallback;
  /** Called, by way of the calendar, when a suspended holder has its units again. */
  readonly onResume?: PoolCallback;
  /** Called after `busy`, `queued` or `capacity` may have changed. Must not touch the pool. */
  readonly onChange?: (pool: PoolLevels) => void;
}
