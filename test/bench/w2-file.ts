import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadScenario } from '../../src/own-charts/index.ts';
import { formatIssues, readFromDisk, type ScenarioFile } from '../../src/scenario/index.ts';
import { searchScenario } from './search-scenario.ts';

const files = new Map<string, ScenarioFile>();

/** Where the sources of the bench are: compiled, it stands two folders deeper. */
export const benchFolder = fileURLToPath(new URL('../../../test/bench/', import.meta.url));

/** Workload W2 as a scenario file that names its chart, read once per size. */
export function w2File(scale: number, cases: number): ScenarioFile {
  const name = path.join(path.relative('.', benchFolder), `w2-${scale}-${cases}.yaml`);
  const known = files.get(name);
  if (known !== undefined) return known;
  const text = JSON.stringify(searchScenario(scale, cases), undefined, 2);
  const read = loadScenario(name, (wanted) => (wanted === name ? text : readFromDisk(wanted)));
  if (!('file' in read)) throw new Error(formatIssues(read.issues, read.texts, 'en'));
  files.set(name, read.file);
  return read.file;
}
