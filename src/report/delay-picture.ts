import type { DelayCurve, Estimate, PolicyRun, ReplayResult } from '../experiments/index.ts';
import { limit, plusMinus, wrap } from '../text/index.ts';
import { delayBin } from './delay-bin.ts';
import type { Look, Screen } from './screen.ts';
import { percentText } from './statistics.ts';
import { type Align, type Cell, type Fold, folded, spaceForTitles, table } from './table.ts';

/** Signs that fill a bar, 100 % of the money: at least, and at most. */
const BAR = { least: 8, most: 16 };
const looks: readonly Look[] = ['first', 'second'];

/**
 * How much of the money a stop holds by how late the victim reports it, before and after, as bars;
 * and what weighs more. Empty unless a target asks for a share of money, in one or two variants.
 */
export function delayPicture(result: ReplayResult, screen: Screen): string[] {
  const { delayCurves, targets, runs, file } = result;
  const asked = targets.find(({ target: { statistic } }) => statistic.kind === 'valueShare');
  if (asked === undefined || runs.length > looks.length) return [];
  const { metric } = asked.target;
  const curves = runs.flatMap(
    ({ policy }) =>
      delayCurves.find((each) => each.metric === metric && each.variant === policy.variant) ?? [],
  );
  const [first] = curves;
  if (first === undefined) return [];
  const { texts, language, paint, width } = screen;
  const { metrics } = file.resolve(first.variant);
  const title = metrics.find(({ id }) => id === metric)?.title[language] ?? metric;
  const heads: Cell[] = [
    '',
    ...runs.flatMap((run): Cell[] => [paint('strong', run.title[language]), '']),
  ];
  const titles = first.wide.map((_, bin) => delayBin(first.wide, bin, screen));
  const rows = (full: number, fold: Fold): Cell[][] =>
    [...titles, texts.screens.allDelays].map((label, bin) => [
      label,
      ...curves.flatMap(({ wide, whole }, i): Cell[] => {
        const { value } = wide[bin] ?? whole;
        return [bar(value, full, looks[i]!, screen), ...fold([percentText(value)])];
      }),
    ]);
  const aligns: Align[] = ['left', ...runs.flatMap(() => ['left', 'right'] as const)];
  const lines = folded(width - 2, (fold) => {
    // The bars get what the figures leave.
    const space = spaceForTitles([heads, ...rows(BAR.least, fold)], aligns, 2, width - 2);
    const full = BAR.least + Math.max(0, Math.floor(space / curves.length));
    return table([heads, ...rows(Math.min(full, BAR.most), fold)], aligns);
  });
  return [
    ...wrap(texts.screens.byReport(title), width),
    ...lines.map((line) => `  ${line}`),
    ...wrap(weighed(curves, runs, screen), width - 2).map((line) => `  ${line}`),
  ];
}

function bar({ mean }: Estimate, full: number, look: Look, { paint }: Screen): string {
  // Of few stories the jackknife's correction may lead below nothing, or beyond all.
  const share = Number.isFinite(mean) ? Math.min(1, Math.max(0, mean)) : 0;
  const length = Math.round(share * full);
  return paint(look, '▇'.repeat(length)) + ' '.repeat(full - length);
}

/** The victim's delay against the police's speed, in percentage points. */
function weighed(
  curves: readonly DelayCurve[],
  runs: readonly PolicyRun[],
  screen: Screen,
): string {
  const { texts, language } = screen;
  const last = curves.at(-1)!;
  const early = last.wide[0]!;
  const late = last.wide.at(-1)!;
  const edge = last.wide.at(-2)!;
  const delay = texts.screens.delayWeighs(
    limit(early.upTo, language),
    limit(edge.upTo, language),
    runs.at(-1)!.title[language],
    points(late.value, early.value),
  );
  const before = curves.length > 1 ? curves[0] : undefined;
  if (before === undefined) return delay;
  const reform = points(before.whole.value, last.whole.value);
  return delay + (language === 'zh' ? '' : ' ') + texts.screens.speedWeighs(reform);
}

/**
 * A difference in percentage points. Its interval is that of independent figures; those of two
 * variants share their fate, so that it is rather too wide than too narrow.
 */
function points(from: Estimate, to: Estimate): string {
  const halfWidth = Math.hypot(from.halfWidth, to.halfWidth) * 100;
  return plusMinus({ mean: (to.mean - from.mean) * 100, halfWidth }, true);
}
