import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Kind, symbolOf } from '../../../src/eventlog/index.ts';
import { type StoryLog, storyLog } from '../../../src/experiments/index.ts';
import { screenFor, storyDocument } from '../../../src/report/index.ts';
import { gauge, marksOf } from '../../../src/report/story/gauge.ts';
import { readStory, type Story, storyScreen } from '../../../src/report/story/index.ts';
import { type Balance, places } from '../../../src/report/story/places.ts';
import { readFromDisk, readScenario, type ScenarioFile } from '../../../src/scenario/index.ts';
import { width } from '../../../src/text/index.ts';

const files = new Map<string, ScenarioFile>();

function opened(path: string): ScenarioFile {
  const known = files.get(path);
  if (known !== undefined) return known;
  const read = readScenario(path, readFromDisk);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  files.set(path, read.file);
  return read.file;
}

interface Told {
  readonly file: ScenarioFile;
  readonly log: StoryLog;
  readonly story: Story;
}

/** A story of a shipped scenario. */
function tell(path: string, variant: string, source: string, ordinal: number, seed: number): Told {
  const file = opened(path);
  const scenario = file.resolve(variant);
  const shared = { scenario, seed, replication: 0, source } as const;
  const log = storyLog({ ...shared, executor: 'compiled', ordinal })!;
  return { file, log, story: readStory(log, { ...shared, case: ordinal, key: [1, 2] }) };
}

const city = 'scenarios/shenzhen-2021.yaml';
const told: readonly Told[] = [
  tell(city, 'before', 'victims', 1, 2021),
  tell(city, 'after', 'victims', 3, 2021),
  tell(city, 'after', 'victims', 6, 2021),
  tell(city, 'after', 'victims', 9, 5),
  tell('scenarios/stories/boss-impersonation.yaml', 'handled', 'clerk', 0, 84),
  tell('scenarios/stories/boss-impersonation.yaml', 'onPaper', 'clerk', 0, 84),
  tell('scenarios/stories/brushing.yaml', 'textOnly', 'resident', 0, 18),
];

/** Fen in each state of an account by what the accounts' own states say, read apart from any sum. */
function accountsUpTo({ log, root, symbols }: StoryLog, until: number): Record<string, number> {
  const amounts = new Map<number, number>();
  const states = new Map<number, string>();
  const began = log.at(0).time;
  for (const { time, caseNumber, kind, a, b } of log) {
    if (time - began > until) break;
    if (kind === Kind.milestone && a === symbolOf('credited')) amounts.set(caseNumber, b);
    if (kind !== Kind.event || caseNumber === root) continue;
    const state = symbols.nameOf(b)!.split(',')[1]!;
    if (state.startsWith('funds.')) states.set(caseNumber, state.slice('funds.'.length));
  }
  const sums: Record<string, number> = {};
  for (const [number, state] of states) {
    sums[state] = (sums[state] ?? 0) + amounts.get(number)!;
  }
  return sums;
}

const sumOf = (balance: Balance) => places.reduce((sum, place) => sum + balance[place], 0);

/** Every line has the whole, in whole fen. */
function expectConserved({ steps, money: whole }: Story): void {
  for (const { money } of steps) {
    expect(sumOf(money!)).toBe(whole!.atStake);
    for (const place of places) {
      expect(Number.isSafeInteger(money![place])).toBe(true);
      expect(money![place]).toBeGreaterThanOrEqual(0);
    }
  }
}

/** The last line of every instant says of each sum what the state of its account says. */
function expectAsBooked({ log, story }: Told): void {
  story.steps.forEach((step, i) => {
    const end = 'until' in step ? step.until : step.time;
    const next = story.steps[i + 1];
    if (next !== undefined && next.time <= end) return;
    const sums = accountsUpTo(log, end);
    const { withVictim, ...moved } = step.money!;
    expect(moved).toEqual({
      moving: sums['resting'] ?? 0,
      stopped: (sums['stopped'] ?? 0) + (sums['frozen'] ?? 0),
      gone: sums['lost'] ?? 0,
      returned: sums['returned'] ?? 0,
    });
    expect(withVictim).toBe(story.money!.atStake - sumOf({ ...moved, withVictim: 0 }));
  });
}

