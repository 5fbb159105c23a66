import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../cli/fake-world.ts';
import { blocks, commands, pages, pathOf, textOf } from './markdown.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-docs-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Files that readers make for themselves, and where this test has them. */
const files: Readonly<Record<string, string>> = {
  'my-town.yaml': path.join(folder, 'my-town.yaml'),
  'run.json': path.join(folder, 'run.json'),
  'events.csv': path.join(folder, 'events.csv'),
  drawings: path.join(folder, 'drawings'),
  'case.csv': path.join(folder, 'case.csv'),
};
const inPlace = (args: string) =>
  args
    .split(' ')
    .map((word) => files[word] ?? word)
    .join(' ');

fs.copyFileSync('scenarios/tutorial.yaml', path.join(folder, 'my-town.yaml'));

/** The command, in this thread, and with as little to run as shows that it works. */
function brief(args: string): string {
  if (args.startsWith('case stories/')) return `${inPlace(args)} --fates 2 --workers 1`;
  if (!/^(replay|compare)/.test(args)) return inPlace(args);
  if (args.includes('--manifest')) return `${inPlace(args)} --workers 1`;
  const isCity = !/tutorial|my-town/.test(args);
  const variant =
    isCity && args.startsWith('replay') && !args.includes('--variant') ? ' --variant after' : '';
  return `${inPlace(args)}${variant} --replications 1 --workers 1`;
}

const shown = new Set(pages.flatMap((page) => blocks(page, 'sh').flatMap(commands)));

describe('every command that the documentation shows works', () => {
  test('there are some', () => {
    expect(shown.size).toBeGreaterThan(15);
  });

  test.each([...shown])('sixfronts %s', { timeout: 60_000 }, async (args) => {
    const { code, out, err } = await run(brief(args));
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(out).not.toBe('');
  });
});

/** A page with the output under each `$ command` as it is now; as many lines as are shown, then `…`. */
async function refreshed(page: string): Promise<string> {
  const parts = textOf(page).split(/^(```console\n[^]*?^```$)/m);
  const fresh = await Promise.all(
    parts.map(async (part) => {
      const [args] = commands(part);
      if (!part.startsWith('```console\n') || args === undefined) return part;
      const [, , ...lines] = part.split('\n').slice(0, -1);
      const { out } = await run(/^(replay|compare)/.test(args) ? `${args} --workers 1` : args);
      const now = out.trimEnd().split('\n');
      const isCut = lines.at(-1) === '…';
      const kept = isCut ? [...now.slice(0, Math.max(lines.length - 1, 1)), '…'] : now;
      return ['```console', `$ sixfronts ${args}`, ...kept, '```'].join('\n');
    }),
  );
  return fresh.join('');
}

const recorded = pages.filter((page) => blocks(page, 'console').length > 0);

describe('every output that the documentation shows is what comes out; `-u` brings it up to date', () => {
  test.each(recorded)('%s', { timeout: 120_000 }, async (page) => {
    await expect(await refreshed(page)).toMatchFileSnapshot(pathOf(page));
  });
});
