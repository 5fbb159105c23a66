/** One way of doing a workload. */
export interface Contestant<Result> {
  readonly name: string;
  readonly run: (size: number, seed: number) => Result | Promise<Result>;
  /** The least ratio that is wanted. */
  readonly aim?: number;
  /** Share of the size that is done, for slow contestants; 1 unless told. The rate is per unit. */
  readonly share?: number;
}

/** Something that several contestants do; the first of them is the measure of the others. */
export interface Workload<Result> {
  readonly name: string;
  /** What is counted, in the plural. */
  readonly unit: string;
  readonly size: number;
  readonly contestants: readonly Contestant<Result>[];
  /** What has to agree between contestants that did the same size with the same seed. */
  readonly answer: (result: Result) => number;
  /** Seconds that a contestant measured itself; what `run` took unless told. */
  readonly seconds?: (result: Result) => number | undefined;
  /** Relative difference between answers that is accepted; 0 unless told. */
  readonly tolerance?: number;
}

/** What came of a contestant. */
export interface Measured {
  readonly name: string;
  /** Units a second, run by run. */
  readonly rates: readonly number[];
  /** The median of these. */
  readonly rate: number;
  /** Median over the runs of the rate over that of the first contestant in the same round. */
  readonly ratio: number;
  readonly answer: number;
  readonly aim: number | undefined;
}

/**
 * Lets everybody run in rounds, in alternating order, after one round that does not count. Throws
 * when a contestant disagrees with the first.
 */
export async function measure<Result>(
  workload: Workload<Result>,
  rounds: number,
): Promise<readonly Measured[]> {
  const { contestants, size, answer } = workload;
  const rates = contestants.map((): number[] => []);
  const answers = contestants.map(() => Number.NaN);
  for (let round = -1; round < rounds; round++) {
    const seed = 1 + (round % 3);
    const order = contestants.map((_, i) => (round % 2 === 0 ? i : contestants.length - 1 - i));
    for (const i of order) {
      const { run, share = 1 } = contestants[i]!;
      const units = Math.round(size * share);
      const start = performance.now();
      const result = await run(units, seed);
      const took = (performance.now() - start) / 1000;
      const rate = units / (workload.seconds?.(result) ?? took);
      if (round >= 0) rates[i]!.push(rate);
      answers[i] = answer(result);
    }
    await requireAgreement(workload, answers, seed);
  }
  return contestants.map(({ name, aim }, i) => ({
    name,
    aim,
    rates: rates[i]!,
    rate: median(rates[i]!),
    ratio: median(rates[i]!.map((rate, round) => rate / rates[0]![round]!)),
    answer: answers[i]!,
  }));
}

/** Who did only a share is compared with the first contestant doing that share. */
async function requireAgreement<Result>(
  { contestants, size, answer, tolerance = 0 }: Workload<Result>,
  answers: readonly number[],
  seed: number,
): Promise<void> {
  const [first] = contestants;
  for (const [i, { name, share = 1 }] of contestants.entries()) {
    const expected =
      share === 1 ? answers[0]! : answer(await first!.run(Math.round(size * share), seed));
    if (!(Math.abs(answers[i]! / expected - 1) <= tolerance)) {
      throw new Error(`${name} says ${answers[i]}, ${first!.name} says ${expected}`);
    }
  }
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
