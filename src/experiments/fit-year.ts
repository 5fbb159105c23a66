import { readFromDisk, readScenario } from '../scenario/index.ts';
import { fitFeedback } from './fit-feedback.ts';

/** Seed of the fit: no result is shown for it. */
const FIT_SEED = 700_001;

/**
 * Fits what `scenarios/shenzhen-year.yaml` marks as fitted and prints the values to be written
 * there. Takes minutes. `node bin/fit-year.js [replications]`
 */
export function main([replications = '4']: readonly string[]): number {
  const path = new URL('../../scenarios/shenzhen-year.yaml', import.meta.url).pathname;
  const read = readScenario(path, readFromDisk);
  if ('issues' in read) throw new TypeError('the shipped scenario has issues: validate it first');
  const options = {
    file: read.file,
    seed: FIT_SEED,
    replications: Number(replications),
    onIteration: ([log = 0]: readonly number[], [residual = 0]: readonly number[]) => {
      process.stderr.write(`${Math.exp(log).toFixed(2)} | ${residual.toFixed(2)}\n`);
    },
  };
  const fits = [
    { variant: 'w20y20', target: 'feedback2020', sigma: 1, from: 300 },
    { variant: 'w21y21', target: 'feedback2021', sigma: 2.2, from: 9 },
  ];
  for (const fit of fits) {
    const median = fitFeedback(options, fit);
    process.stdout.write(
      `${fit.variant} signing: { lognormal: { median: ${median.toFixed(1)} min, sigma: ${fit.sigma} } }\n`,
    );
  }
  return 0;
}
