import { expect, test } from 'vitest';
import { oneOf, distributionKinds } from '../../../src/scenario/schema/distribution.ts';
import { duration, plainNumber } from '../../../src/scenario/schema/leaves.ts';

const times = oneOf(distributionKinds(duration));
const numbers = oneOf(distributionKinds(plainNumber));
const MIN = 60_000;

test.each([
  [{ constant: '2 min' }, 'constant', 2],
  [{ uniform: ['1 min', '3 min'] }, 'uniform', 2],
  [{ triangular: ['1 min', '2 min', '6 min'] }, 'triangular', 3],
  [{ exponential: '5 min' }, 'exponential', 5],
  [{ lognormal: { median: '2 min', sigma: 0 } }, 'lognormal', 2],
  [{ gamma: { shape: 3, mean: '6 min' } }, 'gamma', 6],
  [{ weibull: { shape: 1, scale: '4 min' } }, 'weibull', 4],
  [{ erlang: { stages: 2, mean: '4 min' } }, 'erlang', 4],
  [
    {
      hyperexponential: [
        { weight: 3, mean: '2 min' },
        { weight: 1, mean: '10 min' },
      ],
    },
    'hyperexponential',
    4,
  ],
  [{ hypoexponential: ['1 min', '3 min'] }, 'hypoexponential', 4],
  [{ piecewiseLinear: { '1': '7 min', '0': '1 min', '0.5': '3 min' } }, 'piecewise-linear', 3.5],
  [{ beta: { alpha: 1, beta: 1, min: '1 min', max: '3 min' } }, 'beta', 2],
  [{ empirical: { values: ['1 min', '4 min'], weights: [2, 1] } }, 'listed', 2],
  [
    {
      mixture: [
        { weight: 3, constant: '1 min' },
        { weight: 1, constant: '5 min' },
      ],
    },
    'mixture',
    2,
  ],
  [
    { truncated: { of: { uniform: ['0 min', '9 min'] }, min: '1 min', max: '3 min' } },
    'truncated',
    2,
  ],
])('%j', (written, kind, minutes) => {
  const distribution = times.parse(written);
  expect(distribution.kind).toBe(kind);
  expect(distribution.mean / MIN).toBeCloseTo(minutes, 6);
});

test('a lognormal goes through its quantiles, in whatever order they are written', () => {
  const given = times.parse({ lognormal: { quantiles: { '0.91': '240 min', '0.35': '30 min' } } });
  expect(given.quantile(0.35) / MIN).toBeCloseTo(30, 6);
  expect(given.quantile(0.91) / MIN).toBeCloseTo(240, 6);
});

test('mixtures and truncations nest', () => {
  const nested = times.parse({
    mixture: [
      {
        weight: 1,
        truncated: { of: { mixture: [{ weight: 1, exponential: '1 min' }] }, max: '1 h' },
      },
      { weight: 1, uniform: ['1 h', '2 h'] },
    ],
  });
  expect(nested.quantile(0.75)).toBeCloseTo(90 * MIN, 3);
});

test('the quantiles of stages in weights are those of the mixture, and never fall', () => {
  const stages = times.parse({
    hyperexponential: [
      { weight: 3, mean: '2 min' },
      { weight: 1, mean: '10 min' },
    ],
  });
  const draws = [0.1, 0.5, 0.74, 0.76, 0.9].map((u) => stages.quantile(u));
  expect(draws).toEqual(draws.toSorted((a, b) => a - b));
  for (const [i, u] of [0.1, 0.5, 0.74, 0.76, 0.9].entries()) {
    const minutes = draws[i]! / MIN;
    const below = 1 - 0.75 * Math.exp(-minutes / 2) - 0.25 * Math.exp(-minutes / 10);
    expect(below).toBeCloseTo(u, 6);
  }
});

/** Where something is wrong, and what. */
const problems = (written: object) =>
  times
    .safeParse(written)
    .error?.issues.map(({ path, ...issue }) => [
      path.join('.'),
      'params' in issue ? (issue.params as { finding: { code: string } }).finding.code : issue.code,
    ]);

