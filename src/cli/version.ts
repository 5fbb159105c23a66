import fs from 'node:fs';

interface PackageFile {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const { version: own, dependencies } = JSON.parse(
  fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as PackageFile;

/** Versions that a result may depend on. Packages are pinned, so what is asked for is what there is. */
export const version = {
  sixfronts: own,
  xstate: dependencies['xstate'] ?? '',
  node: process.versions.node,
} as const;
