import type { Curve, ReplayResult } from '../experiments/index.ts';
import { wrapFacts } from '../text/index.ts';
import { plot } from './plot.ts';
import type { Look, Screen } from './screen.ts';

const MINUTE = 60_000;
/** Ticks of the time axis; what is later is told by the table. */
const TICKS = 8;
/** Columns from one tick to the next, at most. */
const PER_TICK = 8;
/** Columns beside those of the curves: the percentages before, the unit of time behind. */
const BESIDE = 16;
/** From one tick to the next, in minutes, while nearly all is over by the last of them. */
const QUICK = [1, 2, 5, 10] as const;
const NEARLY_ALL = 0.97;
/** Otherwise hours, or days where fewer than half are over by the last of those. */
const [HOURLY, DAILY] = [60, 1440] as const;
const HALF = 0.5;
const ROWS = 9;
/** Columns before the names of the curves: they begin where the curves do. */
const INDENT = 8;

const styles: readonly { readonly sign: string; readonly look: Look }[] = [
  { sign: 'o', look: 'first' },
  { sign: '█', look: 'second' },
  { sign: '+', look: 'off' },
  { sign: ':', look: 'quiet' },
];

/** The share that has reached the end of a duration, hour by hour, one curve a variant. */
export function curvePlot({ curves, runs, file }: ReplayResult, screen: Screen): string[] {
  const first = curves[0];
  if (first === undefined || curves.every(({ points }) => points.length === 0)) return [];
  const { texts, language, paint } = screen;
  const { variant } = runs[0]!.policy;
  const id = first.metric.split('|')[0]!;
  const metric = file.resolve(variant).metrics.find((each) => each.id === id);
  const drawn = curves.map((curve, i) => ({
    curve,
    run: runs[i]!,
    style: styles[i % styles.length]!,
  }));
  const perTick = Math.min(PER_TICK, Math.floor((screen.width - BESIDE) / TICKS));
  const columns = TICKS * perTick + 1;
  const step = stepFor(curves);
  const unit = step < HOURLY ? 1 : step;
  const { hours, minutes, daysUnit } = texts.screens;
  const unitText = step === DAILY ? daysUnit : step === HOURLY ? hours : minutes;
  const lines = plot(
    drawn.map(({ curve, style }) => ({
      values: Array.from({ length: columns }, (_, x) =>
        shareAt(curve, (x / perTick) * step * MINUTE),
      ),
      sign: style.sign,
      paint: (sign: string) => paint(style.look, sign),
    })),
    ROWS,
    new Map(
      Array.from({ length: TICKS + 1 }, (_, tick) => [
        tick * perTick,
        String((tick * step) / unit),
      ]),
    ),
  );
  return [
    texts.screens.curve(metric?.title[language] ?? id),
    ...wrapFacts(
      drawn.map(({ run, style }) => `${style.sign.repeat(3)} ${run.title[language]}`),
      screen.width - INDENT,
    ).map((line) => ' '.repeat(INDENT) + line),
    ...lines.slice(0, -1),
    `${lines.at(-1)!} ${unitText}`,
  ];
}

/** Minutes from tick to tick: fewer where that shows nearly all, more where hours show less than half. */
function stepFor(curves: readonly Curve[]): number {
  const by = (step: number) => curves.map((curve) => shareAt(curve, TICKS * step * MINUTE));
  const byHours = by(HOURLY);
  if (byHours.every((share) => share < HALF)) return DAILY;
  const isEnough = (step: number) =>
    by(step).every((share, i) => share >= NEARLY_ALL * byHours[i]!);
  return QUICK.find(isEnough) ?? HOURLY;
}

/** Share by a time, ms: between two points of the curve in a straight line. */
export function shareAt({ points }: Curve, time: number): number {
  let before = { time: 0, share: 0 };
  for (const point of points) {
    if (point.time >= time) {
      const part =
        point.time === before.time ? 1 : (time - before.time) / (point.time - before.time);
      return before.share + part * (point.share - before.share);
    }
    before = point;
  }
  return before.share;
}
