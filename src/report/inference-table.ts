import type { ReplayResult } from '../experiments/index.ts';
import { plain, plusMinus, wrap, wrapFacts } from '../text/index.ts';
import type { Screen } from './screen.ts';
import { reportedFigure, targetFigure } from './statistics.ts';
import { countRange } from './subject.ts';

/** The share that a reported figure implies, and the simulated curve it was read off. */
export function inferenceTable({ inference }: ReplayResult, screen: Screen): string[] {
  if (inference === undefined) return [];
  const { texts, language, paint, width } = screen;
  const { screens } = texts;
  const { target, share, curve } = inference;
  const reported =
    target.reported === undefined ? '–' : reportedFigure(target.reported, target, screen);
  const title = target.title[language];
  const percent = { mean: share.mean * 100, halfWidth: share.halfWidth * 100 };
  const found = Number.isFinite(share.mean)
    ? screens.implied(`${plusMinus(percent)} %`, title, reported)
    : screens.impliedNone(title, reported);
  const points = curve.map((point) =>
    screens.point(gridPercent(point.share), targetFigure(point.estimate, target, screen)),
  );
  return [
    screens.inferred(inference.inference.title[language]),
    ...wrap(found, width - 2).map((line) => `  ${line}`),
    ...wrapFacts(points, width - 2).map((line) => `  ${line}`),
    `  ${paint('quiet', screens.inferredNote(share.replications, countRange(curve.map(({ estimate }) => estimate)) || '0'))}`,
  ];
}

/** A point of the grid in percent, as it was written: `12.5 %`. */
const gridPercent = (share: number): string => `${plain(Number((100 * share).toPrecision(12)))} %`;
