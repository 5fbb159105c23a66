import type { Curve, ReplayResult } from '../experiments/index.ts';
import { wrapFacts } from '../text/index.ts';
import { plot } from './plot.ts';
import type { Look, Screen } from './screen.ts';

const HOUR = 3_600_000;
/** Hours shown; later is told by the table. */
const HOURS = 8;
const PER_HOUR = 8;
const ROWS = 9;

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
  const columns = HOURS * PER_HOUR + 1;
  const lines = plot(
    drawn.map(({ curve, style }) => ({
      values: Array.from({ length: columns }, (_, x) => shareAt(curve, (x / PER_HOUR) * HOUR)),
      sign: style.sign,
      paint: (sign: string) => paint(style.look, sign),
    })),
    ROWS,
    new Map(Array.from({ length: HOURS + 1 }, (_, hour) => [hour * PER_HOUR, String(hour)])),
  );
  return [
    texts.screens.curve(metric?.title[language] ?? id),
    ...wrapFacts(
      drawn.map(({ run, style }) => `${style.sign.repeat(3)} ${run.title[language]}`),
      screen.width,
    ).map((line) => `        ${line}`),
    ...lines.slice(0, -1),
    `${lines.at(-1)!} ${texts.screens.hours}`,
  ];
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
