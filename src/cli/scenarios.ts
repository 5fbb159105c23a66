import fs from 'node:fs';
import path from 'node:path';
import { loadScenario } from '../own-charts/index.ts';
import {
  formatIssues,
  type ScenarioFile,
  shippedPath,
  shippedScenarios,
} from '../scenario/index.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { closest } from './suggest.ts';

/** The scenario that is meant when none is named. */
export const defaultScenario = 'shenzhen-2021';

/** The path of a scenario given by name or by path. Refusal when there is no such thing. */
export function scenarioPath(given: string, { texts, program }: Session): string {
  if (shippedScenarios().includes(given)) {
    const shipped = shippedPath(given);
    const near = path.relative(process.cwd(), shipped);
    return near.startsWith('..') ? shipped : near;
  }
  const isPath = /[\\/]/.test(given) || /\.ya?ml$/i.test(given);
  if (isPath || fs.existsSync(given)) return given;
  const { errors } = texts.commandLine;
  const meant = closest(given, shippedScenarios());
  throw new Refusal(errors.unknownScenario(given), [
    ...(meant === undefined ? [] : [errors.didYouMean(meant)]),
    errors.seeList(`${program} list`),
  ]);
}

/** Reads a scenario. Refusal with all its issues when it is not sound. */
export function openScenario(given: string, session: Session): ScenarioFile {
  const read = loadScenario(scenarioPath(given, session));
  if ('file' in read) return read.file;
  throw new Refusal(formatIssues(read.issues, read.texts, session.language), [], true);
}

/** The variants asked for, or all. Refusal when one is unknown. */
export function chosenVariants(
  asked: readonly string[] | undefined,
  file: ScenarioFile,
  { texts }: Session,
): readonly string[] {
  const known = file.variants.map(({ id }) => id);
  if (asked === undefined) return known;
  const { errors } = texts.commandLine;
  for (const variant of asked) {
    if (known.includes(variant)) continue;
    const meant = closest(variant, known);
    throw new Refusal(
      errors.unknownVariant(variant, known.join(', ')),
      meant === undefined ? [] : [errors.didYouMean(meant)],
    );
  }
  return [...new Set(asked)];
}
