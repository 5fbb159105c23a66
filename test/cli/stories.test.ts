import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { width } from '../../src/text/index.ts';
import { storyFolder, storyScenario } from '../experiments/story-folder.ts';
import type { Folder } from '../own-charts/folder.ts';
import { run } from './fake-world.ts';

let folder: Folder;
beforeAll(() => {
  folder = storyFolder();
  folder.write('never.yaml', storyScenario.replace('reached: [served]', 'never: [served]'));
  // One more way of working beside the story's own and the one without its mechanism.
  const alike = '  alike: { title: { zh: 另一种, en: another way } }\n';
  folder.write('more.yaml', storyScenario.replace(/^  today: .*\n/mu, `$&${alike}`));
  folder.write(
    'first.yaml',
    storyScenario
      .replace('  role: visit\n', '  role: visit\n  variant: today\n')
      .replace('  nobody:', `${alike}  nobody:`),
  );
  folder.write('plain.yaml', storyScenario.replace(/^story:\n(?: .*\n)+/mu, ''));
});
afterAll(() => folder.remove());

/** What is said below a story. */
const below = (out: string, word: string) => out.slice(out.indexOf(word));
const tell = (flags: string, name = 'desk.yaml') =>
  run(`case ${folder.at(name)} --workers 1 ${flags}`);

describe('case of a scenario that tells a story', () => {
  test('tells the pinned one, then how many fates end so, and how many without the mechanism', async () => {
    const { code, out } = await tell('');
    expect(code).toBe(0);
    expect(out).toMatch(/^Case 0 .*variant: today/su);
    expect(below(out, 'Expected').replaceAll(/\s+/gu, ' ')).toMatch(
      /^Expected: The visitor is served\. Under “today” it ends so in \d+ of 40 fates \(\d+\.\d %, \d+\.\d % to \d+\.\d %\), seed 4\. With nobody there in the morning\. It ends so in 0 of 40 fates \(0\.0 %, 0\.0 % to 8\.8 %\)\. 95 % interval of Clopper and Pearson/u,
    );
  });

  test('says so in Chinese, within 80 columns', async () => {
    const { out } = await tell('--lang zh --fates 10');
    expect(below(out, '预期')).toMatch(/^预期：来访者得到接待。\n.*10 种随机条件中有 \d+ 种/u);
    expect(out).toMatch(/若上午无人，如此收场的：10 种随机条件中有 0 种（0\.0%，/u);
    expect(below(out, '预期')).not.toMatch(/\d %/u);
    for (const line of out.split('\n')) expect(width(line)).toBeLessThanOrEqual(80);
  });

  test('says so where the fate told does not end as expected', async () => {
    const { out } = await tell('--fates 2', 'never.yaml');
    expect(out).toContain('The fate told here does not end so.');
    const { out: without } = await tell('--fates 2 --variant nobody');
    expect(without).toContain('The fate told here does not end so.');
    expect((await tell('--fates 2')).out).not.toContain('does not end so');
  });

  test('gives one document', async () => {
    const { out } = await tell('--fates 6 --json');
    const document = JSON.parse(out) as { fates: Record<string, unknown> };
    expect(document.fates).toMatchObject({
      seed: 4,
      complete: true,
      told: { variant: 'today', n: 6, level: 0.95, pinned: 'holds' },
      without: {
        variant: 'nobody',
        held: 0,
        mechanism: { en: 'With nobody there in the morning' },
      },
    });
    // The variant told is the story's own: there is no other to show.
    expect(document.fates).not.toHaveProperty('shown');
    const other = JSON.parse((await tell('--case 3 --json')).out) as object;
    expect(other).not.toHaveProperty('fates');
  });

  test('tells the share of any other variant that is asked for first, and whose end is expected', async () => {
    const { out } = await tell('--fates 2 --variant alike', 'more.yaml');
    const told = below(out, 'Expected').replaceAll(/\s+/gu, ' ');
    expect(told).toMatch(
      /^Expected under “today”: .* Under “another way” it ends so in \d of 2 .* Under “today” it ends so in .* With nobody there/u,
    );
    const { out: without } = await tell('--fates 2 --variant nobody');
    expect(below(without, 'Expected').replaceAll(/\s+/gu, ' ')).toMatch(
      /^Expected under “today”: .* Under “nobody” it ends so in 0 of 2 .* Under “today” it ends so in /u,
    );
    const json = await tell('--fates 2 --variant alike --json', 'more.yaml');
    const { fates } = JSON.parse(json.out) as { fates: Record<string, unknown> };
    expect(fates['shown']).toMatchObject({ variant: 'alike', n: 2 });
  });

  test('proposes the same case without the mechanism, and from there with it', async () => {
    const next = async (flags: string) => (await tell(`--fates 1 ${flags}`, 'more.yaml')).err;
    expect(await next('')).toMatch(/--case 0 --variant nobody --fates 1\n/u);
    expect(await next('--variant alike')).toMatch(/--case 0 --variant nobody --fates 1\n/u);
    expect(await next('--variant nobody --seed 9 --replication 2')).toMatch(
      /--case 0 --variant today --seed 9 --replication 2 --fates 1\n/u,
    );
    // Wherever that one stands among the variants.
    expect((await tell('--fates 1', 'first.yaml')).err).toMatch(/--variant nobody --fates 1\n/u);
  });

  test('proposes the first other variant where the scenario expects nothing', async () => {
    const { code, err } = await tell('', 'plain.yaml');
    expect(code).toBe(0);
    expect(err).toMatch(/--case 0 --variant nobody\n/u);
    expect((await tell('--variant nobody', 'plain.yaml')).err).toMatch(/--variant today\n/u);
  });

  test('says nothing of fates about any other case', async () => {
    expect((await tell('--case 3')).out).not.toContain('Expected');
  });

  test('has no fates to look at where the scenario expects nothing', async () => {
    const { code, err } = await tell('--fates 5', 'plain.yaml');
    expect(code).toBe(2);
    expect(err).toContain('tells no story of its own');
    expect((await tell('--fates 0')).err).toContain('--fates');
  });
});
