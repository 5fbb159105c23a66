import { expect, test } from 'vitest';
import { setup } from 'xstate';
import { demandOf } from '../../src/charts/demand-of.ts';
import { charts } from '../../src/charts/index.ts';
import { effects } from '../../src/charts/vocabulary.ts';

test('a line of enquiry asks for an approver, and for as many searchers as its crew', () => {
  expect(demandOf(charts['probe'])).toEqual({
    seized: [
      { pool: 'approvers', units: 1 },
      { pool: 'searchers', units: { attribute: 'crew' } },
    ],
    staffed: [],
  });
});

test('the push meeting puts people into pools', () => {
  expect(demandOf(charts['coordination']).staffed).not.toEqual([]);
});

test('what cannot be read without running the chart is passed over', () => {
  const machine = setup({
    types: { context: {} as { desk: string; steps: { first: number } } },
    actions: effects,
  }).createMachine({
    context: { desk: 'desk', steps: { first: 2 } },
    entry: [
      { type: 'seize', params: ({ context }) => ({ pool: context.desk }) },
      {
        type: 'seize',
        params: ({ context }) => ({ pool: 'desk', units: context.steps.first + 1 }),
      },
      {
        type: 'seize',
        params: () => {
          throw new Error('not now');
        },
      },
      { type: 'seize', params: { pool: 'desk', units: 3 } },
    ],
  });
  expect(demandOf(machine).seized).toEqual([{ pool: 'desk', units: 3 }]);
});
