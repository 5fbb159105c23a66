import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asTyped } from '../../src/cli/as-typed.ts';
import { whatNext } from '../../src/cli/what-next.ts';
import { durationWritten, parseDuration } from '../../src/scenario/units.ts';
import { storyFolder } from '../experiments/story-folder.ts';
import type { Folder } from '../own-charts/folder.ts';
import { file, scenario } from '../report/fixtures.ts';
import { run } from './fake-world.ts';

let folder: Folder;
beforeAll(() => {
  folder = storyFolder();
  folder.write(
    'few.yaml',
    fs.readFileSync('scenarios/tutorial.yaml', 'utf8').replace('perDay: 20', 'perDay: 1'),
  );
});
afterAll(() => folder.remove());

/** The commands proposed on stderr, without the name of the program. */
const proposed = (err: string): string[] =>
  [...err.matchAll(/sixfronts (.*)$/gmu)].map(([, rest]) => rest!);

/** What a command proposes, and what each of these ends with. */
async function follow(args: string): Promise<{ commands: string[]; codes: number[] }> {
  const commands = proposed((await run(`${args} --workers 1`)).err);
  const codes: number[] = [];
  for (const each of commands) codes.push((await run(`${each} --workers 1`)).code);
  return { commands, codes };
}

describe('what is proposed to try next works as it is printed', () => {
  test('after a story, which has one case', async () => {
    const { commands, codes } = await follow(`replay ${folder.at('desk.yaml')} --replications 2`);
    expect(commands[0]).toBe(`case ${folder.at('desk.yaml')}`);
    expect(codes).toEqual([0, 0, 0]);
  });

  test('after a scenario in which few cases arrive', async () => {
    const { commands } = await follow(`replay ${folder.at('few.yaml')} --replications 1`);
    expect(commands[0]).toBe(`case ${folder.at('few.yaml')}`);
  });

  test('and is about the same run', async () => {
    const { commands, codes } = await follow(
      'replay tutorial --seed 9 --run-length 36h --replications 2 --variant after before',
    );
    const same = '--seed 9 --run-length 36h';
    expect(commands).toEqual([
      `case tutorial --case 17 ${same}`,
      `compare tutorial --variant after before --replications 2 ${same}`,
      `replay tutorial --variant after before --replications 2 ${same} --detail --definitions`,
    ]);
    expect(codes).toEqual([0, 0, 0]);
    const { commands: other } = await follow('case tutorial --case 2 --seed 9 --run-length 36h');
    expect(other).toEqual([`case tutorial --case 2 --variant before ${same}`]);
  });

  test('and is not what was just done', async () => {
    const replay = 'replay tutorial --run-length 36h --replications 2 --workers 1';
    expect(proposed((await run(`${replay} --detail`)).err)).toHaveLength(3);
    const { err } = await run(`${replay} --detail --definitions`);
    expect(proposed(err).map((words) => words.split(' ')[0])).toEqual(['case', 'compare']);
  });

  test('whatever a file is called', () => {
    expect(['my-town.yaml', '小城.yaml', 'my town.yaml', "it's.yaml"].map(asTyped)).toEqual([
      'my-town.yaml',
      '小城.yaml',
      "'my town.yaml'",
      String.raw`'it'\''s.yaml'`,
    ]);
  });

  test.each([1, 1500, 5_400_000, 86_400_000, 93_600_000])('however long it is (%s ms)', (ms) => {
    expect(parseDuration(durationWritten(ms))).toEqual({ value: ms });
  });
});

describe('which case is proposed', () => {
  /** The words after `case` where these arrive; the fixture has eleven days. */
  function words(arrivals: object, story = false): readonly string[] {
    const [first] = scenario.arrivals;
    const usual = { ...scenario, arrivals: [{ ...first!, ...arrivals }, first!] };
    // A case is told in the last variant.
    const resolve = (variant: string) =>
      variant === 'after' ? usual : { ...scenario, arrivals: [] };
    const plan = story ? ({ role: 'missing', variant: 'after' } as typeof file.story) : undefined;
    const opened = { ...file, resolve, ...(plan && { story: plan }) };
    const variants = ['before', 'after'];
    const asked = { scenario: 'town.yaml', variants, usual, seed: 7, replications: 4 };
    return whatNext({ ...asked, proof: undefined, file: opened })[0]!.slice(1);
  }

  test('is one in the midst where so many arrive that it is there', () => {
    expect(words({ perDay: 50 / 11 })).toEqual(['town.yaml', '--case', '17']);
    expect(words({ perDay: 49.9 / 11 })).toEqual(['town.yaml']);
  });

  test('is one in the midst where arrivals are listed, if the list has it', () => {
    const at = (count: number) => Array.from({ length: count }, (_, i) => i);
    expect(words({ perDay: 100, at: at(18) })).toEqual(['town.yaml', '--case', '17']);
    expect(words({ perDay: 100, at: at(17) })).toEqual(['town.yaml']);
  });

  test('is none where nobody arrives', () => {
    const asked = { scenario: 'town.yaml', variants: ['after'], seed: 7, replications: 4 };
    const nobody = { ...scenario, arrivals: [] };
    const opened = { ...file, resolve: () => nobody };
    expect(whatNext({ ...asked, proof: undefined, file: opened, usual: nobody })[0]).toEqual([
      'case',
      'town.yaml',
    ]);
  });

  test('is its own where a scenario tells a story', () => {
    expect(words({ perDay: 100 }, true)).toEqual(['town.yaml']);
  });
});
