import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/charts/index.ts';
import { Kind, Symbols, symbolOf } from '../../../src/eventlog/index.ts';
import { nodesOf } from '../../../src/interpreter/machine-index.ts';
import { runReplication } from '../../../src/model/index.ts';
import { readFromDisk, readScenario, type Scenario } from '../../../src/scenario/index.ts';

const DAY = 86_400_000;

/** The exercise with many people lost, few officers, and every answer given now and then. */
function busy(): Scenario {
  const read = readScenario('scenarios/stories/ten-year-reunion.yaml', readFromDisk);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  const scenario = read.file.resolve('handled');
  const [role] = scenario.roles;
  const either = (question: string, ...answers: string[]) => ({
    ...role!.decisions[question]!,
    choose: {
      cases: { otherwise: Object.fromEntries(answers.map((each) => [each, 1 / answers.length])) },
    },
  });
  return {
    ...scenario,
    runLength: 60 * DAY,
    arrivals: scenario.arrivals.map((source) => ({ ...source, at: [], perDay: 6 })),
    roles: [
      {
        ...role!,
        draws: {
          ...role!.draws,
          hasPhoto: { cases: { otherwise: { kind: 'chance', probability: 0.7 } } },
          hasSample: { cases: { otherwise: { kind: 'chance', probability: 0.6 } } },
          protectedPerson: { cases: { otherwise: { kind: 'chance', probability: 0.2 } } },
        },
        decisions: {
          acceptance: either('acceptance', 'accept', 'sendElsewhere', 'onlyLog'),
          queries: either('queries', 'staged', 'everythingAtOnce'),
          afterRefusal: either('afterRefusal', 'narrow', 'drop'),
          candidate: either('candidate', 'verifyAgain', 'discard'),
          contact: either('contact', 'offerLetter', 'closeQuietly'),
        },
      },
    ],
  };
}

interface Told {
  /** What was noted, approved and decided, in order. */
  readonly notes: string[];
  protectedPerson: boolean;
  closed: boolean;
}

const visited = new Set<string>();

function lives(scenario: Scenario): readonly Told[] {
  const symbols = new Symbols();
  const all = new Map<number, Told>();
  const record = (_: number, number: number, kind: Kind, a: number, b: number): void => {
    const told = all.get(number) ?? { notes: [], protectedPerson: false, closed: false };
    all.set(number, told);
    if (kind === Kind.milestone) told.notes.push(symbols.nameOf(a)!);
    if (kind === Kind.audited) told.notes.push(symbols.nameOf(b)!);
    if (kind === Kind.ended && b !== 0)
      told.notes.push(`${symbols.nameOf(a)} ${symbols.nameOf(b)}`);
    if (kind === Kind.drawn && a === symbolOf('protectedPerson')) told.protectedPerson = b === 1;
    if (kind === Kind.event) {
      for (const id of symbols.nameOf(b)?.split(',') ?? []) visited.add(id);
    }
    if (kind === Kind.closed) told.closed = true;
  };
  const listeners = [{ record }];
  runReplication(scenario, { seed: 5, replication: 0, executor: 'compiled', listeners, symbols });
  return [...all.values()];
}

/** Whether `first` stands somewhere before every `then`. */
function precedes({ notes }: Told, first: string, then: string): boolean {
  const at = notes.indexOf(then);
  return at < 0 || notes.slice(0, at).includes(first);
}

describe('somebody lost years ago', () => {
  const all = lives(busy());
  const having = (note: string) => all.filter(({ notes }) => notes.includes(note));

  test('may be met again, write, remain away, or not be found', () => {
    for (const end of ['reunited', 'messageOnly', 'safeNoContact', 'notFound']) {
      expect([end, having(end).length > 5]).toEqual([end, true]);
    }
    expect(all.every(({ closed }) => closed)).toBe(true);
  });

  test('may be in every situation of the chart that lasts', () => {
    const passing = /\.(choosingQuery|approved|over(\..+)?)$/;
    const missing = nodesOf(charts['longLost'])
      .map(({ id }) => id)
      .filter((id) => !visited.has(id) && !passing.test(id));
    expect(missing).toEqual([]);
  });

  test('is never looked for by a query that was not approved and put on record', () => {
    for (const { notes } of having('queried')) {
      let signed = 0;
      for (const note of notes) {
        if (note === 'approved') signed++;
        if (note === 'queried') signed--;
        expect(signed).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('is spoken of to nobody before a second officer has confirmed who it is', () => {
    for (const told of having('familyTold')) {
      expect(precedes(told, 'checkAgain confirmed', 'familyTold')).toBe(true);
    }
    // Neither an answer on paper nor a mistaken second check is enough.
    expect(having('mistakenIdentity').length).toBeGreaterThan(5);
    expect(all.every((told) => precedes(told, 'checkAgain confirmed', 'found'))).toBe(true);
  });

  test('is in contact with the family only after saying so', () => {
    for (const end of ['reunited', 'messageOnly']) {
      for (const told of having(end)) expect(precedes(told, 'consented', end)).toBe(true);
    }
    for (const told of having('consented')) {
      const answers = told.notes.filter((note) => /^ask(Wishes|Again)/.test(note));
      expect(answers.at(-1)).toMatch(/meets|writes/);
    }
  });

  test('is in no contact with whoever the person is protected from', () => {
    const kept = all.filter((told) => told.protectedPerson && told.notes.includes('found'));
    expect(kept.length).toBeGreaterThan(5);
    for (const { notes } of kept) expect(notes).toContain('safeNoContact');
  });

  test('costs more queries when each is narrow, and a refusal when it is not', () => {
    expect(having('queryRefused').length).toBeGreaterThan(20);
    expect(Math.max(...all.map(({ notes }) => notes.filter((n) => n === 'queried').length))).toBe(
      3,
    );
  });
});
