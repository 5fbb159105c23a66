import { describe, expect, test } from 'vitest';
import type { Use } from '../../src/charts/vocabulary-of.ts';
import { checkParams } from '../../src/own-charts/check-params.ts';

/** What is found in an effect with these parameters: code, what was received, what was expected. */
function found(effect: string, params: object, depends = false) {
  const node = { id: 'desk.served' } as Use['node'];
  const use = { effect, node, values: [params], depends } as unknown as Use;
  return checkParams([use]).map(({ finding: { code, received, expected }, state, word }) => {
    expect(state).toBe('desk.served');
    return [word, code, received, expected];
  });
}

describe('what a host knows to do with an effect is told by its parameters', () => {
  test.each([
    ['seize', { pool: 'clerks', priority: -1.5, units: 1, answer: 'GRANTED' }],
    ['work', { activity: 'serve', with: 'clerks', done: 'SERVED' }],
    ['open', { chart: 'alert', role: 'alert', when: false, input: {} }],
    ['tell', { role: ['alert', 'line'], event: 'STOP', which: 0, with: { loss: 1 } }],
    ['tell', { role: 'alert', event: 'STOP' }],
    ['change', { stock: 'reach', by: 0.5, reason: 'news' }],
    ['staff', { pool: 'clerks', by: -1, reason: 'meeting' }],
    ['milestone', { name: 'served', amount: 0 }],
  ])('%s %j is sound', (effect, params) => {
    expect(found(effect, params)).toEqual([]);
  });

  test.each([
    ['seize', { pool: 'c', units: 0 }, ['units', 'outOfRange', '0', ['>= 1']]],
    ['seize', { pool: 'c', units: 1.5 }, ['units', 'wrongType', '1.5', ['int']]],
    ['seize', { pool: 'c', priority: Infinity }, ['priority', 'wrongType', 'Infinity', ['number']]],
    ['work', { activity: 3 }, ['activity', 'wrongType', '3', ['string']]],
    ['open', { chart: 'a', role: 'a', when: 1 }, ['when', 'wrongType', '1', ['boolean']]],
    ['open', { chart: 'a', role: 'a', input: null }, ['input', 'wrongType', 'null', ['object']]],
    ['open', { chart: 'a', role: 'a', input: 'x' }, ['input', 'wrongType', 'x', ['object']]],
    ['tell', { role: ['a', 1], event: 'E' }, ['role', 'wrongType', '["a",1]', ['string', 'array']]],
    ['tell', { role: 'a', event: 'E', which: 0.5 }, ['which', 'wrongType', '0.5', ['int']]],
    ['draw', {}, ['draw', 'missingParam', 'draw', ['what']]],
    ['staff', { pool: 'c' }, ['staff', 'missingParam', 'staff', ['by', 'reason']]],
    ['draw', { what: 'a', as: 'b' }, ['as', 'unknownKey', 'as', ['what']]],
    [
      'draw',
      { what: 'a', constructor: 'b' },
      ['constructor', 'unknownKey', 'constructor', ['what']],
    ],
  ])('%s %j is not', (effect, params, expected) => {
    expect(found(effect, params)).toEqual([expected]);
  });

  test('of what a function makes of a case only the names are looked at', () => {
    expect(found('seize', { units: 0 }, true)).toEqual([]);
    expect(found('seize', { unit: 1 }, true)).toEqual([
      ['unit', 'unknownKey', 'unit', ['pool', 'priority', 'units', 'answer']],
    ]);
  });
});
