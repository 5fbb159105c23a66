import type { Estimate } from '../experiments/index.ts';
import type { Statistic, Target } from '../scenario/index.ts';
import {
  decimal,
  limit,
  moneyFigure,
  placesFor,
  plain,
  plusMinus,
  reportedMoney,
  reportedTime,
  timeDifference,
  timeFigure,
  unitFor,
} from '../text/index.ts';
import type { Screen } from './screen.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What is computed of a metric, in words: `mean, cut at 48 h`. */
export function statisticText(statistic: Statistic, { texts, language }: Screen): string {
  const { statistics } = texts.screens;
  switch (statistic.kind) {
    case 'meanCut':
      return statistics.meanCut(limit(statistic.cut, language));
    case 'within':
      return (statistic.among === 'all' ? statistics.withinAll : statistics.within)(
        limit(statistic.limit, language),
      );
    case 'storyShare':
    case 'valueShare': {
      const { kind, delay } = statistic;
      return delay === undefined
        ? statistics[kind]
        : statistics[`${kind}Of`](limit(delay, language));
    }
    default:
      return statistics[statistic.kind];
  }
}

/** Whether anything was counted at all. */
const isKnown = ({ mean }: Estimate) => Number.isFinite(mean);

/** What decides how the figures of a target are written. */
type Unit = Pick<Target, 'unit' | 'against'>;

/**
 * An estimate in a target's unit: `4 h 02 ± 6 min`, `86.1 ± 0.5 %`, `10.9 ± 0.3`, `¥1.02 ± 0.03 bn`;
 * a change has its sign: `−28.6 ± 0.8 %`.
 */
export function targetFigure(
  estimate: Estimate,
  { unit, against }: Unit,
  { language }: Screen,
): string {
  if (!isKnown(estimate)) return '–';
  if (unit === '%' && against === undefined) return percentFigure(estimate);
  if (unit === '%') return `${plusMinus(estimate, true)} %`;
  if (unit === 'cases') return countFigure(estimate);
  if (unit === 'yuan') return moneyFigure(estimate, language);
  const size = unit === 'h' ? HOUR : MINUTE;
  const { mean, halfWidth } = estimate;
  return timeFigure({ mean: mean * size, halfWidth: halfWidth * size }, unit, language);
}

/** A value as it was reported: `4 h`, `86 %`, `10.8`, `¥1 bn`, `−28.58 %`. */
export function reportedFigure(
  value: number,
  { unit, against }: Unit,
  { language }: Screen,
): string {
  if (unit === '%') return `${against !== undefined && value > 0 ? '+' : ''}${plain(value)} %`;
  if (unit === 'yuan') return reportedMoney(value, language);
  return unit === 'cases' ? plain(value) : reportedTime(value, unit, language);
}

/** The unit of a figure that no target speaks of: ms, a share from 0 to 1, cases, or fen. */
export type Measured = 'ms' | 'share' | 'cases' | 'fen';

/** An estimate in the unit it was measured in. */
export function measuredFigure(estimate: Estimate, unit: Measured, { language }: Screen): string {
  if (!isKnown(estimate)) return '–';
  if (unit === 'ms') return timeFigure(estimate, unitFor(estimate.mean), language);
  if (unit === 'fen') return moneyFigure(inYuan(estimate), language);
  return unit === 'share' ? percentFigure(percent(estimate)) : countFigure(estimate);
}

/** A difference of two such figures, with its sign; of shares in percentage points. */
export function measuredDifference(
  estimate: Estimate,
  unit: Measured,
  { language, texts }: Screen,
): string {
  if (!isKnown(estimate)) return '–';
  if (unit === 'ms') return timeDifference(estimate, language);
  if (unit === 'share') return `${plusMinus(percent(estimate), true)} ${texts.screens.points}`;
  return unit === 'fen' ? moneyFigure(inYuan(estimate), language, true) : plusMinus(estimate, true);
}

const percent = (estimate: Estimate): Estimate => {
  const { mean, halfWidth, bound } = estimate;
  const whole = { ...estimate, mean: mean * 100, halfWidth: halfWidth * 100 };
  return bound === undefined ? whole : { ...whole, bound: bound * 100 };
};

/** A share in percent; where all cases agree, with what so many of them do not rule out. */
export function percentFigure(estimate: Estimate): string {
  const { mean, halfWidth, bound } = estimate;
  if (bound === undefined || halfWidth !== 0) return `${plusMinus(estimate)} %`;
  const [sign, margin] = mean === 0 ? ['≤', bound] : ['≥', 100 - bound];
  const places = placesFor(margin);
  return `${plain(mean)} (${sign} ${decimal(bound, places)}) %`;
}

/** A number of cases; where there were none at all, with what so many replications do not rule out. */
function countFigure(estimate: Estimate): string {
  const { mean, halfWidth, bound } = estimate;
  if (bound === undefined || halfWidth !== 0) return plusMinus(estimate);
  return `${plain(mean)} (≤ ${decimal(bound, placesFor(bound))})`;
}

const inYuan = ({ mean, halfWidth }: Estimate) => ({
  mean: mean / 100,
  halfWidth: halfWidth / 100,
});

/** A share from 0 to 1 with its interval; a dash where nothing was counted. */
export const percentText = (share: Estimate): string =>
  isKnown(share) ? percentFigure(percent(share)) : '–';

/** `47 %`: a share from 0 to 1 without places. */
export const wholePercent = (share: number): string => `${decimal(share * 100, 0)} %`;
