import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const launcher = fileURLToPath(new URL('../../bin/sixfronts.js', import.meta.url));

/** Runs the compiled command line in a process of its own. */
const start = (...args: readonly string[]) =>
  spawnSync(process.execPath, [launcher, ...args], { cwd: root, encoding: 'utf8' });

test('the launcher runs the compiled command line and passes its exit code on', () => {
  const version = start('--version');
  expect(version.status).toBe(0);
  expect(version.stdout).toMatch(/^\d/);
  expect(start('replay', '--sed')).toMatchObject({ status: 2, stdout: '' });
});

test('threads never change a result', () => {
  const args = ['replay', 'tutorial', '--variant', 'after', '--replications', '3', '--quiet'];
  const alone = start(...args, '--workers', '1');
  const threads = start(...args, '--workers', '2');
  expect(threads.status).toBe(0);
  expect(threads.stderr).toBe('');
  expect(threads.stdout).toBe(alone.stdout);
});

test.each([
  'list --json',
  '--help',
  'case tutorial --quiet',
  'diagram victim --out -',
  'validate tutorial',
])('a reader that has seen enough is no error: %s', async (args) => {
  const child = spawn(process.execPath, [launcher, ...args.split(' ')], { cwd: root });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdout.destroy();
  const [code] = (await once(child, 'exit')) as [number];
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