test('quantiles that are no distribution are told where they are wrong', () => {
  const through = (points: object) => problems({ piecewiseLinear: points });
  expect(through({ '0': '1 min', '0.5': '2 min' })).toEqual([['piecewiseLinear.1', 'missingKey']]);
  expect(through({ '0.2': '1 min', '1': '2 min' })).toEqual([['piecewiseLinear.0', 'missingKey']]);
  expect(through({ '0': '3 min', '1': '2 min' })).toEqual([['piecewiseLinear.1', 'notRising']]);
  expect(through({ '0': '3 min', '1': '4 min', '1.5': '5 min' })).toEqual([
    ['piecewiseLinear.1.5', 'outOfRange'],
  ]);
  expect(through({ '-0.5': '1 min', '0': '3 min', '1': '4 min' })).toEqual([
    ['piecewiseLinear.-0.5', 'outOfRange'],
  ]);
  expect(through({ '0': '3 min', '0.0': '3 min', '1': '4 min' })).toEqual([
    ['piecewiseLinear', 'badDistribution'],
  ]);
});

test('a lognormal is told by median and sigma or by two quantiles, and by nothing else', () => {
  const two = { '0.5': '20 min', '0.9': '70 min' };
  const lognormal = (parameters: object) => problems({ lognormal: parameters });
  const all = [['lognormal', 'severalDistributions']];
  expect(lognormal({ median: '20 min', quantiles: two })).toEqual(all);
  expect(lognormal({ sigma: 1, quantiles: two })).toEqual(all);
  expect(lognormal({ sigma: 1 })).toEqual([['lognormal.median', 'missingKey']]);
  expect(lognormal({ median: '20 min' })).toEqual([['lognormal.sigma', 'missingKey']]);
});

test.each([
  [{ '0': '1 min', '0.9': '70 min' }, '', 'outOfRange'],
  [{ '0.5': '1 min', '1': '70 min' }, '', 'outOfRange'],
  [{ half: '1 min', '0.9': '70 min' }, '', 'outOfRange'],
  [{ '0.5': '1 min' }, '', 'wrongLength'],
  [{}, '', 'wrongLength'],
  [{ '0.1': '1 min', '0.5': '2 min', '0.9': '3 min' }, '', 'wrongLength'],
  [{ '0.5': '2 min', '0.9': '1 min' }, '.0.9', 'notRising'],
])('no lognormal goes through %j', (quantiles, at, code) => {
  expect(problems({ lognormal: { quantiles } })).toEqual([[`lognormal.quantiles${at}`, code]]);
});

test('what may end as it begins is the same every time', () => {
  const beta = { alpha: 2, beta: 3, min: '3 min', max: '3 min' };
  expect(times.parse({ beta }).quantile(0.4) / MIN).toBe(3);
  expect(problems({ beta: { ...beta, max: '2 min' } })).toEqual([['beta.max', 'notRising']]);
  const quantiles = { '0.5': '3 min', '0.9': '3 min' };
  expect(times.parse({ lognormal: { quantiles } }).quantile(0.99) / MIN).toBeCloseTo(3, 6);
  const piecewiseLinear = { '0': '3 min', '1': '3 min' };
  expect(times.parse({ piecewiseLinear }).quantile(0.4) / MIN).toBe(3);
});

test('stages are refused where their quantiles would lose their digits', () => {
  expect(problems({ hypoexponential: ['1 ms', '1 h'] })).toEqual([
    ['hypoexponential.0', 'outOfRange'],
  ]);
  expect(problems({ hypoexponential: ['1 h', '10 ms'] })).toBeUndefined();
  expect(problems({ hypoexponential: ['1 h', '0 min'] })).toEqual([
    ['hypoexponential.1', 'outOfRange'],
  ]);
  const many = Array.from({ length: 13 }, () => '1 min');
  expect(problems({ hypoexponential: many })).toEqual([['hypoexponential', 'too_big']]);
});

test('numbers without unit may be negative', () => {
  expect(numbers.parse({ uniform: [-3, 1] }).mean).toBe(-1);
  expect(times.safeParse({ uniform: ['-3 min', '1 min'] }).success).toBe(false);
});
