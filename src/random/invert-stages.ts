import type { StagesAt } from './stages.ts';

// Draws lie in [2^-53, 1 - 2^-53]; as logarithms of the cumulative hazard that is -36.8 to 3.61.
const FIRST = -37;
const LAST = 4;
const TOLERANCE = 1e-8;
// Logarithm of how far from the mean a draw is looked for.
const FAR = 200;
const DEEPEST = 40;

/** A point of the curve: logarithms of hazard and time, and the slope of time by hazard. */
interface Knot {
  readonly s: number;
  readonly y: number;
  readonly slope: number;
}

/**
 * The quantile function of a positive distribution given by its shares below and above.
 * A table of the logarithm of time over the logarithm of the cumulative hazard, both nearly
 * straight at the ends, made once: halved until the monotone cubic between its knots is within
 * 1e-8 of the truth. A draw is then a search and a cubic.
 * Source of the monotone cubic: Fritsch and Carlson, SIAM Journal on Numerical Analysis 17 (1980).
 */
export function invertStages(at: (x: number) => StagesAt, mean: number): (u: number) => number {
  const middle = Math.log(mean);
  const first = solve(at, FIRST, middle - FAR, middle + FAR, middle);
  const last = solve(at, LAST, first.y, middle + FAR, middle + LAST);
  const knots = [first];
  let previous = first;
  for (let i = 1; i <= 32; i++) {
    const s = FIRST + ((LAST - FIRST) * i) / 32;
    const knot =
      i === 32
        ? last
        : solve(at, s, previous.y, last.y, previous.y + previous.slope * (s - previous.s));
    refine(at, previous, knot, 0, knots);
    previous = knot;
  }
  return interpolate(knots);
}

/** Adds the knots after `from` up to and with `to`. */
function refine(
  at: (x: number) => StagesAt,
  from: Knot,
  to: Knot,
  depth: number,
  knots: Knot[],
): void {
  const [a, b] = limited(from, to);
  const guess = cubic(0.5, to.s - from.s, from.y, to.y, a, b);
  const knot = solve(at, (from.s + to.s) / 2, from.y, to.y, guess);
  if (depth >= DEEPEST || Math.abs(guess - knot.y) <= TOLERANCE) {
    knots.push(to);
    return;
  }
  refine(at, from, knot, depth + 1, knots);
  refine(at, knot, to, depth + 1, knots);
}

/** The knot at `s`, by Newton's method kept between `low` and `high` by bisection. */
function solve(
  at: (x: number) => StagesAt,
  s: number,
  low: number,
  high: number,
  guess: number,
): Knot {
  let y = guess > low && guess < high ? guess : (low + high) / 2;
  let slope = 1;
  for (let i = 0; i < 200; i++) {
    const x = Math.exp(y);
    const { below, above, density } = at(x);
    const hazard = below < 0.5 ? -Math.log1p(-below) : -Math.log(above);
    const error = Math.log(hazard) - s;
    slope = (hazard * above) / (x * density);
    if (error > 0) high = y;
    else low = y;
    const newton = y - error * slope;
    const next = newton >= low && newton <= high ? newton : (low + high) / 2;
    const moved = Math.abs(next - y);
    y = next;
    if (moved <= 1e-12 * Math.max(1, Math.abs(y))) break;
  }
  return { s, y, slope: Number.isFinite(slope) && slope > 0 ? slope : 0 };
}

/** The slopes at both ends, no steeper than keeps the cubic from turning. */
function limited(from: Knot, to: Knot): readonly [number, number] {
  const steepest = (3 * (to.y - from.y)) / (to.s - from.s);
  return [Math.min(from.slope, steepest), Math.min(to.slope, steepest)];
}

function cubic(t: number, width: number, y0: number, y1: number, slope0: number, slope1: number) {
  const rest = 1 - t;
  return y0 + (y1 - y0) * t * t * (3 - 2 * t) + width * t * rest * (slope0 * rest - slope1 * t);
}

function interpolate(knots: readonly Knot[]): (u: number) => number {
  const s = Float64Array.from(knots, (knot) => knot.s);
  const y = Float64Array.from(knots, (knot) => knot.y);
  const pieces = knots.length - 1;
  const starts = new Float64Array(pieces);
  const ends = new Float64Array(pieces);
  for (let i = 0; i < pieces; i++) [starts[i], ends[i]] = limited(knots[i]!, knots[i + 1]!);
  return (u) => {
    if (u <= 0) return 0;
    if (u >= 1) return Infinity;
    const wanted = Math.log(-Math.log1p(-u));
    let i = 0;
    let after = pieces;
    while (after - i > 1) {
      const middle = (i + after) >>> 1;
      if (s[middle]! <= wanted) i = middle;
      else after = middle;
    }
    const width = s[i + 1]! - s[i]!;
    const t = (wanted - s[i]!) / width;
    return Math.exp(cubic(t, width, y[i]!, y[i + 1]!, starts[i]!, ends[i]!));
  };
}
