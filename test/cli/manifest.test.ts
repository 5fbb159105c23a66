import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './fake-world.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-manifest-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const inFolder = (name: string) => path.join(folder, name);
const sound = inFolder('sound.json');

beforeAll(async () => {
  await run(`replay tutorial --variant after --replications 1 --workers 1 --out-manifest ${sound}`);
});

/** A manifest that differs from the sound one in this. */
function manifestWith(changed: object): string {
  const file = inFolder('changed.json');
  const manifest = JSON.parse(fs.readFileSync(sound, 'utf8')) as object;
  fs.writeFileSync(file, JSON.stringify({ ...manifest, ...changed }));
  return file;
}

describe('options that the manifest settles are refused', () => {
  test.each([
    ['--seed 5', '--seed'],
    ['--seed 5 --replications 7', '--seed, --replications'],
    ['--run-length 2d', '--run-length'],
    ['--variant before', '--variant'],
    ['shenzhen-2021', '"shenzhen-2021"'],
  ])('%s', async (args, named) => {
    const { code, out, err } = await run(`replay ${args} --manifest ${sound}`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${named} cannot be given beside --manifest`);
    const chinese = await run(`replay ${args} --manifest ${sound} --lang zh`);
    expect(chinese.err).toContain('不能与 --manifest 同时使用');
  });

  test('but its own scenario may be named', async () => {
    const { code } = await run(`replay tutorial --manifest ${sound} --workers 1`);
    expect(code).toBe(0);
  });
});

test.each([
  ['', true],
  [' --csv', false],
  [' --json', false],
])('a document for machines stays alone on stdout: replay%s', async (flag, isPrinted) => {
  const { code, out, err } = await run(`replay --manifest ${sound} --workers 1${flag}`);
  expect(code).toBe(0);
  const verdict = /[Rr]eproduced/u;
  expect([verdict.test(out), verdict.test(err)]).toEqual([isPrinted, !isPrinted]);
});

test('a run that is another one says what was different, and ends with 1', async () => {
  const file = manifestWith({ digest: '0000000000000000', sixfronts: '0.0.1', node: '20.0.0' });
  const { code, out } = await run(`replay --manifest ${file} --workers 1`);
  expect(code).toBe(1);
  expect(out).toContain('0000000000000000');
  expect(out).toMatch(/0\.0\.1/u);
  expect(out).toMatch(/20\.0\.0/u);
  expect(out).not.toMatch(/^ {2}XState/mu);
});

describe('a manifest with numbers that no run can have had is told as such', () => {
  test('all of them at once', async () => {
    const file = manifestWith({ seed: -1, replications: -2, runLength: 0 });
    const { code, out, err } = await run(`replay --manifest ${file}`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${file}: "seed" cannot be -1; expected a whole number from 0`);
    expect(err).toContain(`${file}: "replications" cannot be -2; expected a whole number from 1`);
    expect(err).toContain(`${file}: "runLength" cannot be 0; expected a whole number from 1`);
    const chinese = await run(`replay --manifest ${file} --lang zh`);
    expect(chinese.err).toContain('“replications”不能为 -2');
  });

  test.each([{ replications: 0 }, { replications: 1.5 }, { seed: 2 ** 53 }, { runLength: 0.5 }])(
    '%j',
    async (changed) => {
      const { code, err } = await run(`replay --manifest ${manifestWith(changed)}`);
      expect(code).toBe(2);
      expect(err).toContain('expected a whole number');
    },
  );

  test('and one without variants is none', async () => {
    const { code, err } = await run(`replay --manifest ${manifestWith({ variants: [] })}`);
    expect(code).toBe(2);
    expect(err).toContain('is no manifest');
  });
});

test.skipIf(!fs.existsSync('/dev/zero'))('a device without end is no manifest', async () => {
  const { code, err } = await run('replay --manifest /dev/zero');
  expect(code).toBe(2);
  expect(err).toContain('/dev/zero is no manifest of sixfronts');
});
