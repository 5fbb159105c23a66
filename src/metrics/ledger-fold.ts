import { grown, roomier } from '../engine/index.ts';
import {
  awaitedPool,
  type BlockReader,
  Headed,
  Kind,
  type LogBlock,
  Row,
} from '../eventlog/index.ts';
import { HeadingCounts } from './heading-counts.ts';
import type { CountedWindow } from './specs.ts';
import { type StorySum, StorySums } from './story-sums.ts';

/** Minutes of a story: ms by heading. */
export type Ledger = Map<number, number>;

/** Gets each story's number, ledger and opening (ms) when the case that began it closes. */
export type OnStory = (root: number, ledger: Ledger, opened: number) => void;

/** A story while somebody listens. */
interface Told {
  readonly root: number;
  readonly opened: number;
  readonly ledger: Ledger;
}

// Of its own: V8 folds a module's constants, but loads those of others again and again.
const { heading: HEADING, opened: OPENED } = Kind;
const NONE = -1;

/** In which order headings win when linked cases are in different situations at once. */
const rank = (heading: number): number => {
  if (heading === Headed.working) return 0;
  if (heading === Headed.travelling) return 1;
  if (awaitedPool(heading) >= 0) return 2;
  if (heading === Headed.waiting) return 3;
  return heading === Headed.outside ? 4 : 5;
};

/** The lower one wins; between pools the one that the scenario names first. */
const standing = (heading: number): number => rank(heading) * 65_536 + heading;

/**
 * The minute ledger: every ms from the opening of a case that came from outside to its closing is
 * booked to one heading, the first by precedence among the case and all cases linked to it. The
 * bookings of a story sum exactly to its sojourn time.
 */
export class LedgerFold implements BlockReader {
  private readonly window: CountedWindow | undefined;
  private readonly onStory: OnStory | undefined;
  /** By slot of an open case: its story, and its heading. */
  private storyOf = new Int32Array(64).fill(NONE);
  private headingOf = new Int16Array(64);
  // By story. A story is told as long as the case that began it is open, and its place is used
  // again once no case of it is open.
  /** Place of its sum; NONE for a story that is not counted. */
  private sumOf = new Int16Array(64);
  /** Slot of the case that began it; NONE once that one has closed. */
  private rootSlots = new Int32Array(64);
  /** Its row of counts; NONE as long as it has a single case. */
  private rowOf = new Int32Array(64);
  private open = new Int32Array(64);
  private headings = new Int16Array(64);
  private since = new Float64Array(64);
  private readonly free: number[] = [];
  private top = 0;
  /** By row: how many of a story's open cases are under each heading. */
  private readonly counts = new HeadingCounts();
  private readonly sums = new StorySums();
  /** By story: what is told of it, where somebody listens. */
  private readonly told = new Map<number, Told>();

  /**
   * @param window whose stories are summed up; all if left out
   * @param onStory takes time and memory for every story
   */
  constructor(window?: CountedWindow, onStory?: OnStory) {
    this.window = window;
    this.onStory = onStory;
  }

  /** Stories opened in the window and closed, by the symbol of the role they began with. */
  get byRole(): ReadonlyMap<number, StorySum> {
    return this.sums.byRole;
  }

  /** How many these are. */
  get stories(): number {
    return this.sums.stories;
  }

  read({ headings, headingCount, doubles, words, others }: LogBlock): void {
    for (let i = 0; i < headingCount; i++) {
      const row = headings[i]!;
      const time = doubles[row << Row.doubles]!;
      const word = row << Row.words;
      const kind = words[word | Row.kind]!;
      const slot = words[word | Row.slot]!;
      if (kind === HEADING) {
        this.change(time, slot, words[word | Row.a]!);
      } else if (kind === OPENED) {
        if (others[row] === NONE)
          this.begin(time, slot, words[word | Row.caseNumber]!, words[word | Row.a]!);
        else this.join(slot, others[row]!);
      } else {
        this.close(time, slot);
      }
    }
  }

  private begin(time: number, slot: number, number: number, role: number): void {
    this.reserve(slot);
    const story = this.free.pop() ?? this.top++;
    if (story === this.rootSlots.length) this.widen();
    const window = this.window;
    const counts = window === undefined || (time >= window.from && time < window.to);
    this.sumOf[story] = counts ? this.sums.placeOf(role) : NONE;
    this.rootSlots[story] = slot;
    this.rowOf[story] = NONE;
    this.since[story] = time;
    this.headings[story] = Headed.outside;
    this.open[story] = 1;
    this.storyOf[slot] = story;
    this.headingOf[slot] = NONE;
    if (this.onStory === undefined) return;
    this.told.set(story, { root: number, opened: time, ledger: new Map() });
  }

