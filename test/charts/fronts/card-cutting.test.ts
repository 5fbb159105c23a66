import { expect, test } from 'vitest';
import { DAY, HOUR, run } from './city.ts';

const traces = (text: string) => `roles: { cardTrace: { ${text} } }`;
const sure = 'outcomes: { traded: 1, cleared: 0 }, assumption: sure';
const approved =
  'approve: { constant: 5 min, outcomes: { approved: 1, tooWide: 0, refused: 0 }, assumption: always }';
const never = '{ chance: 0, assumption: never }';
const always = '{ chance: 1, assumption: always }';

test('an account that was seen is traced with a signature, blocked, and missing from the stock', () => {
  const { of, all } = run(
    traces(
      `draws: { uninvolved: ${never}, objects: ${never}, onChannel: ${always}, card: { choice: { account: 1 }, assumption: accounts } },` +
        `activities: { ${approved}, trace: { constant: 3 h, ${sure} } }`,
    ),
  );
  const [first] = of('opened', 'cardTrace');
  const one = all.filter(({ caseNumber }) => caseNumber === first!.caseNumber);
  const at = (kind: string, what: string) =>
    one.findIndex((each) => each.kind === kind && each.what === what);
  expect(one[at('audited', 'accountHolder')]).toMatchObject({ b: 'approved' });
  expect(at('audited', 'accountHolder')).toBeLessThan(at('requested', 'cardTracers'));
  expect(at('milestone', 'cardTraced')).toBeLessThan(at('milestone', 'cardBlocked'));
  const before = of('changed', 'accounts').findLast(({ time }) => time < one.at(-1)!.time)!;
  const change = one[at('changed', 'accounts')]!;
  expect(change.time - first!.time).toBeGreaterThanOrEqual(
    5 * 60_000 + 0.5 * HOUR + 3 * HOUR + HOUR,
  );
  expect(Number(before.b) - Number(change.b)).toBeCloseTo(0.01, 12);
  expect(one.some(({ what }) => what === 'cardAppealed')).toBe(false);
});

test('a line goes from the stock of lines', () => {
  const { count, of } = run(
    traces(`draws: { uninvolved: ${never}, card: { choice: { line: 1 }, assumption: lines } }`),
  );
  expect(count('milestone', 'lineBlocked')).toBeGreaterThan(10);
  expect(count('milestone', 'accountBlocked')).toBe(0);
  expect(of('audited').every(({ what }) => what !== 'accountHolder')).toBe(true);
});

test('a card that the offenders have thrown away is blocked too late, and takes nothing from them', () => {
  const blocks = (inUse: string) => {
    const { of, count } = run(
      traces(
        `draws: { uninvolved: ${never}, objects: ${never}, onChannel: ${never}, card: { choice: { account: 1 }, assumption: accounts } },` +
          `delays: { inUse: { constant: ${inUse}, assumption: for the test } }`,
      ),
    );
    const levels = of('changed', 'accounts').map(({ b }) => b);
    const late = count('milestone', 'blockedTooLate');
    return {
      late,
      inTime: count('milestone', 'accountBlocked'),
      least: Math.min(...levels.map(Number)),
    };
  };
  const soon = blocks('1 min');
  expect(soon).toMatchObject({ inTime: 0, least: 1 });
  expect(soon.late).toBeGreaterThan(10);
  const kept = blocks('60 d');
  expect(kept.late).toBe(0);
  expect(kept.least).toBeLessThan(1);
});

test('a wrong block is appealed and released, and takes nothing from the offenders', () => {
  const { of, count } = run(
    traces(
      `draws: { uninvolved: ${always}, objects: ${always} },` +
        "activities: { reviewAppeal: { constant: 3 h, outcomes: { cases: { 'true': { released: 1, upheld: 0 } } }, assumption: right } }",
    ),
  );
  const blocked = count('milestone', 'wrongBlock');
  expect(blocked).toBeGreaterThan(10);
  expect(count('milestone', 'cardBlocked')).toBe(blocked);
  expect(count('milestone', 'cardAppealed')).toBe(blocked);
  expect(count('milestone', 'unblocked')).toBe(blocked);
  expect(of('changed', 'accounts').every(({ b }) => b === 1)).toBe(true);
});

test('an appeal that should have failed brings a card back into use', () => {
  const { count } = run(
    traces(
      `draws: { uninvolved: ${never}, objects: ${always} },` +
        'activities: { reviewAppeal: { constant: 3 h, outcomes: { otherwise: { released: 1, upheld: 0 } }, assumption: wrong } }',
    ),
  );
  expect(count('milestone', 'releasedInError')).toBeGreaterThan(10);
  expect(count('milestone', 'unblocked')).toBe(0);
});

