import { describe, expect, test } from 'vitest';
import {
  and,
  type AnyStateMachine,
  assign,
  cancel,
  createMachine,
  fromPromise,
  not,
  or,
  raise,
  sendParent,
  sendTo,
  setup,
  stateIn,
} from 'xstate';
import { missingPerson } from '../../../src/charts/search/missing-person.ts';
import type { StateModel } from '../../../src/diagram/model/chart-model.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';

const stateAt = (state: StateModel, ...keys: readonly string[]): StateModel =>
  keys.reduce((at, key) => at.states.find((child) => child.key === key)!, state);
/** Guards of the transitions of a state `a` for the event `GO`. */
const guardsOf = (...guards: readonly unknown[]) => {
  const on = { GO: guards.map((guard) => ({ target: 'b', guard })) };
  const machine = createMachine({ id: 'm', initial: 'a', states: { a: { on }, b: {} } } as never);
  return (lang: 'zh' | 'en') =>
    stateAt(describeMachine(machine, lang).root, 'a').transitions.map(({ guard }) => guard);
};

describe('a chart of the house', () => {
  const { root } = describeMachine(missingPerson, 'en');

  test('gives its states with their sentences, headings and decisions', () => {
    const grading = stateAt(root, 'handling', 'grading');
    expect(grading).toMatchObject({
      id: 'missingPerson.handling.grading',
      path: 'handling.grading',
      kind: 'atomic',
      isDecision: true,
      heading: 'waiting',
      decision: { role: 'dutyCommander', options: ['urgent', 'ordinary'] },
    });
    expect(stateAt(root, 'handling', 'reported')).toMatchObject({
      kind: 'compound',
      isInitial: true,
    });
  });

  test('says what is done in few words, neighbours of one kind together', () => {
    const search = stateAt(root, 'handling', 'search');
    expect(search.entry.map(({ text }) => text)).toEqual([
      '◆ searchStarted',
      'opens probe: phone, patrol, location, video, transport, shelter, broadcast',
    ]);
    const reported = stateAt(root, 'handling', 'reported');
    expect(reported.entry).toEqual([
      { verb: 'seize', objects: ['callTakers'], text: 'asks for callTakers' },
    ]);
  });

  test('keeps apart work that ends by different events', () => {
    const work = (activity: string, done: string) =>
      ({ type: 'work', params: { activity, done } }) as const;
    const entry = [work('write', 'DONE'), work('sign', 'DONE'), work('post', 'POSTED')];
    const { root: desk } = describeMachine(createMachine({ id: 'desk', entry }), 'en');
    expect(desk.entry.map(({ objects, ends }) => [objects, ends])).toEqual([
      [['write', 'sign'], 'DONE'],
      [['post'], 'POSTED'],
    ]);
  });

  test('speaks Chinese where it is asked to', () => {
    const zh = describeMachine(missingPerson, 'zh').root;
    expect(stateAt(zh, 'handling').description).toBe('从报警到查找结束。');
    expect(stateAt(zh, 'handling', 'reported').exit[0]?.text).toBe('归还callTakers');
  });
});

describe('guards', () => {
  test('are named with their parameters', () => {
    const guards = guardsOf('ready', { type: 'has', params: { what: 'phone', least: 2 } });
    expect(guards('en')).toEqual(['ready', 'has: phone, 2']);
  });

  test('are taken apart where they are composed', () => {
    const guards = guardsOf(and(['a', or(['b', not('c')])]), stateIn({ x: 'y' }), stateIn('#m.b'));
    expect(guards('en')).toEqual(['a and (b or not c)', 'in x.y', 'in b']);
    expect(guards('zh')).toEqual(['a且(b或并非c)', '处于“x.y”', '处于“b”']);
  });

  test('that are composed and denied stand in brackets', () => {
    expect(guardsOf(not(or(['a', 'b'])), not(and(['a'])))('en')).toEqual(['not (a or b)', 'not a']);
  });

  test('say every parameter, and the states that they look for however they are written', () => {
    const guards = guardsOf(
      { type: 'has', params: { what: 'phone' } },
      { type: 'any', params: () => ({ of: ['phone', 2, {}, true] }) },
      { type: 'odd', params: {} },
      stateIn('#m'),
      stateIn({ x: { y: {}, z: 'w' } }),
    );
    expect(guards('en')).toEqual([
      'has: phone',
      'any: phone, 2, true',
      'odd',
      'in #m',
      'in x.y + z.w',
    ]);
  });

  test('without a name are a condition', () => {
    const guard = () => true;
    expect(guardsOf(() => true, guard)('en')).toEqual(['a condition', 'a condition']);
    const isReady = () => true;
    expect(guardsOf(isReady)('en')).toEqual(['isReady']);
  });
});

