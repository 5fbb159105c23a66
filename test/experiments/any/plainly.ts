// Figures over replications as docs/reference/output.md says how to check them, the long way round.

/** What a replication gives for a figure: a sum, what it is divided by, cases and unfinished ones. */
export interface Part {
  readonly above: number;
  /** 1 for what is no ratio. */
  readonly below: number;
  readonly n: number;
  readonly unfinished: number;
}

/** A figure and the half-width of its interval; NaN where not known. */
export interface Told {
  readonly mean: number;
  readonly halfWidth: number;
}

/** Student's t at 97.5 %, by degrees of freedom. */
const T: Readonly<Record<number, number>> = {
  1: 12.706204736174705,
  2: 4.302652729749464,
  3: 3.182446305284263,
  5: 2.570581835636314,
  7: 2.364624251592784,
  8: 2.306004135204166,
};

export const sumOf = (list: readonly number[]): number =>
  list.reduce((sum, value) => sum + value, 0);

/** The plain figure of some replications: everything above over everything below. */
export function ratioOf(parts: readonly Part[]): number {
  const below = sumOf(parts.map((part) => part.below));
  return below === 0 ? NaN : sumOf(parts.map((part) => part.above)) / below;
}

/** What each replication contributes to a figure of all, by what is left without it. */
export function contributions<P>(
  parts: readonly P[],
  figure: (some: readonly P[]) => number,
): number[] {
  const n = parts.length;
  if (n === 1) return [figure(parts)];
  return parts.map((_, i) => n * figure(parts) - (n - 1) * figure(parts.toSpliced(i, 1)));
}

/** Mean and half-width of what replications contribute. */
export function meanOf(values: readonly number[]): Told {
  const n = values.length;
  const mean = sumOf(values) / n;
  if (n < 2) return { mean, halfWidth: NaN };
  const variance = sumOf(values.map((value) => (value - mean) ** 2)) / (n - 1);
  return { mean, halfWidth: T[n - 1]! * Math.sqrt(variance / n) };
}

/** A figure over replications; plain and without a half-width where one of them has all there is. */
export function toldOf<P>(parts: readonly P[], figure: (some: readonly P[]) => number): Told {
  const told = meanOf(contributions(parts, figure));
  return Number.isFinite(told.mean) ? told : { mean: figure(parts), halfWidth: NaN };
}

/** Over every order in which levers can be pulled, what each adds; `value` of which are pulled. */
export function sharesOf(levers: number, value: (pulled: ReadonlySet<number>) => number): number[] {
  const all = ordersOf(Array.from({ length: levers }, (_, i) => i));
  return Array.from({ length: levers }, (_, lever) => {
    const added = all.map((order) => {
      const before = order.slice(0, order.indexOf(lever));
      return value(new Set([...before, lever])) - value(new Set(before));
    });
    return sumOf(added) / added.length;
  });
}

function ordersOf(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first) =>
    ordersOf(list.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}

/** The share at which a line through points first passes a value; NaN if nowhere. */
export function passing(
  grid: readonly number[],
  values: readonly number[],
  wanted: number,
): number {
  for (let i = 1; i < grid.length; i++) {
    const [from, to] = [values[i - 1]!, values[i]!];
    const isBetween = Math.min(from, to) <= wanted && wanted <= Math.max(from, to);
    if (!isBetween || from === to) continue;
    return grid[i - 1]! + ((wanted - from) / (to - from)) * (grid[i]! - grid[i - 1]!);
  }
  return NaN;
}

/** How an interval stands to a band. */
export function signOf(from: number, to: number, low: number, high: number): string {
  if (from >= low && to <= high) return 'inside';
  return to < low || from > high ? 'outside' : 'overlaps';
}

/** Parts of several replications, their cases added up. */
export const behind = (parts: readonly Part[]) => ({
  n: sumOf(parts.map(({ n }) => n)),
  unfinished: sumOf(parts.map(({ unfinished }) => unfinished)),
  replications: parts.length,
});
