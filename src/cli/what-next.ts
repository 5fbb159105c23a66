import type { Scenario, ScenarioFile } from '../scenario/index.ts';
import { durationWritten } from '../scenario/units.ts';
import { defaultScenario } from './default-scenario.ts';
import type { Opened } from './open-experiment.ts';

const DAY = 86_400_000;
/** A case in the midst of things, once the first queues have formed. */
const TOLD = 17;
/** From so many expected arrivals on there is hardly a replication without that case. */
const ENOUGH = 50;

/** What a replay has shown besides its figures. */
interface Shown {
  readonly detail?: boolean;
  readonly definitions?: boolean;
}

/** What to try after a replay, about the same scenario, seed and run length; words of each command. */
export function whatNext(
  { scenario, file, variants, usual, seed, replications }: Opened,
  shown: Shown = {},
): string[][] {
  const named = scenario === defaultScenario ? [] : [scenario];
  const [first, second] = variants;
  const same = sameRun(file, usual, seed);
  const often = replications === usual.replications ? [] : ['--replications', `${replications}`];
  const all = file.variants.map(({ id }) => id);
  const chosen = variants.join(' ') === all.join(' ') ? [] : ['--variant', ...variants];
  return [
    ['case', ...named, ...caseOf(file), ...same],
    ...(first === undefined || second === undefined
      ? []
      : [['compare', scenario, '--variant', first, second, ...often, ...same]]),
    ...(shown.detail === true && shown.definitions === true
      ? []
      : [['replay', ...named, ...chosen, ...often, ...same, '--detail', '--definitions']]),
  ];
}

/** What says a seed and a run length that are not the scenario's own. */
export function sameRun({ runLength }: ScenarioFile, usual: Scenario, seed: number): string[] {
  return [
    ...(seed === usual.seed ? [] : ['--seed', `${seed}`]),
    ...(runLength === undefined ? [] : ['--run-length', durationWritten(runLength)]),
  ];
}

/** Which case to tell: a story's own, or one that is there in all likelihood. */
function caseOf(file: ScenarioFile): string[] {
  if (file.story !== undefined) return [];
  const { arrivals, runLength, warmUp } = file.resolve(file.variants.at(-1)!.id);
  const [source] = arrivals;
  if (source === undefined) return [];
  const { at, perDay } = source;
  const expected = at.length > 0 ? at.length : (perDay * (warmUp + runLength)) / DAY;
  const isThere = at.length > 0 ? expected > TOLD : expected >= ENOUGH;
  return isThere ? ['--case', `${TOLD}`] : [];
}
