import { padStart } from '../text/index.ts';

/** One curve of a plot: its height in 0 to 1 at each column, and the sign it is drawn with. */
export interface PlottedCurve {
  readonly values: readonly number[];
  readonly sign: string;
  /** Gives the sign its look. */
  readonly paint: (text: string) => string;
}

/**
 * Curves from 0 to 1 over a common axis, each with its own sign so that they can be told apart
 * without colour. The first is drawn over the others.
 *
 * @param rows lines from 0 to 1, both included
 * @param ticks labels below the axis, by column
 */
export function plot(
  curves: readonly PlottedCurve[],
  rows: number,
  ticks: ReadonlyMap<number, string>,
): string[] {
  const columns = Math.max(0, ...curves.map(({ values }) => values.length));
  const grid: (PlottedCurve | undefined)[][] = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => undefined),
  );
  for (const curve of curves.toReversed()) {
    let before: number | undefined;
    curve.values.forEach((value, x) => {
      const row = rows - 1 - Math.round(Math.min(1, Math.max(0, value)) * (rows - 1));
      // A steep curve fills the rows between, so that it stays one line.
      const from = before === undefined || before <= row ? row : before - 1;
      for (let y = row; y <= from; y++) grid[y]![x] = curve;
      before = row;
    });
  }
  const lines = grid.map((cells, y) => {
    const percent = Math.round((1 - y / (rows - 1)) * 100);
    const label = y % 2 === 0 ? `${percent} %` : '';
    return `${padStart(label, 6)} ${label === '' ? '│' : '┤'}${drawn(cells)}`.trimEnd();
  });
  const axis = Array.from({ length: columns }, (_, x) => (ticks.has(x) ? '┬' : '─')).join('');
  return [...lines, `${' '.repeat(7)}└${axis}`, `${' '.repeat(8)}${tickLine(ticks)}`.trimEnd()];
}

/** A row of the plot; neighbours of the same curve are painted in one stroke. */
function drawn(cells: readonly (PlottedCurve | undefined)[]): string {
  let line = '';
  for (let x = 0; x < cells.length;) {
    const curve = cells[x];
    const end = cells.findIndex((other, i) => i > x && other !== curve);
    const length = (end < 0 ? cells.length : end) - x;
    line += curve === undefined ? ' '.repeat(length) : curve.paint(curve.sign.repeat(length));
    x += length;
  }
  return line;
}

function tickLine(ticks: ReadonlyMap<number, string>): string {
  let line = '';
  for (const [column, text] of [...ticks].sort(([a], [b]) => a - b)) {
    line = line.padEnd(column - Math.floor((text.length - 1) / 2)) + text;
  }
  return line;
}
