/** A delayed event that a case waits for. */
export interface PendingTimer {
  /** Type of the event it will deliver. */
  readonly event: string;
  /** The name it can be cancelled by; undefined for a `raise` without one. */
  readonly id: string | undefined;
  /** Instant it is due, in ms. */
  readonly at: number;
}