test('every kind of trigger has its words', () => {
  const machine = setup({
    delays: { soon: 90_000 },
    actors: { ask: fromPromise(() => Promise.resolve(1)) },
  }).createMachine({
    id: 'm',
    initial: 'a',
    states: {
      a: {
        invoke: { src: 'ask', id: 'asking', onDone: 'b', onError: 'b' },
        after: { 1_200_000: 'b', soon: 'b', later: 'b' },
        on: { '*': 'b' },
        always: { target: 'b', guard: () => false },
      },
      b: { initial: 'c', states: { c: { type: 'final' } }, onDone: 'a' },
    },
  } as never);
  const { root } = describeMachine(machine as unknown as AnyStateMachine, 'en');
  const events = stateAt(root, 'a').transitions.map(({ trigger, event }) => `${trigger}: ${event}`);
  expect(events.sort()).toEqual([
    'actor: asking done',
    'actor: asking failed',
    'after: 20 min',
    'after: later',
    'after: soon (1.5 min)',
    'always: at once',
    'event: any event',
  ]);
  expect(stateAt(root, 'a').invokes).toEqual(['ask (as asking)']);
  expect(stateAt(root, 'b').transitions[0]).toMatchObject({ trigger: 'done', event: 'when done' });
});

test('an actor without an id is called in its events what its state says that it runs', () => {
  const load = fromPromise(() => Promise.resolve(1));
  const invoke = [
    { src: 'load', onDone: 'b' },
    { src: load, onError: 'b' },
  ];
  const machine = setup({ actors: { load } }).createMachine({
    id: 'm',
    initial: 'a',
    states: { a: { invoke }, b: {} },
  } as never);
  for (const [lang, names] of [
    ['en', ['load done', 'another actor failed']],
    ['zh', ['load 完成', '另一参与方 失败']],
  ] as const) {
    const { root } = describeMachine(machine as unknown as AnyStateMachine, lang);
    const { transitions, invokes } = stateAt(root, 'a');
    expect(transitions.map(({ event }) => event)).toEqual(names);
    expect(invokes[0]).toBe('load');
  }
});

test('an action that waits says how long, and by which name it is cancelled', () => {
  const machine = setup({ delays: { soon: 500 } }).createMachine({
    id: 'm',
    entry: [
      raise({ type: 'TICK' }, { delay: 30_000, id: 'tick' }),
      raise({ type: 'TICK' }, { delay: 'soon' } as never),
      raise({ type: 'TICK' }, { delay: () => 5, id: () => 'x' } as never),
      sendTo('desk', { type: 'RING' }, { delay: 1000, id: 'bell' }),
      cancel('tick'),
      cancel(() => 'x'),
    ],
  } as never);
  const texts = (lang: 'zh' | 'en') =>
    describeMachine(machine as unknown as AnyStateMachine, lang).root.entry.map(({ text }) => text);
  expect(texts('en')).toEqual([
    'raises TICK after 30 s (as tick)',
    'raises TICK after soon (500 ms)',
    'raises TICK after some time',
    'sends desk RING after 1 s (as bell)',
    'cancels tick',
    'cancels something',
  ]);
  expect(texts('zh').slice(0, 3)).toEqual([
    '30 秒后触发：TICK（标识 tick）',
    'soon (500 毫秒)后触发：TICK',
    '一段时间后触发：TICK',
  ]);
});

test("XState's own actions and unnamed ones are said in words, its timers are not", () => {
  function ringBell() {}
  const entry = [
    assign({ count: 1, name: 'x' }),
    raise({ type: 'OVER' }),
    sendTo('desk', { type: 'RING' }),
    sendParent({ type: 'RING' }),
    ringBell,
    () => {},
    'unknown',
  ];
  const machine = createMachine({ id: 'm', entry, after: { 5: {} } } as never);
  expect(describeMachine(machine, 'en').root.entry.map(({ text }) => text)).toEqual([
    'sets count, name',
    'raises OVER',
    'sends desk RING',
    'sends its parent RING',
    'ringBell',
    'an action',
    'unknown',
  ]);
});

test('a target that every object has under its name is told with chart and state', () => {
  const machine = createMachine({
    id: 'm',
    initial: 'a',
    states: {
      a: { on: { GO: 'toString' as 'b' } },
      b: {},
      h: { type: 'history', target: 'valueOf' },
    },
  });
  expect(() => describeMachine(machine, 'en')).toThrow(
    new RangeError('chart "m", state "m.a": a transition leads to a state that is not there'),
  );
});

test('a language that is neither Chinese nor English is refused by name', () => {
  expect(() => describeMachine(missingPerson, 'fr' as 'en')).toThrow(/zh or en, not fr/);
});

