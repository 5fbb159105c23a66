import type { Kind, LogListener } from '../eventlog/index.ts';
import { CaseFold } from './case-fold.ts';
import type { CaseSpec, CountedWindow, MetricSpec, StorySpec } from './specs.ts';
import { StoryFold } from './story-fold.ts';
import type { MetricSummary } from './summaries.ts';

/** All figures asked for, about cases and about stories, read off one event log. */
export class MetricsFold implements LogListener {
  readonly #folds: readonly (CaseFold | StoryFold)[];
  readonly #cases: CaseFold;
  readonly #stories: StoryFold;
  readonly #specs: readonly MetricSpec[];

  constructor(specs: readonly MetricSpec[], window: CountedWindow) {
    this.#specs = specs;
    const stories = specs.filter((spec): spec is StorySpec => spec.kind === 'story');
    const cases = specs.filter((spec): spec is CaseSpec => spec.kind !== 'story');
    this.#cases = new CaseFold(cases, window);
    this.#stories = new StoryFold(stories, window);
    this.#folds = stories.length > 0 ? [this.#cases, this.#stories] : [this.#cases];
  }

  /** In the order of the specs. */
  get summaries(): readonly MetricSummary[] {
    const cases = this.#cases.summaries.values();
    const stories = this.#stories.summaries.values();
    return this.#specs.map(({ kind }) => (kind === 'story' ? stories : cases).next().value!);
  }

  record(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    for (const fold of this.#folds) fold.record(time, caseNumber, kind, a, b);
  }
}
