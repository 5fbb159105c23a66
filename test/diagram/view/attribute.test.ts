import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';

const work = (done: string) => ({ type: 'work', params: { activity: 'search', done } });
const arrows = (states: object, on: object) => {
  const a = { initial: 'queueing', on, states };
  const index = new ChartIndex(
    describeMachine(
      createMachine({ id: 'm', initial: 'a', states: { a, b: {}, c: {} } } as never),
      'en',
    ),
  );
  return graphOf(index, 'm', () => true).arrows.map(({ from, to }) => `${from} > ${to}`);
};

test('an arrow begins where the work is done that it waits for', () => {
  const states = { queueing: { on: { FREE: 'working' } }, working: { entry: work('DONE') } };
  expect(arrows(states, { DONE: 'b' })).toEqual([
    'm.a.queueing > m.a.working',
    'm.a.working > m.b',
  ]);
});

test('several that do the same work share the fork behind it', () => {
  const states = { queueing: { entry: work('DONE') }, working: { entry: work('DONE') } };
  const DONE = [{ guard: 'isRight', target: 'b' }, { target: 'c' }];
  const fork = 'm.a:0:fork';
  expect(arrows(states, { DONE })).toEqual([
    `m.a.queueing > ${fork}`,
    `${fork} > m.b`,
    `${fork} > m.c`,
    `m.a.working > ${fork}`,
  ]);
});

test('an event that nobody inside works for stays with the whole state', () => {
  const states = { queueing: { on: { FREE: 'working' } }, working: { entry: work('DONE') } };
  expect(arrows(states, { STOP: 'b' })).toContain('m.a > m.b');
});

test('so does one that whoever does the work answers without condition', () => {
  const working = { entry: work('DONE'), on: { DONE: 'queueing' } };
  expect(arrows({ queueing: {}, working }, { DONE: 'b' })).toEqual([
    'm.a > m.b',
    'm.a.working > m.a.queueing',
  ]);
});

test('what else leaves the whole state stays with it, be it a delay with the name of that event', () => {
  const states = { queueing: {}, working: { entry: work('DONE') } };
  const a = { initial: 'queueing', on: { DONE: 'b', STOP: 'c' }, after: { DONE: 'c' }, states };
  const config = { id: 'm', initial: 'a', states: { a, b: {}, c: {} } };
  const index = new ChartIndex(describeMachine(createMachine(config as never), 'en'));
  const leaving = (id: string) =>
    index.transitionsOf(index.state(id)).map(({ trigger, event }) => `${trigger} ${event}`);
  expect(leaving('m.a')).toEqual(['event STOP', 'after DONE']);
  expect(leaving('m.a.working')).toEqual(['event DONE']);
});

test('a delay with the name of what ends the work inside is not taken for it', () => {
  const a = { initial: 'x', after: { DONE: 'b' }, states: { x: { entry: work('DONE') } } };
  const config = { id: 'm', initial: 'a', states: { a, b: {} } };
  const index = new ChartIndex(describeMachine(createMachine(config as never), 'en'));
  expect(index.transitionsOf(index.state('m.a'))).toHaveLength(1);
});
