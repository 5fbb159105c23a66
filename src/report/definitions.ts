import type { ReplayResult } from '../experiments/index.ts';
import type { Target } from '../scenario/index.ts';
import { grouped, wrap, wrapFacts } from '../text/index.ts';
import { marks } from './figure-table.ts';
import { metricDefinitions } from './metric-definitions.ts';
import type { Screen } from './screen.ts';
import { reportedFigure, targetFigure } from './statistics.ts';

/** Tables and pictures whose figures are defined together. */
export type Explained = keyof Screen['texts']['definitions']['tables'];

/**
 * Every figure that is shown, with what it means, how many cases it rests on and its source; a
 * target also with what was reported.
 */
export function definitions(
  result: ReplayResult,
  shown: readonly Explained[],
  screen: Screen,
): string[] {
  const { screens, definitions: words } = screen.texts;
  const tables = shown.flatMap((table) => wrap(words.tables[table], screen.width - 2));
  const lines = [
    ...targetDefinitions(result, screen),
    ...metricDefinitions(result, screen),
    ...tables,
    ...(tables.length === 0 ? [] : wrap(screens.source(words.source), screen.width - 2)),
  ];
  return lines.length === 0 ? [] : [screens.definitions, ...lines.map((line) => `  ${line}`)];
}

function targetDefinitions(result: ReplayResult, screen: Screen): string[] {
  const { targets, runs } = result;
  const { texts, language, paint, width } = screen;
  const { screens } = texts;
  const edge = (value: number, target: Target) => reportedFigure(value, target, screen);
  return targets.flatMap(({ target, estimate, verdict }) => {
    const variant = runs.find(({ policy }) => policy.variant === target.variant)!.title[language];
    const reported =
      target.reported === undefined
        ? screens.nothingReported
        : `${screens.reported} ${reportedFigure(target.reported, target, screen)}`;
    const band =
      target.band === undefined
        ? ''
        : screens.band(edge(target.band[0], target), edge(target.band[1], target));
    const facts = [
      `${screens.simulated} ${targetFigure(estimate, target, screen)} ${marks[verdict].sign}`,
      ...againstText(target, result, screen),
      ...(estimate.n > 0 ? [screens.count(grouped(estimate.n))] : []),
      ...(estimate.censored > 0 ? [screens.unfinished(grouped(estimate.censored))] : []),
      ...[reported, band, screens.source(target.source)].filter((text) => text !== ''),
    ];
    const title = target.title[language];
    const [first = '', ...more] = wrapFacts(
      [title, variant, screens.roleWords[target.role]],
      width - 2,
    );
    const strong = first.startsWith(title) ? title : first;
    return [
      paint('strong', strong) + first.slice(strong.length),
      ...more,
      ...wrap(target.definition[language], width - 4).map((line) => `  ${line}`),
      ...wrapFacts(facts, width - 4).map((line) => `  ${line}`),
    ];
  });
}

/** What a change is a change against. */
function againstText(
  { against, variant: own }: Target,
  { runs, file }: ReplayResult,
  { texts, language }: Screen,
): string[] {
  if (against === undefined) return [];
  const { metrics } = file.resolve(own);
  const names = [
    metrics.find(({ id }) => id === against.metric)?.title[language],
    runs.find(({ policy }) => policy.variant === against.variant)?.title[language],
  ];
  const known = names.filter((name) => name !== undefined);
  return [texts.screens.against(known.join(texts.story.list))];
}
