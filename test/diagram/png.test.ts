import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { renderPng } from '../../src/diagram/png.ts';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${inside}</svg>`;

test('a picture is made while this thread goes on, and is twice as fine', async () => {
  let isMade = false;
  const making = renderPng(svg('<text x="2" y="12">警情</text>')).then((picture) => {
    isMade = true;
    return Buffer.from(picture);
  });
  await setImmediate();
  expect(isMade).toBe(false);
  const picture = await making;
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([80, 40]);
}, 120_000);

test('a picture is given up where its signal is aborted, before it is begun and under way', async () => {
  const controller = new AbortController();
  const making = renderPng(svg('<text>警情</text>'.repeat(5000)), controller.signal);
  const reason = new Error('enough');
  await setImmediate();
  controller.abort(reason);
  await expect(making).rejects.toBe(reason);
  await expect(renderPng(svg(''), controller.signal)).rejects.toBe(reason);
}, 120_000);

test('what is no SVG is refused in the words of the library', async () => {
  await expect(renderPng('<svg')).rejects.toThrow(/SVG|parsing/u);
}, 120_000);

describe('a process that makes no picture and says nothing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sixfronts-png-'));
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["process.kill(process.pid, 'SIGKILL')", /ended by SIGKILL/u],
    ['process.exit(9)', /ended by code 9/u],
  ])('is told by how it ended: %s', async (line, told) => {
    const file = path.join(folder, 'first.cjs');
    writeFileSync(file, line);
    vi.stubEnv('NODE_OPTIONS', `--require ${JSON.stringify(file)}`);
    await expect(renderPng(svg(''))).rejects.toThrow(told);
  });
});
