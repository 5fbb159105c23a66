import {
  type Distribution,
  exponential,
  lognormal,
  normalQuantile,
  uniformBetween,
} from '../../src/random/index.ts';
import {
  batchMeans,
  type Bounds,
  independentDifference,
  kaplanMeier,
  meanInterval,
  restrictedMean,
  survivalInterval,
} from '../../src/stats/index.ts';
import { around, type Coverage, coverageOf, type Told } from './coverage.ts';
import { Draws } from './draws.ts';
import type { Table } from './tables.ts';

const normal = { quantile: normalQuantile };
const unit = exponential(1);
const skew = lognormal(1, 1.5);

/** Means of independent observations, and differences of two independent means (Welch). */
export function means(experiments: number): Table {
  const sizes = [2, 3, 5, 10, 20, 50] as const;
  const mean = (law: Pick<Distribution, 'quantile'>, truth: number) =>
    sizes.map((n) =>
      repeated(experiments, truth, (draws) => around(meanInterval(draws.list(law, n)))),
    );
  const welch = (spread: number, share: number) =>
    sizes.map((n) =>
      repeated(experiments, 0, (draws) => {
        const wide = draws.list(normal, Math.max(2, n * share)).map((z) => spread * z);
        return around(independentDifference(draws.list(normal, n), wide));
      }),
    );
  return {
    title: { en: 'Means of numbers drawn', zh: '所抽取数值的平均值' },
    head: { en: 'Observations', zh: '观测数' },
    sizes,
    rows: [
      { title: { en: 'mean of normals', zh: '正态的平均值' }, coverages: mean(normal, 0) },
      { title: { en: 'mean of exponentials', zh: '指数的平均值' }, coverages: mean(unit, 1) },
      {
        title: { en: 'mean of lognormals, σ = 1.5', zh: '对数正态的平均值，σ = 1.5' },
        coverages: mean(skew, skew.mean),
      },
      {
        title: { en: 'Welch, spreads 1 and 3', zh: '韦尔奇，标准差1与3' },
        coverages: welch(3, 1),
      },
      {
        title: { en: 'Welch, 1 and 3, three times as many', zh: '韦尔奇，1与3，后者三倍观测' },
        coverages: welch(3, 3),
      },
    ],
  };
}

/** Survival with censoring uniform from 0 to 1.5 mean lifetimes: half are censored. */
export function survival(experiments: number): Table {
  const sizes = [10, 20, 50, 200] as const;
  const until = uniformBetween(0, 1.5);
  const curve = (draws: Draws, n: number) => {
    const pairs = Array.from({ length: n }, () => [draws.from(unit), draws.from(until)] as const);
    return kaplanMeier(
      pairs.map(([life, end]) => Math.min(life, end)),
      pairs.map(([life, end]) => life <= end),
    );
  };
  const bySize = (truth: number, told: (draws: Draws, n: number) => Told) =>
    sizes.map((n) => repeated(experiments, truth, (draws) => told(draws, n)));
  const at = (time: number) =>
    bySize(Math.exp(-time), (draws, n) => survivalInterval(curve(draws, n), time));
  return {
    title: { en: 'Survival, half of them censored', zh: '生存，半数删失' },
    head: { en: 'Observations', zh: '观测数' },
    sizes,
    rows: [
      { title: { en: 'survival, 90 % left', zh: '生存，剩90%' }, coverages: at(-Math.log(0.9)) },
      { title: { en: 'survival, 50 % left', zh: '生存，剩50%' }, coverages: at(Math.LN2) },
      { title: { en: 'survival, 30 % left', zh: '生存，剩30%' }, coverages: at(-Math.log(0.3)) },
      {
        title: { en: 'restricted mean', zh: '限制平均生存时间' },
        coverages: bySize(1 - Math.exp(-1), (draws, n) =>
          around(restrictedMean(curve(draws, n), 1)),
        ),
      },
    ],
  };
}

/** A series whose neighbours have correlation 0.8, in twenty batches. */
export function batches(experiments: number): Table {
  const sizes = [100, 200, 500, 2000] as const;
  const series = (draws: Draws, n: number): number[] => {
    let level = draws.from(normal);
    return Array.from({ length: n }, () => (level = 0.8 * level + 0.6 * draws.from(normal)));
  };
  return {
    title: { en: 'Batch means, neighbours correlated by 0.8', zh: '批均值法，相邻相关0.8' },
    head: { en: 'Length of the series', zh: '序列长度' },
    sizes,
    rows: [
      {
        title: { en: 'mean by 20 batches', zh: '20批的平均值' },
        coverages: sizes.map((n) =>
          repeated(experiments, 0, (draws) => around(batchMeans(series(draws, n), 20))),
        ),
      },
    ],
  };
}

/** How often an interval for a share holds it, exactly: over shares from 0.2 % to 99.8 %. */
export interface Exactly {
  readonly least: number;
  readonly mean: number;
}

/** The least and the mean coverage of an interval for the share of `n` independent trials. */
export function exactly(method: (successes: number, n: number) => Bounds, n: number): Exactly {
  const told = Array.from({ length: n + 1 }, (_, successes) => method(successes, n));
  const shares = Array.from({ length: 499 }, (_, i) => (i + 1) / 500);
  const held = shares.map((share) => {
    let log = n * Math.log1p(-share);
    let sum = 0;
    told.forEach(({ low, high }, successes) => {
      if (low <= share && share <= high) sum += Math.exp(log);
      log += Math.log(((n - successes) / (successes + 1)) * (share / (1 - share)));
    });
    return sum;
  });
  return {
    least: Math.min(...held),
    mean: held.reduce((sum, each) => sum + each, 0) / held.length,
  };
}

const repeated = (experiments: number, truth: number, told: (draws: Draws) => Told): Coverage =>
  coverageOf(
    Array.from({ length: experiments }, (_, experiment) => told(new Draws(experiment))),
    truth,
  );