describe('a history state', () => {
  const machine = createMachine({
    id: 'm',
    initial: 'p',
    states: {
      p: {
        initial: 'a',
        states: {
          a: {},
          b: { initial: 'c', states: { c: {}, 'd.e': {} } },
          beside: { type: 'history', target: 'b' },
          within: { type: 'history', target: String.raw`b.d\.e` },
          byId: { type: 'history', target: '#m.q' },
          around: { type: 'history', target: '.b' },
          silent: { type: 'history' },
        },
      },
      q: {},
    },
  } as never);
  const { root } = describeMachine(machine, 'en');
  const past = (key: string) => stateAt(root, 'p', key).transitions;

  test.each([
    ['beside', ['m.p.b']],
    ['within', ['m.p.b.d.e']],
    ['byId', ['m.q']],
    ['around', ['m.p']],
  ])('leads where there is no past, named %s, to %j', (key, targets) => {
    expect(past(key)).toEqual([
      expect.objectContaining({
        source: `m.p.${key}`,
        targets,
        trigger: 'history',
        reenters: false,
      }),
    ]);
  });

  test.each(['valueOf', 'b.x', '#x'])('that leads to %s, which is not there, is told', (target) => {
    const states = { a: {}, b: {}, h: { type: 'history', target } };
    const lost = createMachine({ id: 'm', initial: 'a', states } as never);
    expect(() => describeMachine(lost, 'en')).toThrow(
      new RangeError(
        'chart "m", state "m.h": where there is no past it leads to a state that is not there',
      ),
    );
  });

  test('that names no state leads nowhere of its own, and a plain state has none', () => {
    expect(past('silent')).toEqual([]);
    expect(past('a')).toEqual([]);
  });
});

test('how many units are asked for is said, and what ends the work', () => {
  const entry = [
    { type: 'seize', params: { pool: 'clerks', units: 3 } },
    { type: 'seize', params: { pool: 'callers', units: 1 } },
    { type: 'work', params: { activity: 'serve', done: 'SERVED' } },
    {
      type: 'work',
      params: ({ context }: { context: { what: string } }) => ({ activity: context.what }),
    },
  ];
  const machine = createMachine({ id: 'm', entry } as never);
  const said = describeMachine(machine, 'en').root.entry;
  expect(said[0]).toMatchObject({ verb: 'seize', objects: ['clerks ×3', 'callers'] });
  expect(said[1]).toMatchObject({ verb: 'work', ends: 'SERVED' });
  expect(said.filter((each) => 'ends' in each)).toHaveLength(1);
});

test('an action is not called by the key that it was written under', () => {
  const machine = createMachine({ id: 'm', entry: () => undefined, exit: () => undefined });
  const { entry, exit } = describeMachine(machine, 'en').root;
  expect([...entry, ...exit].map(({ text }) => text)).toEqual(['an action', 'an action']);
});

test('a sentence that there is in one language only stands in drawings of both', () => {
  const machine = createMachine({
    id: 'm',
    initial: 'a',
    states: {
      a: { description: 'Waits.' },
      b: { meta: { zh: '等待。' } },
      c: { description: 'Waits.', meta: { zh: '等待。' } },
    },
  });
  const said = (lang: 'zh' | 'en') =>
    describeMachine(machine, lang).root.states.map(({ description }) => description);
  expect(said('en')).toEqual(['Waits.', '等待。', 'Waits.']);
  expect(said('zh')).toEqual(['Waits.', '等待。', '等待。']);
});

test('minutes are booked as those of the state around it, but not once a case is over', () => {
  const machine = createMachine({
    id: 'm',
    initial: 'a',
    states: {
      a: {
        meta: { heading: 'working' },
        initial: 'b',
        states: { b: { initial: 'c', states: { c: {} } }, d: { type: 'final' } },
      },
    },
  });
  const { root } = describeMachine(machine, 'en');
  const headings = [[], ['a', 'b', 'c'], ['a', 'd']].map((keys) => stateAt(root, ...keys).heading);
  expect(headings).toEqual([undefined, 'working', undefined]);
});

test('a decision is told by its meta or its tag, with the options that are names', () => {
  const machine = createMachine({
    id: 'm',
    initial: 'a',
    states: {
      a: { meta: { decision: { role: 'clerk', options: ['yes', 3, 'no'] } } },
      b: { tags: ['decision'] },
      c: { tags: ['other'], meta: { decision: { options: ['yes'] } } },
    },
  });
  const { states, path } = describeMachine(machine, 'en').root;
  expect(states.map(({ isDecision }) => isDecision)).toEqual([true, true, false]);
  expect(states[0]!.decision).toEqual({ role: 'clerk', options: ['yes', 'no'] });
  expect(path).toBe('m');
});

test('an actor is called by its id and by what it runs, where they differ, and its changes are told', () => {
  const ask = fromPromise(() => Promise.resolve(1));
  const invoke = [
    { src: 'ask', id: 'ask', onSnapshot: 'b' },
    { src: ask, id: 'own', onDone: 'b' },
  ];
  const machine = setup({ actors: { ask } }).createMachine({
    id: 'm',
    initial: 'a',
    states: { a: { invoke }, b: {} },
  } as never);
  const { root } = describeMachine(machine as unknown as AnyStateMachine, 'en');
  const { invokes, transitions } = stateAt(root, 'a');
  expect(invokes).toEqual(['ask', 'own']);
  expect(transitions.map(({ event }) => event)).toEqual(['ask changed', 'own done']);
});

test('a guard whose parameters cannot be read is told by its name, a place by its path', () => {
  const params = () => {
    throw new Error('no context');
  };
  expect(guardsOf({ type: 'has', params }, stateIn('x.y'))('en')).toEqual(['has', 'in x.y']);
});
