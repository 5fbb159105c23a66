import type { Distribution } from '../random/index.ts';
import type { Role, ScenarioFile } from '../scenario/index.ts';
import { reported } from './fit-search.ts';

const HOUR = 3_600_000;
/** Published points of the curve, by target, and their times. */
const POINTS = [
  ['report1h', HOUR],
  ['report12h', 12 * HOUR],
  ['report24h', 24 * HOUR],
] as const;
/** Strata of the uniform that each type is drawn with. */
const STRATA = 4000;

/**
 * Finds the factor on the spread (sigma) of all types' reporting delays, their medians untouched,
 * that brings the curve of all victims nearest to the published one: least squares over its points.
 * 1 when the scenario is fitted. Nothing is simulated: the curve is a mixture.
 */
export function fitReporting(file: ScenarioFile): number {
  const victim = file.resolve('before').roles.find(({ id }) => id === 'victim');
  if (victim === undefined) throw new RangeError('the scenario has no role "victim"');
  const types = delaysByType(victim);
  const wanted = POINTS.map(([target, time]) => ({ share: reported(file, target), time }));
  const missed = (factor: number): number =>
    wanted.reduce((sum, { share, time }) => {
      const off = shareWithin(types, factor, time) - share;
      return sum + off * off;
    }, 0);
  // The sum of squares has one valley here: a fine grid finds it.
  const grid = Array.from({ length: 101 }, (_, i) => 0.5 + i / 100);
  return grid.reduce((best, factor) => (missed(factor) < missed(best) ? factor : best));
}

interface Type {
  readonly weight: number;
  readonly delay: Distribution;
}

function delaysByType({ draws, delays }: Role): readonly Type[] {
  const choice = draws['scamType']?.cases['otherwise'];
  const cases = delays['realising']?.cases;
  if (choice?.kind !== 'choice' || cases === undefined) {
    throw new RangeError('victims need a choice "scamType" and a delay "realising"');
  }
  return choice.values.map((type, i) => {
    const delay = cases[type] ?? cases['otherwise'];
    if (delay?.kind !== 'drawn') throw new RangeError(`no reporting delay for "${type}"`);
    return { weight: choice.weights[i]!, delay: delay.distribution };
  });
}

function shareWithin(types: readonly Type[], factor: number, time: number): number {
  const weights = types.reduce((sum, { weight }) => sum + weight, 0);
  const within = types.map(({ weight, delay }) => weight * below(delay, factor, time));
  return within.reduce((sum, share) => sum + share, 0) / weights;
}

/** Share of a lognormal, its sigma multiplied by a factor, that lies below a time. */
function below(delay: Distribution, factor: number, time: number): number {
  const median = delay.quantile(0.5);
  let low = 0;
  for (let i = 0; i < STRATA; i++) {
    const drawn = delay.quantile((i + 0.5) / STRATA);
    if (median * Math.exp(factor * Math.log(drawn / median)) <= time) low++;
  }
  return low / STRATA;
}
