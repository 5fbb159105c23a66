import { Kind, type LogListener } from '../eventlog/index.ts';
import type { CountedWindow, StorySpec } from './specs.ts';
import type { StorySummary } from './summaries.ts';

/** What is remembered of a story: a case from outside with everything linked to it. */
interface Story {
  readonly root: number;
  readonly opened: number;
  /** By milestone asked about: when it first came, and the sum of its amounts. */
  readonly times: Map<number, number>;
  readonly amounts: Map<number, number>;
  /** Linked cases still open. */
  open: number;
}

/**
 * Figures about whole stories, read off the event log: how many came so far, how much of the money
 * did, and both by the time that went before. A story is evaluated when its last case has ended.
 */
export class StoryFold implements LogListener {
  readonly summaries: readonly StorySummary[];
  readonly #specs: readonly StorySpec[];
  readonly #window: CountedWindow;
  readonly #asked: ReadonlySet<number>;
  readonly #roles: ReadonlySet<number>;
  /** Open case -> its story. */
  readonly #stories = new Map<number, Story>();

  constructor(specs: readonly StorySpec[], window: CountedWindow) {
    this.#specs = specs;
    this.#window = window;
    this.#asked = new Set(specs.flatMap(({ of, reached, from, to }) => [of, reached, from, to]));
    this.#roles = new Set(specs.map(({ role }) => role));
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

  record(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    if (kind === Kind.milestone) {
      if (!this.#asked.has(a)) return;
      const story = this.#stories.get(caseNumber);
      if (story === undefined) return;
      if (!story.times.has(a)) story.times.set(a, time);
      story.amounts.set(a, (story.amounts.get(a) ?? 0) + b);
    } else if (kind === Kind.opened) {
      this.#open(time, caseNumber, a, b);
    } else if (kind === Kind.closed || kind === Kind.censored) {
      const story = this.#stories.get(caseNumber);
      if (story === undefined) return;
      this.#stories.delete(caseNumber);
      if (--story.open === 0) this.#evaluate(story);
    }
  }

  #open(time: number, caseNumber: number, role: number, parent: number): void {
    if (parent === -1) {
      if (!this.#roles.has(role)) return;
      const fresh = { times: new Map<number, number>(), amounts: new Map<number, number>() };
      this.#stories.set(caseNumber, { root: role, opened: time, open: 1, ...fresh });
      return;
    }
    const story = this.#stories.get(parent);
    if (story === undefined) return;
    story.open++;
    this.#stories.set(caseNumber, story);
  }

  #evaluate({ root, opened, times, amounts }: Story): void {
    if (opened < this.#window.from || opened >= this.#window.to) return;
    this.#specs.forEach(({ role, of, reached, from, to, edges }, i) => {
      if (role !== root || !times.has(of)) return;
      const start = times.get(from);
      const end = times.get(to);
      const delay = start === undefined || end === undefined ? Infinity : end - start;
      const above = edges.findIndex((edge) => delay <= edge);
      const bin = above < 0 ? edges.length : above;
      const summary = this.summaries[i]!;
      summary.stories[bin]!++;
      summary.amount[bin]! += amounts.get(of)!;
      if (!times.has(reached)) return;
      summary.storiesReached[bin]!++;
      summary.amountReached[bin]! += amounts.get(reached)!;
    });
  }
}
