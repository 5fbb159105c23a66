import type { MetricResult, ReplayResult } from '../experiments/index.ts';
import { grouped, wrap, wrapFacts } from '../text/index.ts';
import { metricMeaning, statisticMeaning } from './metric-meaning.ts';
import type { Screen } from './screen.ts';
import { measuredFigure } from './statistics.ts';

/**
 * What each metric that no target asks for measures, and over whom each statistic of it is taken,
 * with figure, n and unfinished cases variant by variant.
 */
export function metricDefinitions(result: ReplayResult, screen: Screen): string[] {
  const { figures, file, runs } = result;
  const { paint, language, texts, width } = screen;
  const scenario = file.resolve(runs[0]!.policy.variant);
  const ids = [...new Set(figures.map(({ metric }) => metric))];
  return ids.flatMap((id) => {
    const metric = scenario.metrics.find((each) => each.id === id)!;
    const own = figures.filter((figure) => figure.metric === id);
    const statistics = new Map(own.map((each) => [JSON.stringify(each.statistic), each.statistic]));
    const indented = (lines: readonly string[], by: number) =>
      lines.map((line) => ' '.repeat(by) + line);
    return [
      ...wrap(metric.title[language], width - 2).map((line) => paint('strong', line)),
      ...indented(wrap(metricMeaning(metric, scenario, screen), width - 4), 2),
      ...[...statistics].flatMap(([key, statistic]) => [
        ...indented(wrap(statisticMeaning(statistic, metric, screen), width - 4), 2),
        ...own
          .filter((figure) => JSON.stringify(figure.statistic) === key)
          .flatMap((figure) => indented(wrapFacts(factsOf(figure, result, screen), width - 6), 4)),
      ]),
      ...indented(wrap(texts.screens.source(texts.definitions.eventLog(id)), width - 4), 2),
    ];
  });
}

/** The variant with its figure, n and unfinished cases. */
function factsOf(
  { variant, estimate, unit }: MetricResult,
  { runs }: ReplayResult,
  screen: Screen,
): string[] {
  const { screens } = screen.texts;
  const title = runs.find(({ policy }) => policy.variant === variant)!.title[screen.language];
  return [
    `${title} ${measuredFigure(estimate, unit, screen)}`,
    ...(estimate.n > 0 ? [screens.count(grouped(estimate.n))] : []),
    ...(estimate.censored > 0 ? [screens.unfinished(grouped(estimate.censored))] : []),
  ];
}
