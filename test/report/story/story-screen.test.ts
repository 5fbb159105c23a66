import { describe, expect, test } from 'vitest';
import { personOf } from '../../../src/cases/index.ts';
import { Headed } from '../../../src/eventlog/index.ts';
import { screenFor } from '../../../src/report/index.ts';
import { withBalance } from '../../../src/report/story/balance.ts';
import { storyScreen } from '../../../src/report/story/index.ts';
import { speakers } from '../../../src/report/story/speakers.ts';
import type { Story, StoryStep } from '../../../src/report/story/steps.ts';
import { scenario } from '../fixtures.ts';

const MINUTE = 60_000;

/** A story of ten minutes; where `atStake` is given money moves in it. */
function storyOf(steps: readonly StoryStep[], atStake?: number): Story {
  return {
    case: 1,
    source: 'reports',
    variant: 'after',
    seed: 7,
    replication: 0,
    began: 0,
    attributes: {},
    person: personOf(1, 2, 'adult'),
    steps: atStake === undefined ? steps : withBalance(steps, atStake),
    ...(atStake === undefined ? {} : { money: { atStake } }),
    minutes: [{ heading: Headed.working, ms: 10 * MINUTE }],
    sojourn: 10 * MINUTE,
    finished: true,
  };
}

const said = (time: number, en: string, who: readonly string[] = []): StoryStep => ({
  kind: 'state',
  time: time * MINUTE,
  who,
  state: en,
  text: { en, zh: `${en}。` },
});
const sum = (time: number, name: string, yuan: number): StoryStep => ({
  kind: 'milestone',
  time: time * MINUTE,
  who: [],
  name,
  amount: yuan * 100,
});
/** The lines below the head. */
function body(story: Story, lang: 'en' | 'zh' = 'en'): string[] {
  const lines = storyScreen(story, scenario, screenFor(lang, { width: 100 }));
  return lines.slice(lines.indexOf('') + 1);
}

const steps = [
  said(0, 'It begins.'),
  sum(1, 'transferred', 600),
  said(2, 'Nothing moves.'),
  sum(3, 'stopped', 400),
  { kind: 'closed', time: 10 * MINUTE, who: [] } as const,
];

test('where money moves each line has its gauge, and each change its figures below', () => {
  const lines = body(storyOf(steps, 100_000));
  expect(lines[0]).toMatch(/^ +clock +money +ten marks are ¥1,000 · - with the victim/);
  const rest = lines.slice(lines.findIndex((line) => line.startsWith('T+')));
  expect(lines.indexOf(rest[0]!)).toBe(2);
  expect(rest.map((line) => line.replace(/ {2,}/gu, ' | ').trim())).toEqual([
    'T+00:00 | 00:00 | ---------- | It begins.',
    'T+01:00 | 00:01 | ---->>>>>> | ¥600 is transferred.',
    '| with the victim ¥400 · moving ¥600',
    'T+02:00 | 00:02 | ---->>>>>> | Nothing moves.',
    'T+03:00 | 00:03 | ---->>#### | ¥400 is stopped.',
    '| with the victim ¥400 · moving ¥200 · stopped ¥400',
    'T+10:00 | 00:10 | ---->>#### | The case is closed.',
    '',
    'minutes: working 10.0',
    'money: with the victim ¥400 · moving ¥200 · stopped ¥400 = ¥1,000',
  ]);
});

test('money that has moved as the story begins has its figures at once', () => {
  const lines = body(storyOf(steps.slice(1), 60_000));
  const first = lines.findIndex((line) => line.startsWith('T+01:00'));
  expect(lines[first + 1]!.trim()).toBe('moving ¥600');
});

test('the clock stands beside the time since the beginning, and each new day has its date', () => {
  const HOUR = 60;
  const late: Story = {
    ...storyOf([said(0, 'It begins.'), said(2 * HOUR, 'It goes on.'), said(50 * HOUR, 'It ends.')]),
    began: 22.5 * HOUR * MINUTE,
    sojourn: 50 * HOUR * MINUTE,
  };
  expect(body(late).slice(0, 6)).toEqual([
    'T+00:00:00  22:30  It begins.',
    '                   Tue 2 Mar 2021',
    'T+02:00:00  00:30  It goes on.',
    '                   Thu 4 Mar 2021',
    'T+2d 02:00  00:30  It ends.',
    '',
  ]);
  expect(body(late, 'zh')[3]!.trim()).toBe('2021年3月4日 周四');
});

test('what has nothing to say has no line', () => {
  const silent = { ...sum(2, 'moneyHeld', 0) };
  expect(
    body(storyOf([said(0, 'It begins.'), silent, said(3, 'It goes on.')])).slice(0, 3),
  ).toEqual(['T+00:00  00:00  It begins.', 'T+03:00  00:03  It goes on.', '']);
});

test('Chinese says all amounts of a story in one unit', () => {
  const even = [sum(1, 'transferred', 20_000), sum(2, 'stopped', 10_000)];
  expect(body(storyOf(even, 3_000_000), 'zh').join('\n')).toContain('2万元');
  // One that is not even in it: all of them in yuan.
  const odd = [sum(1, 'transferred', 20_000), sum(2, 'stopped', 10_001)];
  const lines = body(storyOf(odd, 3_000_000), 'zh').join('\n');
  expect(lines).toContain('20,000元');
  expect(lines).not.toContain('万元');
});

describe('who does something is named', () => {
  const named = (...all: StoryStep[]) => [...speakers(storyOf(all), scenario)];

  test('where there are several of them', () => {
    expect(named(said(0, 'a', ['patrol']), said(1, 'b', ['phone']))).toEqual(['patrol', 'phone']);
    expect(named(said(0, 'a', ['patrol']), said(1, 'b', ['patrol']))).toEqual([]);
    expect(named(said(0, 'a'))).toEqual([]);
  });

  test('unless they are only opened, or are money and who pays it', () => {
    const opened: StoryStep = { kind: 'opened', time: 0, who: ['phone'] };
    expect(named(said(0, 'a', ['patrol']), opened)).toEqual([]);
    const roles = [
      ...scenario.roles,
      { ...scenario.roles[1]!, id: 'sum', chart: 'funds' },
      { ...scenario.roles[1]!, id: 'payer', chart: 'victim' },
    ];
    const story = storyOf([said(0, 'a', ['patrol']), said(0, 'b', ['sum', 'payer'])]);
    expect([...speakers(story, { ...scenario, roles })]).toEqual([]);
  });
});
