import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the shipped scenarios are; the same place seen from `src` and from `dist`. */
const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** Names of the scenarios that come with sixfronts. */
export function shippedScenarios(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted();
}

/** The path of such a scenario. */
export function shippedPath(name: string): string {
  return path.join(folder, `${name}.yaml`);
}
