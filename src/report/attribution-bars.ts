import { type Estimate, measuredIn, type ReplayResult } from '../experiments/index.ts';
import { decimal, placesFor, roundedParts, wrap } from '../text/index.ts';
import type { Screen } from './screen.ts';
import { type Measured, statisticText, wholePercent } from './statistics.ts';
import { table } from './table.ts';

const BAR = 26;
const MINUTE = 60_000;

/** Which lever saved how much; the shares sum to the whole, as printed too. */
export function attributionBars({ attribution, file }: ReplayResult, screen: Screen): string[] {
  const asked = file.attribution;
  if (attribution === undefined || asked === undefined) return [];
  const { texts, language, paint, width } = screen;
  const { whole, shares } = attribution;
  const unit = measuredIn(asked.statistic);
  const scale = scaleOf(unit);
  const word = {
    ms: texts.screens.minutes,
    share: texts.screens.points,
    cases: texts.screens.openCases,
    fen: texts.screens.yuan,
  }[unit];
  const places = placesFor(whole.halfWidth * scale);
  const parts = roundedParts(
    shares.map(({ estimate }) => estimate.mean * scale),
    places,
  );
  const figure = (mean: number, { halfWidth }: Estimate) => {
    const half = Number.isFinite(halfWidth) ? decimal(halfWidth * scale, places) : '?';
    return `${decimal(mean, places)} ± ${half} ${word}`;
  };
  const total = figure(
    parts.reduce((sum, part) => sum + part, 0),
    whole,
  );
  const most = Math.max(...parts.map(Math.abs), Number.MIN_VALUE);
  const rows = shares.map(({ lever, estimate }, i) => {
    const length = Math.max(0, Math.round((parts[i]! / most) * BAR));
    return [
      lever.title[language],
      paint('second', '▇'.repeat(length)) + ' '.repeat(BAR - length),
      figure(parts[i]!, estimate),
      wholePercent(estimate.mean / whole.mean),
    ];
  });
  const sum = [texts.screens.sum, '', total, wholePercent(1)];
  // A duration or a sum that shrinks is time or money saved; a share is told as gained.
  const title = unit !== 'share' ? texts.screens.saved : texts.screens.gained;
  return [
    title(total, statisticText(asked.statistic, screen)),
    ...table([...rows, sum], ['left', 'left', 'right', 'right']).map((line) => `  ${line}`),
    ...wrap(texts.screens.fairShare(whole.replications), width - 2).map(
      (line) => `  ${paint('quiet', line)}`,
    ),
  ];
}

const scaleOf = (unit: Measured): number =>
  unit === 'ms' ? 1 / MINUTE : unit === 'share' ? 100 : unit === 'fen' ? 1 / 100 : 1;
