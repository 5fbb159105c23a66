import type { ChartSupply } from './own-charts.ts';
import { readScenario } from './read-scenario.ts';
import type { ScenarioFile } from './scenario-file.ts';
import type { ReadFile } from './source-text.ts';

/**
 * Reads a scenario again from the texts it was read from before. TypeError when they are not those
 * of a sound scenario.
 */
export function readScenarioTexts(
  path: string,
  texts: Readonly<Record<string, string>>,
  supply: ChartSupply = {},
): ScenarioFile {
  const encoder = new TextEncoder();
  const textOf: ReadFile = (name) => {
    const text = texts[name];
    if (text === undefined)
      throw Object.assign(new Error(`no text of ${name}`), { code: 'ENOENT' });
    return encoder.encode(text);
  };
  const read = readScenario(path, textOf, supply);
  if ('issues' in read) throw new TypeError(`the texts of ${path} do not make a scenario`);
  return read.file;
}
