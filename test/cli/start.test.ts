import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** What a file imports as it is loaded: types and what is imported later left out. */
function importsOf(file: string): readonly string[] {
  const text = fs.readFileSync(file, 'utf8');
  const found = text.matchAll(/^(?:import|export) (?!type\b)(?:[^'";]*? from )?'([^']+)';/gm);
  return [...found].map(([, name = '']) => name);
}

/** Packages that are loaded with a file and all that it imports. */
function packagesOf(entry: string): readonly string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) visit(path.join(path.dirname(file), name));
      else if (!name.startsWith('node:')) packages.add(name);
    }
  };
  visit(path.join(source, entry));
  return [...packages].toSorted();
}

test('help and version wait for the parser of the command line and nothing else', () => {
  expect(packagesOf('cli/main.ts')).toEqual(['commander']);
});

test('checking a scenario waits for no table, no drawing and no thread', () => {
  expect(packagesOf('cli/run-validate.ts')).toEqual(['xstate', 'yaml', 'zod']);
});

test('a thread waits for nothing that reads or draws', () => {
  expect(packagesOf('experiments/worker.ts')).toEqual(['xstate']);
});