  private join(slot: number, parent: number): void {
    this.reserve(slot);
    // Who was opened by a case that stands belongs to no story.
    const story = this.storyOf[parent] ?? NONE;
    this.storyOf[slot] = story;
    this.headingOf[slot] = NONE;
    if (story === NONE) return;
    this.open[story]!++;
    const root = this.rootSlots[story]!;
    if (root === NONE || this.rowOf[story] !== NONE) return;
    const row = this.counts.open();
    this.rowOf[story] = row;
    if (this.headingOf[root] !== NONE) this.counts.add(row, this.headingOf[root]!);
  }

  private change(time: number, slot: number, heading: number): void {
    const story = this.storyOf[slot] ?? NONE;
    if (story === NONE || this.rootSlots[story] === NONE) return;
    const before = this.headingOf[slot]!;
    this.headingOf[slot] = heading;
    const now = this.headings[story]!;
    const row = this.rowOf[story]!;
    if (row === NONE) {
      if (heading !== now) this.turn(story, heading, time);
      return;
    }
    if (before !== NONE) this.counts.take(row, before);
    this.counts.add(row, heading);
    if (heading === now) return;
    // Most changes neither bring a better heading nor take the present one away.
    if (this.open[story] === 1 || standing(heading) < standing(now)) {
      this.turn(story, heading, time);
    } else if (this.counts.of(row, now) === 0) this.settle(story, row, time);
  }

  private close(time: number, slot: number): void {
    const story = this.storyOf[slot] ?? NONE;
    if (story === NONE) return;
    this.storyOf[slot] = NONE;
    const isLast = --this.open[story]! === 0;
    const root = this.rootSlots[story]!;
    if (root === slot) {
      this.tell(story, time);
    } else if (root !== NONE) {
      const row = this.rowOf[story]!;
      const heading = this.headingOf[slot]!;
      if (heading !== NONE) this.counts.take(row, heading);
      if (this.counts.of(row, this.headings[story]!) === 0) this.settle(story, row, time);
    }
    if (isLast) this.free.push(story);
  }

  private tell(story: number, time: number): void {
    this.book(story, time);
    this.rootSlots[story] = NONE;
    if (this.rowOf[story] !== NONE) this.counts.close(this.rowOf[story]!);
    const place = this.sumOf[story]!;
    if (place !== NONE) this.sums.count(place);
    const told = this.told.get(story);
    if (told === undefined) return;
    this.told.delete(story);
    const byHeading = [...told.ledger].sort(([one], [other]) => one - other);
    this.onStory?.(told.root, new Map(byHeading), told.opened);
  }

  /** Finds the heading from now on. */
  private settle(story: number, row: number, time: number): void {
    const first = this.counts.first(row, standing) ?? Headed.outside;
    if (first !== this.headings[story]) this.turn(story, first, time);
  }

  /** Books the time so far; from now on it goes to another heading. */
  private turn(story: number, heading: number, time: number): void {
    this.book(story, time);
    this.headings[story] = heading;
  }

  private book(story: number, time: number): void {
    const ms = time - this.since[story]!;
    if (ms === 0) return;
    this.since[story] = time;
    const heading = this.headings[story]!;
    const place = this.sumOf[story]!;
    if (place !== NONE) this.sums.book(place, heading, ms);
    if (this.onStory === undefined) return;
    const { ledger } = this.told.get(story)!;
    ledger.set(heading, (ledger.get(heading) ?? 0) + ms);
  }

  private reserve(slot: number): void {
    if (slot < this.storyOf.length) return;
    this.storyOf = roomier(this.storyOf, slot + 1, NONE);
    this.headingOf = roomier(this.headingOf, slot + 1);
  }

  private widen(): void {
    this.rootSlots = roomier(this.rootSlots, this.rootSlots.length + 1);
    const { length } = this.rootSlots;
    this.sumOf = grown(this.sumOf, length);
    this.open = grown(this.open, length);
    this.headings = grown(this.headings, length);
    this.since = grown(this.since, length);
    this.rowOf = grown(this.rowOf, length);
  }
}
