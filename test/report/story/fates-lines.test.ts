import { describe, expect, test } from 'vitest';
import type { FatesResult, FatesUnder } from '../../../src/experiments/index.ts';
import { screenFor } from '../../../src/report/index.ts';
import { fatesLines } from '../../../src/report/story/index.ts';
import type { StoryPlan } from '../../../src/scenario/index.ts';

const both = (en: string, zh: string) => ({ en, zh });
const plan: StoryPlan = {
  role: 'visitor',
  variant: 'today',
  expects: both('She is served.', '她得到接待。'),
  holds: { reached: ['served'], never: [] },
  without: { variant: 'nobody', title: both('With nobody there', '若无人') },
  fates: 2000,
};
const under = (variant: string, title: string, held: number, more = {}): FatesUnder => ({
  variant,
  title: both(title, title),
  share: { estimate: held / 2000, low: 0.25, high: 0.75, n: 2000, level: 0.95 },
  held,
  absent: 0,
  pinned: 'holds',
  ...more,
});
const result: FatesResult = {
  seed: 4,
  told: under('today', 'as today', 1000),
  without: under('nobody', 'nobody', 20),
  complete: true,
};

const said = (changed: Partial<FatesResult>, shown = 'today', lang: 'en' | 'zh' = 'en') =>
  fatesLines({ ...result, ...changed }, plan, shown, screenFor(lang, { width: 400 })).slice(0, -1);

const INTERVAL = '25.0 % to 75.0 %';
const today = `Under “as today” it ends so in 1,000 of 2,000 fates (50.0 %, ${INTERVAL}), seed 4.`;

describe('how many fates end so', () => {
  test('is said with the mechanism, then without it', () => {
    expect(said({})).toEqual([
      'Expected: She is served.',
      today,
      `With nobody there. It ends so in 20 of 2,000 fates (1.0 %, ${INTERVAL}).`,
    ]);
    expect(said({}, 'today', 'zh')[2]).toMatch(/^若无人，如此收场的：.*（1\.0%，25\.0%.*75\.0%/u);
  });

  test('is said of one fate as of one', () => {
    const share = { ...result.told.share, n: 1 };
    const told = { ...result.told, held: 1, share };
    expect(said({ told })[1]).toContain('in 1 of 1 fate (');
  });

  test('has one full stop, in Chinese a comma, where the title has its own, and no share where nothing is taken away', () => {
    const title = both('Suppose nobody were there.', '若无人在场。');
    const lines = (lang: 'en' | 'zh') => {
      const changed = { ...plan, without: { variant: 'nobody', title } };
      return fatesLines(result, changed, 'today', screenFor(lang, { width: 400 }))[2];
    };
    expect(lines('en')).toMatch(/^Suppose nobody were there\. It ends so/);
    expect(lines('zh')).toMatch(/^若无人在场，如此收场的/u);
    const { without: _, ...alone } = result;
    expect(fatesLines(alone, plan, 'today', screenFor('en', { width: 400 }))).toHaveLength(3);
  });

  test('is said of the variant without it first, where that is shown', () => {
    const nobody = `Under “nobody” it ends so in 20 of 2,000 fates (1.0 %, ${INTERVAL}), seed 4.`;
    expect(said({}, 'nobody')).toEqual([
      'Expected under “as today”: She is served.',
      nobody,
      today,
    ]);
  });

  test('is said of any other variant first, where that is shown', () => {
    const shown = under('alike', 'another way', 500);
    const lines = said({ shown }, 'alike');
    expect(lines[1]).toMatch(/^Under “another way” it ends so in 500 of 2,000/);
    expect(lines[2]).toBe(today);
    expect(lines).toHaveLength(4);
    expect(said({ shown })).toHaveLength(3);
  });

  test.each([
    ['fails', 'The fate told here does not end so.'],
    ['absent', 'In the fate told here the case never comes.'],
  ] as const)('comes after a word about the fate told, where it %s', (pinned, words) => {
    expect(said({ told: under('today', 'as today', 1000, { pinned }) })[1]).toBe(words);
    // It is said of the variant shown only.
    expect(said({ without: under('nobody', 'nobody', 20, { pinned }) })).toHaveLength(3);
    expect(said({ without: under('nobody', 'nobody', 20, { pinned }) }, 'nobody')[1]).toBe(words);
  });

  test('leaves out those in which the case never came, and says so', () => {
    const told = under('today', 'as today', 1000, { absent: 1500 });
    expect(said({ told })[1]).toContain(
      `${INTERVAL}), not counting 1,500 without the case, seed 4`,
    );
  });

  test('has no share where nothing was run, and says that it was interrupted', () => {
    const share = { estimate: Number.NaN, low: 0, high: 1, n: 0, level: 0.95 };
    const lines = said({ told: under('today', 'as today', 0, { share }), complete: false });
    expect(lines[1]).toContain('0 of 0 fates (–, 0.0 % to 100.0 %)');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toMatch(/interrupted/i);
  });
});
