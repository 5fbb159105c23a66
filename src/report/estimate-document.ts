import type { Estimate } from '../experiments/index.ts';

/** An interval at 95 % over replications, and what each of them gives. */
export function estimate(figure: Estimate) {
  const { mean, halfWidth, bound, n, replications, censored, values, weights } = figure;
  return {
    mean,
    halfWidth,
    ...(bound === undefined ? {} : { bound }),
    level: 0.95,
    replications,
    n,
    unfinished: censored,
    ...(values === undefined ? {} : { perReplication: values }),
    ...(weights === undefined ? {} : { weights }),
  };
}
