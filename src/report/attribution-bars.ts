import { type Estimate, measuredIn, type ReplayResult } from '../experiments/index.ts';
import { decimal, placesFor, roundedParts, wrap } from '../text/index.ts';
import type { Screen } from './screen.ts';
import { type Measured, statisticText, wholePercent } from './statistics.ts';
import { type Align, type Cell, spaceForTitles, table } from './table.ts';

/** Signs of the longest bar: at least, and at most. */
const BAR = { least: 4, most: 26 };
const aligns: readonly Align[] = ['left', 'left', 'right', 'right'];
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
    if (!Number.isFinite(mean)) return '–';
    const half = Number.isFinite(halfWidth) ? decimal(halfWidth * scale, places) : '?';
    return `${decimal(mean, places)} ± ${half} ${word}`;
  };
  const printed = parts.reduce((sum, part) => sum + part, 0);
  const total = figure(printed, whole);
  // Of nothing, or of what nobody knows, there are no shares.
  const hasShares = Number.isFinite(printed) && decimal(printed, places) !== decimal(0, places);
  const shareOfWhole = (share: number) => (hasShares ? wholePercent(share) : '–');
  const most = Math.max(...parts.map((part) => Math.abs(part) || 0), Number.MIN_VALUE);
  const rows = (full: number): Cell[][] => [
    ...shares.map(({ lever, estimate }, i) => {
      const length = Math.max(0, Math.round((parts[i]! / most) * full)) || 0;
      return [
        lever.title[language],
        paint('second', '▇'.repeat(length)) + ' '.repeat(full - length),
        figure(parts[i]!, estimate),
        shareOfWhole(estimate.mean / whole.mean),
      ];
    }),
    [texts.screens.sum, '', total, shareOfWhole(1)],
  ];
  // The bars get what the figures leave.
  const space = spaceForTitles(rows(BAR.least), aligns, 2, width - 2);
  const full = Math.min(BAR.most, BAR.least + Math.max(0, space));
  // A duration or a sum that shrinks is time or money saved; a share is told as gained.
  const title = unit !== 'share' ? texts.screens.saved : texts.screens.gained;
  return [
    ...wrap(title(total, statisticText(asked.statistic, screen)), width),
    ...table(rows(full), aligns).map((line) => `  ${line}`),
    ...wrap(texts.screens.fairShare(whole.replications), width - 2).map(
      (line) => `  ${paint('quiet', line)}`,
    ),
  ];
}

const scaleOf = (unit: Measured): number =>
  unit === 'ms' ? 1 / MINUTE : unit === 'share' ? 100 : unit === 'fen' ? 1 / 100 : 1;
