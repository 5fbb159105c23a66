import fs from 'node:fs';

/** A text that stands in the package's own description, `version` or `dependencies/xstate`. */
function described(...path: readonly string[]): string {
  let value: unknown = JSON.parse(
    fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  for (const key of path) {
    if (typeof value !== 'object' || value === null) break;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return typeof value === 'string' ? value : '';
}

/** Versions that a result may depend on. Packages are pinned: what is asked for is what there is. */
export const version = {
  sixfronts: described('version'),
  xstate: described('dependencies', 'xstate'),
  node: process.versions.node,
} as const;
