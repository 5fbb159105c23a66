import { expect, test } from 'vitest';
import { raise, setup } from 'xstate';
import { charts } from '../../src/charts/index.ts';
import { vocabularyOf } from '../../src/charts/vocabulary-of.ts';
import { drawn, effects } from '../../src/charts/vocabulary.ts';

test('a line of enquiry names its waits, work and pools', () => {
  expect(vocabularyOf(charts['probe'])).toEqual({
    delays: ['preparation', 'turn'],
    activities: ['approve', 'narrow', 'search'],
    pools: ['approvers', 'searchers'],
    draws: [],
    questions: [],
    options: {},
    milestones: [],
    roles: [],
    told: [],
    stocks: [],
    assigned: ['isWanted'],
    settings: {
      ease: { is: 'number', least: 0 },
      priority: { is: 'number' },
      crew: { is: 'whole', least: 1 },
      needsApproval: { is: 'boolean' },
      inTurn: { is: 'boolean' },
    },
    ranges: {},
    outcomes: { approve: ['approved', 'refused'] },
    odd: [],
  });
});

test('what a chart assigns by itself may decide about delays, work and answers', () => {
  expect(vocabularyOf(charts['coordination']).assigned).toContain('furthest');
});

test('a search names what it draws, asks, notes and opens, deep inside parallel states too', () => {
  const words = vocabularyOf(charts['missingPerson']);
  expect(words.delays).toContain('chanceReport');
  expect(words.draws).toContain('hasPicture');
  expect(words.questions).toEqual(['riskGrade']);
  expect(words.options).toEqual({ riskGrade: ['urgent', 'ordinary'] });
  expect(words.milestones).toEqual(expect.arrayContaining(['found', 'closed', 'duplicateCall']));
  expect(words.roles).toContainEqual({
    role: 'video',
    chart: 'probe',
    input: ['ease', 'priority', 'line'],
  });
});

test('a delay that a raised event waits for is the scenario’s where it is drawn, else the chart’s own', () => {
  const later = (delay: string) => raise({ type: 'X' }, { delay: delay as never });
  const machine = setup({
    actions: { ...effects, remind: later('reminder') },
    delays: { patience: drawn('patience'), reminder: drawn('reminder'), backOff: () => 5 },
  }).createMachine({ entry: ['remind', later('patience'), later('backOff')] });
  expect(vocabularyOf(machine).delays).toEqual(['reminder', 'patience']);
});

interface Context {
  readonly byBank: boolean;
  readonly steps: readonly string[];
}

test('both arms of a choice by context are met', () => {
  const machine = setup({ types: { context: {} as Context }, actions: effects }).createMachine({
    context: { byBank: true, steps: [] },
    entry: {
      type: 'seize',
      params: ({ context }) => ({ pool: context.byBank ? 'bankDesk' : 'policeDesk' }),
    },
  });
  expect(vocabularyOf(machine).pools).toEqual(['bankDesk', 'policeDesk']);
});

test('a name that cannot be read without running the chart is refused', () => {
  const machine = setup({ types: { context: {} as Context }, actions: effects }).createMachine({
    id: 'secretive',
    context: { byBank: true, steps: [] },
    entry: {
      type: 'seize',
      params: () => {
        throw new Error('not yet');
      },
    },
  });
  expect(() => vocabularyOf(machine)).toThrow(/seize in secretive/);
});

test('stocks that are changed, pools that are staffed and roles that are told are met', () => {
  const machine = setup({ actions: effects }).createMachine({
    entry: [
      { type: 'change', params: { stock: 'awareness', by: 0.1 } },
      { type: 'staff', params: { pool: 'callers', by: 1, reason: 'backlog' } },
      { type: 'tell', params: { role: ['parent', 'gang'], event: 'RAIDED', which: 0 } },
    ],
  });
  expect(vocabularyOf(machine)).toMatchObject({
    stocks: ['awareness'],
    pools: ['callers'],
    told: ['gang'],
  });
});
