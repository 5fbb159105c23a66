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

describe('a run with a checkpoint', () => {
  const whole = `${replay('before')} --workers 1`;
  const kept = `${whole} --checkpoint ${name}`;

  test('runs again what an altered line held', async () => {
    const { out } = await run(kept);
    const [head, first, second, third] = lines(name);
    const odd = { ...(JSON.parse(second!) as object), summary: {} };
    const altered = [
      first!.replace('"cases":', '"cases":1'),
      JSON.stringify(odd),
      third!.replace(/"summary":.*/, '"summary":null}'),
    ];
    fs.writeFileSync(name, `${[head, ...altered].join('\n')}\n`);
    expect(await run(kept)).toMatchObject({ code: 0, out });
    expect(lines(name)).toEqual([head, ...altered, first, second, third]);
  });

  test.each([0, 20])('begins a file of which only %i bytes were written', async (bytes) => {
    await run(kept);
    const text = fs.readFileSync(name, 'utf8');
    fs.writeFileSync(name, text.slice(0, bytes));
    expect((await run(kept)).code).toBe(0);
    expect(fs.readFileSync(name, 'utf8')).toBe(text);
  });

  test('leaves alone what is no checkpoint, and asks for another file', async () => {
    fs.writeFileSync(name, 'id: tutorial\n');
    expect(await run(kept)).toMatchObject({
      code: 2,
      out: '',
      err: `sixfronts: ${name} is no checkpoint of sixfronts\n  name another file with --checkpoint; nothing was run\n`,
    });
    expect((await run(`${kept} --lang zh`)).err).toContain(`${name} 不是 sixfronts 的检查点\n`);
    expect(fs.readFileSync(name, 'utf8')).toBe('id: tutorial\n');
  });

  test('leaves alone what another run kept, and asks for another file', async () => {
    const head = { sixfronts: '0.0.1', scenarioHash: 'abcd', seed: 7 };
    fs.writeFileSync(name, `${JSON.stringify(head)}\n`);
    const { code, err } = await run(kept);
    expect(code).toBe(2);
    expect(err).toContain(`${name} was kept by another run: its scenario, seed or version`);
    expect((await run(`${kept} --lang zh`)).err).toContain(`${name} 属于另一次运行`);
    expect(lines(name)).toEqual([JSON.stringify(head)]);
  });

  test('counts its own replications when it is interrupted, not all that the file holds', async () => {
    await run(kept);
    const next = `${replay('after')} --workers 1 --checkpoint ${name}`;
    const { err } = await run(next, { onListening: (press) => void setImmediate(press) });
    expect(err).toContain('interrupted: 1 of 3 replications finished\n');
    expect(lines(name)).toHaveLength(5);
  });
});
