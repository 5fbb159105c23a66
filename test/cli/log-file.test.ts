import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { run } from './fake-world.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-log-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const { writeSync } = fs;
const command = 'replay tutorial --variant after --replications 1 --workers 1';

/** Lets the file system take so many bytes a call. */
function disk({ atOnce }: { atOnce: number }): void {
  vi.spyOn(fs, 'writeSync').mockImplementation((file, content) => {
    const bytes = Buffer.from(content as Uint8Array | string);
    return writeSync(file, bytes.subarray(0, atOnce));
  });
}

test('a log is whole where the file system takes it bit by bit', async () => {
  const [whole, bits] = [path.join(folder, 'whole.csv'), path.join(folder, 'bits.csv')];
  await run(`${command} --log ${whole}`);
  disk({ atOnce: 1000 });
  await run(`${command} --log ${bits}`);
  expect(fs.readFileSync(bits, 'utf8')).toBe(fs.readFileSync(whole, 'utf8'));
});
