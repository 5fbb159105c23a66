import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the shipped scenarios are; the same place seen from `src` and from `dist`. */
const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** Folders beside the scenarios that hold none. */
const others = new Set(['targets']);

/**
 * Names of the scenarios that come with sixfronts; in a folder with the folder before it, as in
 * `stories/ten-year-reunion`, after all that are in none.
 */
export function shippedScenarios(): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !others.has(entry.name));
  return [
    ...namesIn(folder),
    ...folders
      .map(({ name }) => name)
      .toSorted()
      .flatMap((name) => namesIn(path.join(folder, name)).map((inside) => `${name}/${inside}`)),
  ];
}

function namesIn(place: string): readonly string[] {
  return readdirSync(place)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted();
}

/** The path of such a scenario. */
export function shippedPath(name: string): string {
  return path.join(folder, `${name}.yaml`);
}
