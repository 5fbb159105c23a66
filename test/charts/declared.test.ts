import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { declaredBy } from '../../src/charts/declared.ts';
import { type Chart, charts } from '../../src/charts/index.ts';
import { vocabularyOf } from '../../src/charts/vocabulary-of.ts';

const saying = (meta: object): Chart => createMachine({ meta } as object);

test('every shipped chart says what its settings are, and knows outcomes of its own work only', () => {
  for (const [name, machine] of Object.entries(charts)) {
    const { settings, outcomes, odd, activities } = vocabularyOf(machine);
    expect({ name, odd, declares: settings !== undefined }).toEqual({
      name,
      odd: [],
      declares: true,
    });
    expect(activities).toEqual(expect.arrayContaining(Object.keys(outcomes)));
  }
});

test('a chart that says nothing takes anything', () => {
  expect(declaredBy(saying({ zh: '图' }))).toEqual({
    settings: undefined,
    ranges: {},
    outcomes: {},
    odd: [],
  });
});

test('what is sound is read, and what cannot be understood is named', () => {
  const settings = {
    agents: { is: 'whole', least: 1 },
    late: { is: 'bool' },
    pace: { is: 'text', oneOf: ['slow', 3] },
    share: { is: 'number', most: '1' },
    toString: { is: 'boolean' },
  };
  const ranges = {
    loss: { least: 0 },
    reach: { most: 'all' },
    calls: { least: 0, whole: true },
    visits: { whole: 'yes' },
  };
  const outcomes = { call: ['answered', 'busy'], visit: 'over' };
  expect(declaredBy(saying({ settings, ranges, outcomes }))).toEqual({
    settings: { agents: { is: 'whole', least: 1 }, toString: { is: 'boolean' } },
    ranges: { loss: { least: 0 }, calls: { least: 0, whole: true } },
    outcomes: { call: ['answered', 'busy'] },
    odd: ['late', 'pace', 'share', 'reach', 'visits', 'visit'],
  });
  expect(declaredBy(saying({ settings: ['agents'], outcomes: 'any' }))).toEqual({
    settings: undefined,
    ranges: {},
    outcomes: {},
    odd: ['settings', 'outcomes'],
  });
});
