import { type BlockReader, Kind, type LogBlock, Row, SymbolTable } from '../eventlog/index.ts';
import type { CountedWindow, StorySpec } from './specs.ts';
import type { StorySummary } from './summaries.ts';

/** What is remembered of a story: a case from outside with everything linked to it. */
interface Story {
  readonly root: number;
  readonly opened: number;
  /** By milestone asked about: when it first came, NaN until then, and the sum of its amounts. */
  readonly times: number[];
  readonly amounts: number[];
  /** Linked cases still open. */
  open: number;
}

/**
 * Figures about whole stories, read off the event log: how many came so far, how much of the money
 * did, and both by the time that went before. A story is evaluated when its last case has ended.
 */
export class StoryFold implements BlockReader {
  readonly summaries: readonly StorySummary[];
  private readonly specs: readonly StorySpec[];
  private readonly window: CountedWindow;
  private readonly asked: SymbolTable;
  private readonly roles: ReadonlySet<number>;
  /** By slot of an open case. */
  private readonly storyOf: (Story | undefined)[] = [];

  constructor(specs: readonly StorySpec[], window: CountedWindow) {
    this.specs = specs;
    this.window = window;
    this.asked = new SymbolTable(
      specs.flatMap(({ of, reached, from, to }) => [of, reached, from, to]),
    );
    this.roles = new Set(specs.map(({ role }) => role));
    this.summaries = specs.map(({ edges }) => {
      const zeros = () => Array.from({ length: edges.length + 1 }, () => 0);
      const sums = {
        stories: zeros(),
        storiesReached: zeros(),
        amount: zeros(),
        amountReached: zeros(),
      };
      return { kind: 'story', ...sums };
    });
  }

  read({ lives, lifeCount, doubles, words, others }: LogBlock): void {
    for (let i = 0; i < lifeCount; i++) {
      const row = lives[i]!;
      const double = row << Row.doubles;
      const word = row << Row.words;
      const kind = words[word | Row.kind]!;
      const slot = words[word | Row.slot]!;
      if (kind === Kind.milestone) {
        const place = this.asked.placeOf(words[word | Row.a]!);
        const story = place < 0 ? undefined : this.storyOf[slot];
        if (story === undefined) continue;
        if (Number.isNaN(story.times[place])) story.times[place] = doubles[double]!;
        story.amounts[place]! += doubles[double | Row.b]!;
      } else if (kind === Kind.opened) {
        this.open(doubles[double]!, slot, words[word | Row.a]!, others[row]!);
      } else if (kind === Kind.closed || kind === Kind.censored) {
        const story = this.storyOf[slot];
        if (story === undefined) continue;
        this.storyOf[slot] = undefined;
        if (--story.open === 0) this.evaluate(story);
      }
    }
  }

  private open(time: number, slot: number, role: number, parent: number): void {
    // Without holes, so that the array stays a plain one.
    while (this.storyOf.length <= slot) this.storyOf.push(undefined);
    const story = parent === -1 ? this.begun(time, role) : this.storyOf[parent];
    if (story !== undefined) story.open++;
    this.storyOf[slot] = story;
  }

  private begun(time: number, role: number): Story | undefined {
    if (!this.roles.has(role)) return undefined;
    const { size } = this.asked;
    const times = Array.from({ length: size }, () => NaN);
    const amounts = times.map(() => 0);
    return { root: role, opened: time, open: 0, times, amounts };
  }

  private evaluate({ root, opened, times, amounts }: Story): void {
    if (opened < this.window.from || opened >= this.window.to) return;
    this.specs.forEach(({ role, of, reached, from, to, edges }, i) => {
      const at = (name: number): number => times[this.asked.placeOf(name)]!;
      if (role !== root || Number.isNaN(at(of))) return;
      const delay = at(to) - at(from);
      // Either end may not have come, or the second one before the first: then no edge is above.
      const above = edges.findIndex((edge) => delay >= 0 && delay <= edge);
      const bin = above < 0 ? edges.length : above;
      const amount = (name: number): number => amounts[this.asked.placeOf(name)]!;
      const summary = this.summaries[i]!;
      summary.stories[bin]!++;
      summary.amount[bin]! += amount(of);
      if (Number.isNaN(at(reached))) return;
      summary.storiesReached[bin]!++;
      summary.amountReached[bin]! += amount(reached);
    });
  }
}
