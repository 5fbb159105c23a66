import type { PolicyRun, ReplayResult } from '../experiments/index.ts';
import type { ScenarioFile } from '../scenario/index.ts';
import { wrapFacts } from '../text/index.ts';
import { attributionBars } from './attribution-bars.ts';
import { curvePlot } from './curve-plot.ts';
import { definitions, type Explained } from './definitions.ts';
import { delayPicture } from './delay-picture.ts';
import { delayTables } from './delay-table.ts';
import { figureTable } from './figure-table.ts';
import { frontsTable } from './fronts-table.ts';
import { header } from './header.ts';
import { inferenceTable } from './inference-table.ts';
import { joined } from './joined.ts';
import { metricsTable } from './metrics-table.ts';
import { minutesTables } from './minutes-table.ts';
import { poolsTable } from './pools-table.ts';
import type { Screen } from './screen.ts';

/** What is on the screen besides the figures. */
export interface ReplayScreenOptions {
  /** Wall-clock ms. */
  readonly elapsed?: number | undefined;
  /** Also minutes, pools and shares by delay; minutes stand there anyway without targets. */
  readonly detail?: boolean;
  /** Also what each figure means. */
  readonly definitions?: boolean;
}

/** A variant with its replications, and with those that have some of the arrivals alone. */
function replicationsOf(
  { title, summaries, more, policy }: PolicyRun,
  file: ScenarioFile,
  screen: Screen,
): string {
  const { language, texts } = screen;
  const plain = `${title[language]} ${summaries.length}`;
  if (more === undefined) return plain;
  const { arrivals, roles } = file.resolve(policy.variant);
  const names = more.arrivals.map((id) => {
    const role = arrivals.find((each) => each.id === id)!.role;
    return roles.find((each) => each.id === role)!.title[language];
  });
  const all = summaries.length + more.summaries.length;
  return texts.screens.further(plain, names.join(texts.story.list), all);
}

/** The screen of `replay`: reported beside simulated, where the gain comes from, how fast. */
export function replayScreen(
  result: ReplayResult,
  screen: Screen,
  options: ReplayScreenOptions = {},
): string[] {
  const { file, runs, targets, replications, cases, seed, digest, complete } = result;
  const { runLength } = file.resolve(runs[0]!.policy.variant);
  const isUnequal =
    new Set(runs.map(({ summaries }) => summaries.length)).size > 1 ||
    runs.some(({ more }) => more !== undefined);
  const unequal = isUnequal ? runs.map((run) => replicationsOf(run, file, screen)) : undefined;
  const head = { title: file.title, runLength, replications, cases, seed, digest, complete };
  const any = replications > 0;
  const detail = any && options.detail === true;
  const explained: readonly (readonly [Explained, readonly string[]])[] = [
    ['fronts', any ? frontsTable(result, screen) : []],
    ['inference', inferenceTable(result, screen)],
    ['attribution', attributionBars(result, screen)],
    ['curve', any ? curvePlot(result, screen) : []],
    ['delays', any ? delayPicture(result, screen) : []],
    // Without targets the minutes are what there is to see.
    ['minutes', detail || (any && targets.length === 0) ? minutesTables(result, screen) : []],
    ['pools', detail ? poolsTable(result, screen) : []],
    ['delays', detail ? delayTables(result, screen) : []],
  ];
  const shown = explained.flatMap(([name, lines]) => (lines.length > 0 ? [name] : []));
  return joined([
    header({ ...head, ...(unequal && { unequal }), elapsed: options.elapsed }, screen),
    any ? figureTable(result, screen) : [],
    any ? metricsTable(result, screen) : [],
    ...explained.map(([, lines]) => lines),
    options.definitions === true ? definitions(result, [...new Set(shown)], screen) : [],
    legend(result, screen),
  ]);
}

function legend(
  { targets, replications }: ReplayResult,
  { texts, paint, width: columns }: Screen,
): string[] {
  const { legend: words, roles, roleLetters, asReported } = texts.screens;
  const verdicts = new Set(targets.map(({ verdict }) => verdict));
  const used = (['fit', 'predict', 'check', 'infer'] as const).filter((role) =>
    targets.some(({ target }) => target.role === role),
  );
  const signs = (['inside', 'overlaps', 'outside', 'open'] as const).filter((verdict) =>
    verdicts.has(verdict),
  );
  const lines = [
    [words.plusMinus, ...(replications === 1 ? [words.unknown] : [])],
    signs.map((verdict) => words[verdict]),
    used.map((role) => `${roleLetters[role]} ${roles[role]}`),
    ...(targets.some(({ target }) => target.reported !== undefined) ? [[asReported]] : []),
  ];
  return lines.flatMap((facts) => wrapFacts(facts, columns)).map((line) => paint('quiet', line));
}
