import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { run } from './fake-world.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-kept-'));
const before = process.cwd();
beforeAll(() => process.chdir(folder));
afterEach(() => fs.readdirSync('.').forEach((name) => fs.rmSync(name)));
afterAll(() => {
  process.chdir(before);
  fs.rmSync(folder, { recursive: true });
});

const name = 'sixfronts-tutorial-7.checkpoint';
const lines = (file: string) => fs.readFileSync(file, 'utf8').trim().split('\n');
const replay = (variant: string) => `replay tutorial --variant ${variant} --replications 3`;
/** Ctrl-C before the second replication is begun. */
const cut = async (variant: string) =>
  run(`${replay(variant)} --workers 1`, { onListening: (press) => void setImmediate(press) });

describe('a run that was started without a checkpoint and is interrupted', () => {
  test('keeps what is finished beside what it kept the last time', async () => {
    expect((await cut('before')).err).toContain(`--checkpoint ${name}\n`);
    const [head, first] = lines(name);
    // The last line is cut off, as by a full disk.
    fs.appendFileSync(name, '{"key":');
    expect((await cut('after')).err).toMatch(
      `interrupted: 1 of 3 replications finished\ngo on with: sixfronts ${replay('after')} --workers 1 --checkpoint ${name}\n`,
    );
    expect(fs.readdirSync('.')).toEqual([name]);
    expect(lines(name)).toEqual([head, first, '{"key":', expect.stringMatching(/^{"key":"\w+"/)]);
    await cut('after');
    expect(lines(name)).toHaveLength(4);
    // As if it had been cut off once more: what is there stays to the byte.
    fs.appendFileSync(name, '{"key":"half');
    const kept = fs.readFileSync(name, 'utf8');
    const resumed = await run(`${replay('before')} --workers 1 --checkpoint ${name}`);
    expect(resumed.out).toBe((await run(`${replay('before')} --workers 1`)).out);
    expect(fs.readFileSync(name, 'utf8').startsWith(`${kept}\n`)).toBe(true);
    expect(lines(name)).toHaveLength(7);
    const again = await run(`${replay('before')} --workers 1 --checkpoint ${name}`);
    expect([again.out, lines(name).length]).toEqual([resumed.out, 7]);
  });

  test('leaves what another run kept, and says which name it took', async () => {
    const second = 'sixfronts-tutorial-7-2.checkpoint';
    const third = 'sixfronts-tutorial-7-3.checkpoint';
    fs.writeFileSync(name, '{"sixfronts":"0.0.1"}\n');
    fs.writeFileSync(second, '');
    for (const _ of ['taken', 'taken again']) {
      expect((await cut('before')).err).toContain(`--checkpoint ${third}\n`);
    }
    expect(fs.readFileSync(name, 'utf8')).toBe('{"sixfronts":"0.0.1"}\n');
    expect(fs.readFileSync(second, 'utf8')).toBe('');
    expect(lines(third)).toHaveLength(2);
  });

  test('keeps what is finished on SIGTERM too, and ends with 143', async () => {
    const ended = await run(`${replay('before')} --workers 1`, {
      onListening: (press) => void setImmediate(() => press('SIGTERM')),
    });
    expect(ended.code).toBe(143);
    expect(ended.err).toContain(`--checkpoint ${name}\n`);
    expect(lines(name)).toHaveLength(2);
  });
});
