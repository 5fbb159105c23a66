import type { BlockReader, LogBlock } from '../eventlog/index.ts';
import { CaseFold } from './case-fold.ts';
import type { CaseSpec, CountedWindow, MetricSpec, StorySpec, TotalSpec } from './specs.ts';
import { StoryFold } from './story-fold.ts';
import type { MetricSummary } from './summaries.ts';
import { TotalFold } from './total-fold.ts';

const isTotal = (spec: MetricSpec): spec is TotalSpec =>
  spec.kind === 'count' || spec.kind === 'amount';
const isStory = (spec: MetricSpec): spec is StorySpec => spec.kind === 'story';
const isCase = (spec: MetricSpec): spec is CaseSpec => !isTotal(spec) && !isStory(spec);

/** All figures asked for, about cases, stories and periods, read off one event log. */
export class MetricsFold implements BlockReader {
  private readonly folds: readonly (CaseFold | StoryFold | TotalFold)[];
  private readonly cases: CaseFold;
  private readonly stories: StoryFold;
  private readonly totals: TotalFold;
  private readonly specs: readonly MetricSpec[];

  constructor(specs: readonly MetricSpec[], window: CountedWindow) {
    this.specs = specs;
    const [cases, stories, totals] = [
      specs.filter(isCase),
      specs.filter(isStory),
      specs.filter(isTotal),
    ];
    this.cases = new CaseFold(cases, window);
    this.stories = new StoryFold(stories, window);
    this.totals = new TotalFold(totals, window);
    this.folds = [
      this.cases,
      ...(stories.length > 0 ? [this.stories] : []),
      ...(totals.length > 0 ? [this.totals] : []),
    ];
  }

  /** In the order of the specs. */
  get summaries(): readonly MetricSummary[] {
    const cases = this.cases.summaries.values();
    const stories = this.stories.summaries.values();
    const totals = this.totals.summaries.values();
    return this.specs.map((spec): MetricSummary => {
      const from = isTotal(spec) ? totals : isStory(spec) ? stories : cases;
      return from.next().value!;
    });
  }

  read(block: LogBlock): void {
    for (const fold of this.folds) fold.read(block);
  }
}
