import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
interface LockedPackage {
  version: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, LockedPackage>;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as Lock;

test('every package is pinned to the version in the lock file', () => {
  const pinned = { ...manifest.dependencies, ...manifest.devDependencies };
  const locked = Object.keys(pinned).map((name) => [
    name,
    lock.packages[`node_modules/${name}`]?.version,
  ]);
  expect(pinned).toEqual(Object.fromEntries(locked));
});

test('the lock file names no download address, so any registry will do', () => {
  const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(named).toEqual([]);
});

test('the lock file has the builds for every system (npm run lock completes it)', () => {
  const locked = Object.keys(lock.packages);
  const missing = Object.values(lock.packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !locked.some((key) => key.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
});
