import { awaitedPool, Headed, Kind, type LogListener } from '../eventlog/index.ts';

/** Minutes of a story booked so far: ms by heading. */
export type Ledger = Map<number, number>;

interface Story {
  readonly root: number;
  /** Cases of the story now under each heading. */
  readonly under: Map<number, number>;
  readonly opened: number;
  heading: number;
  since: number;
  readonly booked: Ledger;
}

/** In which order headings win when linked cases are in different situations at once. */
const rank = (heading: number): number => {
  if (heading === Headed.working) return 0;
  if (heading === Headed.travelling) return 1;
  if (awaitedPool(heading) >= 0) return 2;
  if (heading === Headed.waiting) return 3;
  return heading === Headed.outside ? 4 : 5;
};

/**
 * The minute ledger: every ms from the opening of a case that came from outside to its closing is
 * booked to one heading, the first by precedence among the case and all cases linked to it. The
 * bookings of a story sum exactly to its sojourn time.
 */
export class LedgerFold implements LogListener {
  readonly #stories = new Map<number, Story>();
  /** Open case -> its story. */
  readonly #storyOf = new Map<number, Story>();
  /** Open case -> its heading. */
  readonly #headingOf = new Map<number, number>();
  readonly #onClosed: (root: number, ledger: Ledger, opened: number) => void;

  /** `onClosed` gets each story's number, ledger and opening (ms) when the case that began it closes. */
  constructor(onClosed: (root: number, ledger: Ledger, opened: number) => void) {
    this.#onClosed = onClosed;
  }

  record(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    switch (kind) {
      case Kind.opened:
        this.#open(time, caseNumber, b);
        break;
      case Kind.heading:
        this.#change(time, caseNumber, a);
        break;
      case Kind.closed:
      case Kind.censored:
        this.#close(time, caseNumber);
        break;
      default:
    }
  }

  #open(time: number, caseNumber: number, parent: number): void {
    const story = parent === -1 ? undefined : this.#storyOf.get(parent);
    if (story !== undefined) {
      this.#storyOf.set(caseNumber, story);
    } else if (parent === -1) {
      const fresh: Story = {
        root: caseNumber,
        opened: time,
        under: new Map(),
        heading: Headed.outside,
        since: time,
        booked: new Map(),
      };
      this.#stories.set(caseNumber, fresh);
      this.#storyOf.set(caseNumber, fresh);
    }
  }

  #change(time: number, caseNumber: number, heading: number): void {
    const story = this.#storyOf.get(caseNumber);
    if (story === undefined) return;
    const { under } = story;
    const before = this.#headingOf.get(caseNumber);
    if (before !== undefined) under.set(before, under.get(before)! - 1);
    this.#headingOf.set(caseNumber, heading);
    under.set(heading, (under.get(heading) ?? 0) + 1);
    // Most changes neither bring a better heading nor take the present one away.
    if (heading === story.heading) return;
    if (rank(heading) < rank(story.heading)) turnTo(story, heading, time);
    else if (nobodyIsUnder(story)) this.#settle(story, time);
  }

  #close(time: number, caseNumber: number): void {
    const story = this.#storyOf.get(caseNumber);
    if (story === undefined) return;
    const heading = this.#headingOf.get(caseNumber);
    if (heading !== undefined) story.under.set(heading, story.under.get(heading)! - 1);
    this.#headingOf.delete(caseNumber);
    this.#storyOf.delete(caseNumber);
    if (caseNumber !== story.root) {
      if (this.#stories.has(story.root) && nobodyIsUnder(story)) this.#settle(story, time);
      return;
    }
    book(story, time);
    this.#stories.delete(caseNumber);
    this.#onClosed(caseNumber, story.booked, story.opened);
  }

  /** Books the time so far and finds the heading from now on. */
  #settle(story: Story, time: number): void {
    let first = Headed.outside as number;
    let best = 9;
    for (const [heading, count] of story.under) {
      if (count > 0 && rank(heading) < best) {
        best = rank(heading);
        first = heading;
      }
    }
    if (first !== story.heading) turnTo(story, first, time);
  }
}

/** Whether the heading that time is booked to has lost its last case. */
function nobodyIsUnder({ under, heading }: Story): boolean {
  return (under.get(heading) ?? 0) === 0;
}

/** Books the time so far; from now on it goes to another heading. */
function turnTo(story: Story, heading: number, time: number): void {
  book(story, time);
  story.heading = heading;
}

function book(story: Story, time: number): void {
  const spent = time - story.since;
  if (spent > 0) story.booked.set(story.heading, (story.booked.get(story.heading) ?? 0) + spent);
  story.since = time;
}
