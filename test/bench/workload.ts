/** One way of doing a workload. */
export interface Contestant<Result> {
  readonly name: string;
  readonly run: (size: number, seed: number) => Result | Promise<Result>;
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
  /** Relative difference between answers that is accepted; 0 unless told. */
  readonly tolerance?: number;
}

/** What came of a contestant. */
export interface Measured {
  readonly name: string;
  /** Units a second, median over the runs. */
  readonly rate: number;
  /** Median over the runs of the rate over that of the first contestant in the same round. */
  readonly ratio: number;
  readonly answer: number;
}

/**
 * Lets everybody run in rounds, in alternating order, after one round that does not count. Throws
 * when two contestants disagree.
 */
export async function measure<Result>(
  workload: Workload<Result>,
  rounds: number,
): Promise<readonly Measured[]> {
  const { contestants, size, answer } = workload;
  const rates = contestants.map((): number[] => []);
  const answers = contestants.map(() => Number.NaN);
  for (let round = -1; round < rounds; round++) {
    const order = contestants.map((_, i) => (round % 2 === 0 ? i : contestants.length - 1 - i));
    for (const i of order) {
      const { run, share = 1 } = contestants[i]!;
      const units = Math.round(size * share);
      const start = performance.now();
      const result = await run(units, 1 + (round % 3));
      const rate = units / ((performance.now() - start) / 1000);
      if (round >= 0) rates[i]!.push(rate);
      answers[i] = answer(result);
    }
    requireAgreement(workload, answers);
  }
  return contestants.map(({ name }, i) => ({
    name,
    rate: median(rates[i]!),
    ratio: median(rates[i]!.map((rate, round) => rate / rates[0]![round]!)),
    answer: answers[i]!,
  }));
}

function requireAgreement<Result>(
  { contestants, tolerance = 0 }: Workload<Result>,
  answers: number[],
): void {
  contestants.forEach(({ name, share = 1 }, i) => {
    const off = Math.abs(answers[i]! / answers[0]! - 1);
    if (share === 1 && !(off <= tolerance)) {
      throw new Error(`${name} says ${answers[i]}, ${contestants[0]!.name} says ${answers[0]}`);
    }
  });
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