test('an appeal that should have failed brings nothing back that was thrown away before', () => {
  const { of, count } = run(
    'stocks: { accounts: { initial: 0.5, assumption: half } }\n' +
      traces(
        `draws: { uninvolved: ${never}, objects: ${always} },` +
          'delays: { inUse: { constant: 1 min, assumption: thrown away at once } },' +
          'activities: { reviewAppeal: { constant: 3 h, outcomes: { otherwise: { released: 1, upheld: 0 } }, assumption: wrong } }',
      ),
  );
  expect(count('milestone', 'releasedInError')).toBeGreaterThan(10);
  const traced = new Set(of('opened', 'cardTrace').map(({ caseNumber }) => caseNumber));
  const levels = of('changed', 'accounts');
  const rises = levels.filter(
    ({ caseNumber, b }, i) => traced.has(caseNumber) && Number(b) > Number(levels[i - 1]!.b),
  );
  expect(rises).toEqual([]);
});

test('without a signature nothing is asked and nothing blocked; the refusal is on record', () => {
  const { of, count } = run(
    traces(
      'activities: { approve: { constant: 5 min, outcomes: { approved: 0, tooWide: 0, refused: 1 }, assumption: never } }',
    ),
  );
  expect(count('requested', 'cardTracers')).toBe(0);
  expect(count('milestone', 'cardBlocked')).toBe(0);
  const verdicts = of('audited').filter(({ what }) => what.endsWith('Holder'));
  expect(verdicts).toHaveLength(count('milestone', 'traceRefused'));
  expect(new Set(verdicts.map(({ b }) => b))).toEqual(new Set(['refused']));
});

test('every trace begins with a verdict on record, whatever becomes of it', () => {
  const { of } = run();
  const audited = new Set(of('audited').map(({ caseNumber }) => caseNumber));
  const asked = new Set(of('requested', 'cardTracers').map(({ caseNumber }) => caseNumber));
  expect(asked.size).toBeGreaterThan(50);
  expect([...asked].filter((one) => !audited.has(one))).toEqual([]);
});

test('the desk never has more traces under way than it has room for', () => {
  const { of, count } = run(
    'roles: { cardCutting: { settings: { desk: { value: 2, assumption: tiny } } } }',
  );
  const begun = of('opened', 'cardTrace').map(({ time }) => ({ time, by: 1 }));
  const over = ['cardBlocked', 'cardCleared', 'traceRefused'].flatMap((name) =>
    of('milestone', name).map(({ time }) => ({ time, by: -1 })),
  );
  let open = 0;
  let most = 0;
  for (const { by } of [...begun, ...over].sort((a, b) => a.time - b.time || a.by - b.by)) {
    most = Math.max(most, (open += by));
  }
  expect(most).toBe(2);
  expect(count('milestone', 'cardNotTraced')).toBeGreaterThan(50);
  expect(begun.length + count('milestone', 'cardNotTraced')).toBe(count('milestone', 'cardSeen'));
});

test('numbered operations hit the trade and hand a lead on to the gang’s detectives', () => {
  const { of, count } = run(
    'roles: { cardCutting: { activities: { pullNail: { constant: 1 d, outcomes: { struck: 1, flown: 0 }, assumption: sure } } } }',
  );
  const operations = of('milestone', 'nailPulled');
  expect(operations.length).toBeGreaterThan(2);
  expect(operations.map(({ b }) => b)).toEqual(operations.map((_, i) => i + 1));
  expect(count('milestone', 'greyIndustryCase')).toBe(operations.length);
  for (const [i, { time }] of operations.entries()) {
    if (i > 0) expect(time - operations[i - 1]!.time).toBeGreaterThanOrEqual(5 * DAY);
  }
});

test('the more banks are on the channel, the sooner a card is blocked', () => {
  const cards = 'draws: { card: { choice: { account: 1 }, assumption: accounts } }';
  const hoursToBlock = (share: number): number => {
    const { of } = run(
      `stocks: { banksOnChannel: { initial: ${share}, assumption: varied } }\n` +
        'roles:\n' +
        '  coordination: { settings: { active: { value: false, assumption: off } } }\n' +
        '  cardCutting: { settings: { desk: { value: 99, assumption: roomy } } }\n' +
        `  cardTrace: { ${cards} }`,
    );
    const opened = new Map(of('opened', 'cardTrace').map((one) => [one.caseNumber, one.time]));
    const times = of('milestone', 'cardBlocked').map(
      ({ caseNumber, time }) => time - opened.get(caseNumber)!,
    );
    expect(times.length).toBeGreaterThan(50);
    return Math.min(...times) / HOUR;
  };
  expect(hoursToBlock(1)).toBeLessThan(6);
  expect(hoursToBlock(0)).toBeGreaterThan(48);
});

test('no operation, and no lead from it, without a card that was blocked before', () => {
  const settings = 'cardsForOperation: { value: 0, assumption: none }';
  expect(() => run(`roles: { cardCutting: { settings: { ${settings} } } }`)).toThrow(
    'must be >= 1',
  );
});
