import fs from 'node:fs';
import path from 'node:path';
import { closest } from '../options/index.ts';
import { loadScenario } from '../own-charts/index.ts';
import {
  formatIssues,
  type ScenarioFile,
  shippedPath,
  shippedScenarios,
  withRunLength,
} from '../scenario/index.ts';
import { Refusal } from './refusal.ts';
import type { NamedFile } from './same-file.ts';
import type { Session } from './session.ts';

/** The path of a scenario given by name or by path. Refusal when there is no such thing. */
export function scenarioPath(given: string, { texts, command }: Session): string {
  if (shippedScenarios().includes(given)) {
    const shipped = shippedPath(given);
    const near = path.relative(process.cwd(), shipped);
    return near.startsWith('..') ? shipped : near;
  }
  if (/\.ya?ml$/i.test(given) || fs.existsSync(given)) return given;
  const { errors } = texts.commandLine;
  const meant = closestScenario(given);
  // Shipped ones are in folders too.
  if (meant === undefined && /[\\/]/.test(given)) return given;
  throw new Refusal(errors.unknownScenario(given), [
    ...(meant === undefined ? [] : [errors.didYouMean(meant)]),
    errors.seeList(command('list')),
  ]);
}

/** The shipped scenario that was probably meant, perhaps without its folder. */
function closestScenario(given: string): string | undefined {
  const shipped = shippedScenarios();
  const alone = closest(
    given,
    shipped.map((name) => path.posix.basename(name)),
  );
  return closest(given, shipped) ?? shipped.find((name) => path.posix.basename(name) === alone);
}

/**
 * Reads a scenario. Refusal with all its issues when it is not sound.
 *
 * @param runLength ms, instead of its own
 */
export function openScenario(given: string, session: Session, runLength?: number): ScenarioFile {
  const read = loadScenario(scenarioPath(given, session));
  if ('file' in read) {
    return runLength === undefined ? read.file : withRunLength(read.file, runLength);
  }
  const { language, columns } = session;
  throw new Refusal(formatIssues(read.issues, read.texts, language, columns.stderr), [], true);
}

/** The files that a scenario was read from, as a message calls them. */
export function scenarioFiles({ files }: ScenarioFile, { texts }: Session): readonly NamedFile[] {
  const named = texts.commandLine.errors.scenarioFile;
  return files.map((file) => ({ named, file }));
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
      errors.unknownVariant(variant, known.join(texts.story.list)),
      meant === undefined ? [] : [errors.didYouMean(meant)],
    );
  }
  return [...new Set(asked)];
}
