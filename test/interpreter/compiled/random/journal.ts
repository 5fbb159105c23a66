import { Order, type Simulation } from '../../../../src/engine/index.ts';

/** One call of a function of a chart. */
export interface Entry {
  readonly what: string;
  /** As it was then. */
  readonly seen: string;
  /** The same object, to find out whether it was changed later. */
  readonly context: unknown;
}

/** What the functions of a chart report, in the order of their calls. */
export class Journal {
  readonly entries: Entry[] = [];
  readonly simulation: Simulation;
  private readonly hostType: number;

  constructor(simulation: Simulation) {
    this.simulation = simulation;
    this.hostType = simulation.defineEvent(Order.timer, (token) => {
      this.entries.push({ what: `host ${token}`, seen: '', context: undefined });
    });
  }

  note(
    what: string,
    args: { readonly context: unknown; readonly event: unknown },
    extra?: unknown,
  ) {
    const { context, event } = args;
    const seen = JSON.stringify({ context, event, extra, keys: Object.keys(args) });
    this.entries.push({ what, seen, context });
  }

  /** Puts something of the host's own on the calendar, among the timers. */
  schedule(ms: number): void {
    this.simulation.insert(this.simulation.now + ms, this.hostType, this.entries.length);
  }
}
