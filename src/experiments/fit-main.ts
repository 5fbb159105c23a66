import { readFromDisk, readScenario } from '../scenario/index.ts';
import { fitReporting } from './fit-reporting.ts';
import { fitSearch } from './fit-search.ts';
import { fitStop } from './fit-stop.ts';

/** Seed of the fit: no result is shown for it. */
const FIT_SEED = 700_001;

/**
 * Fits what `scenarios/shenzhen-2021.yaml` marks as fitted and prints the values to be written
 * there. Takes minutes. `node bin/fit.js [replications]`
 */
export function main([replications = '400']: readonly string[]): number {
  const path = new URL('../../scenarios/shenzhen-2021.yaml', import.meta.url).pathname;
  const read = readScenario(path, readFromDisk);
  if ('issues' in read) throw new TypeError('the shipped scenario has issues: validate it first');
  const show = (point: readonly number[], residuals: readonly number[]) =>
    process.stderr.write(
      `${point.map((x) => Math.exp(x).toFixed(4)).join(' ')} | ${residuals.map((x) => x.toFixed(2)).join(' ')}\n`,
    );
  const { file } = read;
  const options = { file, seed: FIT_SEED, replications: Number(replications), onIteration: show };
  const statement = fitStop(options);
  const fitted = fitSearch(options);
  const { ease, selfReturn, escalation } = fitted;
  process.stdout.write(
    [
      `realising: every sigma × ${fitReporting(file).toFixed(2)}`,
      `takeStatement: { lognormal: { median: ${statement.toFixed(1)} min, sigma: 0.5 } }`,
      `ease: { gamma: { shape: 3, mean: ${ease.toFixed(3)} } }`,
      `selfReturn: { exponential: ${selfReturn.toFixed(1)} h }`,
      `escalation: { uniform: [${escalation.toFixed(2)} h, ${(2 * escalation).toFixed(2)} h] }`,
      '',
    ].join('\n'),
  );
  return 0;
}