const asText = ({ file, story }: Told, language: 'zh' | 'en', columns: number) =>
  storyScreen(story, file.resolve(story.variant), screenFor(language, { width: columns }));

describe.each(told.map((each) => [each.file.id, each.story.variant, each] as const))(
  'money in a story of %s, "%s",',
  (_, variant, each) => {
    const { story, file } = each;

    test('is conserved to the fen on every line', () => {
      expect(story.steps.length).toBeGreaterThan(10);
      expectConserved(story);
    });

    test('is where the accounts say it is at the end of every instant', () => {
      expectAsBooked(each);
    });

    test.each(['zh', 'en'] as const)('fits 80 and 60 columns in %s', (language) => {
      for (const columns of [80, 60]) {
        for (const line of asText(each, language, columns)) {
          expect(width(line)).toBeLessThanOrEqual(columns);
        }
      }
    });

    test.each(['zh', 'en'] as const)('stands beside the clock on every line of %s', (language) => {
      const lines = asText(each, language, 80).filter((line) => line.startsWith('T+'));
      const at = new Set(
        lines.map((line) => width(/^T\+\S+(?: \d\d:\d\d)? +\d\d:\d\d {2}/.exec(line)![0])),
      );
      expect(at.size).toBe(1);
      for (const line of lines) expect(line).toMatch(/ {2}[-><#x]{10} {2}\S/);
    });

    test('is told in the document too', () => {
      const document = JSON.parse(JSON.stringify(storyDocument(story, file))) as Story;
      expect(document).toMatchObject({ variant, scenario: { start: file.resolve(variant).start } });
      expect(document.money).toEqual(story.money);
      expect(document.steps.map(({ money }) => money)).toEqual(
        story.steps.map(({ money }) => money),
      );
    });
  },
);

test('the same holds for any victim of the city', { timeout: 120_000 }, () => {
  const victims = fc.record({
    variant: fc.constantFrom('before', 'after'),
    ordinal: fc.nat(25),
    seed: fc.nat(1000),
  });
  fc.assert(
    fc.property(victims, ({ variant, ordinal, seed }) => {
      const each = tell(city, variant, 'victims', ordinal, seed);
      expectConserved(each.story);
      expectAsBooked(each);
    }),
    { numRuns: 6 },
  );
});

test('the stories told here end in different ways', () => {
  const ends = told.map(({ story }) => places.filter((p) => story.steps.at(-1)!.money![p] > 0));
  expect(new Set(ends.flat())).toEqual(new Set(['gone', 'returned']));
});

test('where no money moves there is no column', () => {
  const { story, file } = tell('scenarios/tutorial.yaml', 'after', 'reports', 0, 7);
  expect(story.money).toBeUndefined();
  expect(story.steps.every(({ money }) => money === undefined)).toBe(true);
  const screen = screenFor('en');
  const text = storyScreen(story, file.resolve(story.variant), screen).join('\n');
  expect(text).not.toMatch(/money|-{10}/);
});

describe('a gauge', () => {
  const balances = fc
    .tuple(...places.map(() => fc.oneof(fc.constant(0), fc.nat(1_000_000_000))))
    .filter((parts) => parts.some((part) => part > 0))
    .map((parts) => Object.fromEntries(places.map((place, i) => [place, parts[i]!])) as Balance);

  test('has ten marks, and one at least wherever there is money', () => {
    fc.assert(
      fc.property(balances, (balance) => {
        const count = marksOf(balance);
        expect(sumOf(count)).toBe(10);
        for (const place of places) {
          expect(count[place]).toBeGreaterThanOrEqual(balance[place] > 0 ? 1 : 0);
          if (balance[place] === 0) expect(count[place]).toBe(0);
        }
      }),
    );
  });

  test('is plain text without colour, and the same text with it', () => {
    const balance = { withVictim: 30, moving: 20, stopped: 20, gone: 20, returned: 10 };
    expect(gauge(balance, screenFor('en'))).toBe('--->>##xx<');
    const coloured = gauge(balance, screenFor('en', { coloured: true }));
    expect(coloured).not.toBe('--->>##xx<');
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe('--->>##xx<');
  });
});
