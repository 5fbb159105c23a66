import type { Metric, Scenario, Statistic } from '../scenario/index.ts';
import { limit } from '../text/index.ts';
import { milestoneText } from './milestone-text.ts';
import type { Screen } from './screen.ts';
import { statisticText } from './statistics.ts';

/** What a metric measures, in a sentence: of which cases, from when to when. */
export function metricMeaning(metric: Metric, scenario: Scenario, screen: Screen): string {
  const { definitions: words } = screen.texts;
  const milestone = (name: string) => milestoneName(name, screen);
  const role = titleOf(metric.role, scenario, screen);
  switch (metric.kind) {
    case 'duration':
    case 'level':
      return words.metrics[metric.kind](role, milestone(metric.from), milestone(metric.to));
    case 'share':
      if (metric.of === 'opened') return words.metrics.shareOfAll(role, milestone(metric.reached));
      return words.metrics.share(role, milestone(metric.of), milestone(metric.reached));
    case 'story':
      return words.metrics.story(role, milestone(metric.of), milestone(metric.reached));
    default:
  }
  const any = (names: readonly string[]) => names.map(milestone).join(words.or);
  const whose = metric.role === undefined ? words.anyRole : words.quoted(role);
  const period = periodText(metric, screen);
  const of = any(metric.of);
  if (metric.kind === 'count') {
    return metric.among === undefined
      ? words.metrics.count(of, whose, period)
      : words.metrics.among(of, any(metric.among), whose, period);
  }
  return metric.less.length === 0
    ? words.metrics.amount(of, whose, period)
    : words.metrics.amountLess(of, any(metric.less), whose, period);
}

/** What is computed of a metric, and over whom. */
export function statisticMeaning(statistic: Statistic, metric: Metric, screen: Screen): string {
  const { texts, language } = screen;
  const { statistics, meaning } = texts.definitions;
  const title = statisticText(statistic, screen);
  switch (statistic.kind) {
    case 'mean':
    case 'sameDay':
      return meaning(title, statistics[statistic.kind]);
    case 'meanCut':
      return meaning(title, statistics.meanCut(limit(statistic.cut, language)));
    case 'within':
      return meaning(title, statistics[statistic.among === 'all' ? 'withinAll' : 'within']);
    case 'storyShare':
    case 'valueShare': {
      const of = meaning(title, statistics[statistic.kind]);
      if (statistic.delay === undefined || metric.kind !== 'story') return of;
      const [from, to] = [metric.from, metric.to].map((name) => milestoneName(name, screen));
      return [of, statistics.delay(from!, to!)].join(texts.definitions.and);
    }
    default:
      return title;
  }
}

/** A milestone by its name, with what stories say of it. */
function milestoneName(name: string, screen: Screen): string {
  const { definitions } = screen.texts;
  if (name === 'opened') return definitions.opening;
  const words = milestoneText({ name }, screen);
  return words === name ? definitions.quoted(name) : definitions.milestone(name, words);
}

function titleOf(role: string | undefined, { roles }: Scenario, { language }: Screen): string {
  return roles.find(({ id }) => id === role)?.title[language] ?? role ?? '';
}

function periodText(
  { from, to }: Extract<Metric, { kind: 'count' | 'amount' }>,
  { texts, language }: Screen,
): string {
  const { definitions } = texts;
  if (to !== undefined) return definitions.period(limit(from, language), limit(to, language));
  return from === 0 ? definitions.runLength : definitions.periodFrom(limit(from, language));
}
