import { type Distribution, exponential, lognormal } from '../../src/random/index.ts';
import { studentCritical, tallyOf, varianceOf } from '../../src/stats/index.ts';
import { coverageOfCount } from './coverage.ts';
import { Draws } from './draws.ts';
import type { Table } from './tables.ts';

const RESAMPLES = 299;

/** Whether the 95 % interval of a sample holds `truth`. */
type Holds = (sample: readonly number[], truth: number, draws: Draws) => boolean;

function standardError(sample: readonly number[]): { mean: number; error: number } {
  const tally = tallyOf(sample);
  return { mean: tally.mean, error: Math.sqrt(varianceOf(tally) / tally.count) };
}

const student: Holds = (sample, truth) => {
  const { mean, error } = standardError(sample);
  return Math.abs(mean - truth) <= studentCritical(0.95, sample.length - 1) * error;
};

/** Student's t of the logarithm, by the delta method. */
const onLogScale: Holds = (sample, truth) => {
  const { mean, error } = standardError(sample);
  const reach = (studentCritical(0.95, sample.length - 1) * error) / mean;
  return Math.abs(Math.log(mean / truth)) <= reach;
};

/** Johnson, Journal of the American Statistical Association 73 (1978). */
const johnson: Holds = (sample, truth) => {
  const n = sample.length;
  const { mean, error } = standardError(sample);
  const variance = error * error * n;
  const third =
    (sample.reduce((sum, value) => sum + (value - mean) ** 3, 0) * n) / ((n - 1) * (n - 2));
  const apart = mean - truth;
  const corrected =
    apart + third / (6 * variance * n) + (third / (3 * variance * variance)) * apart ** 2;
  return Math.abs(corrected / error) <= studentCritical(0.95, n - 1);
};

/** Hall, The Bootstrap and Edgeworth Expansion, ch. 3. */
const bootstrap: Holds = (sample, truth, draws) => {
  const { mean, error } = standardError(sample);
  const strays = Array.from({ length: RESAMPLES }, () => {
    const again = standardError(
      sample.map(() => sample[Math.floor(draws.uniform() * sample.length)]!),
    );
    const apart = again.mean - mean;
    return apart === 0 ? 0 : apart / again.error;
  }).sort((a, b) => a - b);
  const tail = Math.round(0.025 * (RESAMPLES + 1));
  return mean - strays.at(-tail)! * error <= truth && truth <= mean - strays[tail - 1]! * error;
};

/** What other intervals would make of means that lean to one side. */
export function methods(experiments: number): Table {
  const sizes = [3, 5, 10, 20] as const;
  const row = (en: string, zh: string, law: Distribution, holds: Holds) => ({
    title: { en, zh },
    coverages: sizes.map((n) => {
      let held = 0;
      for (let experiment = 0; experiment < experiments; experiment++) {
        const draws = new Draws(experiment);
        if (holds(draws.list(law, n), law.mean, draws)) held++;
      }
      return coverageOfCount(held, experiments);
    }),
  });
  const [even, wide] = [exponential(1), lognormal(1, 1.5)];
  return {
    title: { en: 'Other intervals', zh: '其他区间' },
    head: { en: 'Observations', zh: '观测数' },
    sizes,
    rows: [
      row("exponentials: Student's t", '指数：学生t', even, student),
      row('exponentials: t of the logarithm', '指数：对数的t', even, onLogScale),
      row("exponentials: Johnson's t", '指数：Johnson修正t', even, johnson),
      row('exponentials: bootstrap-t', '指数：自助法t', even, bootstrap),
      row("lognormals, σ = 1.5: Student's t", '对数正态，σ = 1.5：学生t', wide, student),
      row('lognormals: t of the logarithm', '对数正态：对数的t', wide, onLogScale),
      row("lognormals: Johnson's t", '对数正态：Johnson修正t', wide, johnson),
      row('lognormals: bootstrap-t', '对数正态：自助法t', wide, bootstrap),
    ],
  };
}
