import { describe, expect, test } from 'vitest';
import { createMachine, fromPromise } from 'xstate';
import { missingPerson } from '../../../src/charts/search/missing-person.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';
import { subtree } from '../../../src/diagram/view/subtree.ts';
import type { Graph, Vertex } from '../../../src/diagram/view/vertex.ts';
import { choices, randomMachine } from '../random-machine.ts';

const inside = (vertex: Vertex): readonly Vertex[] => [vertex, ...vertex.children.flatMap(inside)];
const vertexOf = ({ root }: Graph, id: string) => inside(root).find((vertex) => vertex.id === id);
const textOf = (vertex: Vertex | undefined) => vertex?.tokens.map(({ text }) => text).join(' | ');
const labels = ({ arrows }: Graph) =>
  arrows.map(
    ({ from, to, label }) => `${from} > ${to}: ${label.map(({ text }) => text).join(' ')}`,
  );
/** What stands a little below what is before it on an arrow. */
const apartIn = ({ arrows }: Graph) =>
  arrows.flatMap(({ label }) => label.filter(({ isApart }) => isApart).map(({ text }) => text));
const draw = (config: object, { open = true, state }: { open?: boolean; state?: string } = {}) => {
  const index = new ChartIndex(
    describeMachine(createMachine({ id: 'm', ...config } as never), 'en'),
  );
  const root = state === undefined ? index.chart.root : index.find(state);
  return graphOf(index, root.id, () => open);
};

describe('what is folded', () => {
  const config = {
    initial: 'a',
    states: {
      a: { initial: 'x', states: { x: { on: { GO: '#m.b', X: 'y' } }, y: { on: { GO: '#m.c' } } } },
      b: {},
      c: {},
    },
  };

  test('names its steps and how much there is', () => {
    const a = vertexOf(draw(config, { open: false }), 'm.a');
    expect(a).toMatchObject({ kind: 'folded', children: [] });
    expect(textOf(a)).toBe('a | 2\u00a0steps:\u00a0page\u00a099');
  });

  test('is left by the events of what is inside, those with several ends by a fork that says from which step', () => {
    expect(labels(draw(config, { open: false }))).toEqual([
      'm.a > m.a:GO:fork: ',
      'm.a:GO:fork > m.b: x',
      'm.a:GO:fork > m.c: y',
    ]);
  });

  test('says on what the ways out of one step depend, and that what is at once there comes after others', () => {
    const x = { always: [{ guard: 'ready', target: '#m.b' }, { target: '#m.c' }] };
    const always = {
      initial: 'a',
      states: { ...config.states, a: { initial: 'x', states: { x } } },
    };
    const graph = draw(always, { open: false });
    expect(labels(graph)).toEqual([
      'm.a > m.a:at once:fork: ',
      'm.a:at once:fork > m.b: if ready',
      'm.a:at once:fork > m.c: otherwise',
    ]);
    expect(textOf(vertexOf(graph, 'm.a:at once:fork'))).toBe('then');
  });

  test('says on what it depends that an event leaves it, though it has but one way out', () => {
    const x = { on: { GO: [{ guard: 'refused', target: '#m.b' }, { target: 'y' }] } };
    const refused = { initial: 'x', states: { x, y: {} } };
    expect(
      labels(draw({ initial: 'a', states: { ...config.states, a: refused } }, { open: false })),
    ).toEqual(['m.a > m.b: GO if refused']);
  });

  test('names three events that lead to one place, and of more the first two', () => {
    const leaving = (...events: readonly string[]) => {
      const on = Object.fromEntries(events.map((event) => [event, '#m.b']));
      const a = { initial: 'x', states: { x: { on } } };
      return labels(draw({ initial: 'a', states: { a, b: {} } }, { open: false }));
    };
    expect(leaving('ONE', 'TWO', 'THREE')).toEqual(['m.a > m.b: ONE or TWO or THREE']);
    expect(leaving('ONE', 'TWO', 'THREE', 'FOUR')).toEqual(['m.a > m.b: ONE or TWO and 2 more']);
  });

  test('lists three states out of sight in its fork, and has a sign for each of two', () => {
    const drawn = (...targets: readonly string[]) => {
      const GO = targets.map((key) => ({ guard: `is${key}`, target: `#m.${key}` }));
      const i = { initial: 'x', states: { x: { on: { GO } } } };
      const a = { initial: 'i', states: { i } };
      const states = { a, b: {}, c: {}, d: {} };
      return draw({ initial: 'a', states }, { open: false, state: 'a' });
    };
    const three = drawn('b', 'c', 'd');
    expect(labels(three)).toEqual(['m.a.i > m.a.i:GO:fork: ']);
    expect(textOf(vertexOf(three, 'm.a.i:GO:fork'))).toBe(
      'GO | if isb | b | if isc | c | if isd | d',
    );
    expect(labels(drawn('b', 'c'))).toEqual([
      'm.a.i > m.a.i:GO:fork: ',
      'm.a.i:GO:fork > m.a:to:m.b: if isb',
      'm.a.i:GO:fork > m.a:to:m.c: if isc',
    ]);
  });

  test('says in its box where it leads if it is a region', () => {
    const one = { initial: 'a', states: { a: { on: { GO: '#m.two.b' } } } };
    const two = { initial: 'c', states: { c: {}, b: {} } };
    const graph = draw({ type: 'parallel', states: { one, two } }, { open: false });
    expect(graph.arrows).toEqual([]);
    expect(textOf(vertexOf(graph, 'm.one'))).toBe('one | 1\u00a0step:\u00a0page\u00a099 | GO: b');
  });

  test('is entered instead of what is inside', () => {
    const into = { initial: 'b', states: { ...config.states, b: { on: { BACK: '#m.a.y' } } } };
    expect(labels(draw(into, { open: false }))).toContain('m.b > m.a: BACK');
  });
});

describe('an event with conditions', () => {
  test('forks where they lead to different states', () => {
    const on = { GO: [{ guard: 'ready', target: 'b' }, { target: 'c' }] };
    const graph = draw({ initial: 'a', states: { a: { on }, b: {}, c: {} } });
    expect(labels(graph)).toEqual([
      'm.a > m.a:0:fork: ',
      'm.a:0:fork > m.b: if ready',
      'm.a:0:fork > m.c: otherwise',
    ]);
    expect(textOf(vertexOf(graph, 'm.a:0:fork'))).toBe('GO');
  });

  test('is one arrow where they lead to the same state', () => {
    const actions = { type: 'milestone', params: { name: 'graded' } };
    const on = {
      GO: [
        { guard: 'ready', target: 'b' },
        { target: 'b', actions },
      ],
    };
    const graph = draw({ initial: 'a', states: { a: { on }, b: {} } });
    expect(labels(graph)).toEqual(['m.a > m.b: GO if ready or in any other case graded']);
    expect(apartIn(graph)).toEqual(['or in any other case']);
  });

  test('names both conditions where nothing else tells the ways to one state apart', () => {
    const on = {
      GO: [
        { guard: 'ready', target: 'b' },
        { guard: 'late', target: 'b' },
      ],
    };
    expect(labels(draw({ initial: 'a', states: { a: { on }, b: {} } }))).toEqual([
      'm.a > m.b: GO if ready or if late',
    ]);
    const [arrow] = draw({ initial: 'a', states: { a: { on }, b: {} } }).arrows;
    expect(arrow?.label.at(-1)).toMatchObject({ text: 'or if late', breaks: true });
    expect(apartIn(draw({ initial: 'a', states: { a: { on }, b: {} } }))).toEqual([]);
  });

  test('says “in any other case” where the way of a condition is also that of no condition', () => {
    const on = {
      GO: [{ guard: 'ready', target: 'b' }, { guard: 'late', target: 'c' }, { target: 'b' }],
    };
    const machine = { initial: 'a', states: { a: { on }, b: {}, c: {} } };
    expect(labels(draw(machine))).toContain('m.a:0:fork > m.b: if ready or in any other case');
  });

  test('several events between the same two states are one arrow', () => {
    const a = { on: { GO: 'b' }, after: { 60_000: 'b' } };
    const graph = draw({ initial: 'a', states: { a, b: {} } });
    expect(labels(graph)).toEqual(['m.a > m.b: GO or 1 min']);
    expect(graph.arrows[0]?.label[1]).toMatchObject({ text: 'or', breaks: true });
    expect(apartIn(graph)).toEqual([]);
  });

  test('several events that do something on the way stand apart on their one arrow', () => {
    const a = { on: { GO: { target: 'b', actions: 'graded' } }, after: { 60_000: 'b' } };
    const graph = draw({ initial: 'a', states: { a, b: {} } });
    expect(labels(graph)).toEqual(['m.a > m.b: GO graded or 1 min']);
    expect(apartIn(graph)).toEqual(['or']);
  });
});

describe('states that are entered together', () => {
  const p = {
    type: 'parallel',
    states: {
      x: { initial: 'x1', states: { x1: {}, x2: {} } },
      y: { initial: 'y1', states: { y1: {}, y2: {} } },
    },
  };
  const target = ['p.x.x2', 'p.y.y2'];

  test('are reached by way of a bar, which no choice has', () => {
    const graph = draw({ initial: 'a', states: { a: { on: { GO: { target } } }, p } });
    expect(labels(graph).slice(0, 3)).toEqual([
      'm.a:m.a:0:bar > m:to:m.p.x.x2: ',
      'm.a:m.a:0:bar > m:to:m.p.y.y2: ',
      'm.a > m.a:m.a:0:bar: GO',
    ]);
    expect(vertexOf(graph, 'm.a:m.a:0:bar')?.kind).toBe('bar');
    expect(inside(graph.root).filter(({ kind }) => kind === 'fork')).toEqual([]);
  });

  test('are one way of several where there are conditions', () => {
    const on = { GO: [{ guard: 'ready', target }, { target: 'b' }] };
    const graph = draw({ initial: 'a', states: { a: { on }, b: {}, p } });
    expect(labels(graph).filter((label) => label.startsWith('m.a:0:fork'))).toEqual([
      'm.a:0:fork > m.a:m.a:0:bar: if ready',
      'm.a:0:fork > m.b: otherwise',
    ]);
  });

  test('are named in one sign where they are many', () => {
    const z = { initial: 'z1', states: { z1: {}, z2: {} } };
    const all = { ...p, states: { ...p.states, z } };
    const on = { GO: { guard: 'ready', target: [...target, 'p.z.z2'] } };
    const graph = draw({ initial: 'a', states: { a: { on }, p: all } });
    const sign = 'm:to:m.p.x.x2+m.p.y.y2+m.p.z.z2';
    expect(labels(graph)[0]).toBe(`m.a > ${sign}: GO if ready`);
    expect(textOf(vertexOf(graph, sign))).toBe('x2 + y2 + z2');
  });

  test('are one line of a fork that lists what is out of sight', () => {
    const i = { initial: 'x', states: { x: { on: { GO: [] as object[] } } } };
    i.states.x.on.GO = [
      { guard: 'ready', target: target.map((each) => `#m.${each}`) },
      { target: '#m.b' },
    ];
    const graph = draw({ initial: 'i', states: { i, b: {}, p } }, { state: 'i' });
    expect(textOf(vertexOf(graph, 'm.i.x:0:fork'))).toBe('GO | if ready | x2 + y2 | otherwise | b');
  });

  test('are one arrow where they are folded', () => {
    const states = { a: { on: { GO: { target } } }, p };
    expect(labels(draw({ initial: 'a', states }, { open: false }))).toEqual(['m.a > m.p: GO']);
  });

  test('are told apart from a choice where a folded state is left for them', () => {
    const ids = target.map((each) => `#m.${each}`);
    const a = { initial: 'i', states: { i: { on: { GO: { target: ids } } } } };
    const index = new ChartIndex(
      describeMachine(createMachine({ id: 'm', initial: 'a', states: { a, p } } as never), 'en'),
    );
    const graph = graphOf(index, 'm', ({ id }) => id !== 'm.a');
    expect(labels(graph)).toContain('m.a > m.a:GO:m:to:m.p.x.x2:m:to:m.p.y.y2:bar: GO');
    expect(inside(graph.root).filter(({ kind }) => kind === 'fork')).toEqual([]);
  });

  test('are joined by a plus where they are only named', () => {
    const states = {
      two: { initial: 'a', states: { a: {}, b: {} } },
      three: { initial: 'c', states: { c: {}, d: {} } },
    };
    const ids = ['#m.two.b', '#m.three.d'];
    const one = { on: { GO: { guard: 'ready', target: ids } } };
    const graph = draw({ type: 'parallel', states: { one, ...states } });
    const box = vertexOf(graph, 'm.one');
    expect(textOf(box)).toBe('one | GO, if ready: b + d');
    expect(box?.tokens.at(-1)).toMatchObject({ sign: 'onward', breaks: true });
  });
});

test('events of two actors are two arrows, though both actors are without a name', () => {
  const invoke = [
    { src: fromPromise(() => Promise.resolve(1)), onDone: 'b' },
    { src: fromPromise(() => Promise.resolve(2)), onDone: 'c' },
  ];
  expect(labels(draw({ initial: 'a', states: { a: { invoke }, b: {}, c: {} } }))).toEqual([
    'm.a > m.b: another actor done',
    'm.a > m.c: another actor done',
  ]);
});

test('a parallel state inside a drawing says that its regions are active side by side', () => {
  const region = { initial: 'one', states: { one: {} } };
  const p = { type: 'parallel', states: { x: region, y: region } };
  const inner = vertexOf(draw({ initial: 'p', states: { p } }), 'm.p');
  expect(inner).toMatchObject({ kind: 'frame' });
  expect(inner?.tokens).toContainEqual(
    expect.objectContaining({ text: 'all at the same time', sign: 'parallel' }),
  );
  // The title of a drawing of its own says so.
  expect(textOf(vertexOf(draw(p), 'm'))).not.toContain('all at the same time');
});

describe('a history state', () => {
  test('leads where one goes who has never been there before', () => {
    const h = { type: 'history', target: 'y' };
    const a = { initial: 'x', states: { x: {}, y: {}, h } };
    expect(labels(draw({ initial: 'a', states: { a } }))).toEqual([
      'm.a.h > m.a.y: if never here before',
    ]);
  });

  test('beside regions says so in its box', () => {
    const region = { initial: 'x', states: { x: {}, y: {} } };
    const h = { type: 'history', target: ['one.y', 'two.y'] };
    const graph = draw({ type: 'parallel', states: { one: region, two: region, h } });
    expect(textOf(vertexOf(graph, 'm.h'))).toBe('h | if never here before: one › y + two › y');
  });
});

describe('what leads nowhere else', () => {
  test('stands in the box: actions without a target and returns to the same state', () => {
    const on = { NOTE: { actions: 'write' }, AGAIN: { target: 'a', reenter: true } };
    const graph = draw({ initial: 'a', states: { a: { on } } });
    expect(graph.arrows).toEqual([]);
    expect(textOf(vertexOf(graph, 'm.a'))).toBe('a | NOTE, write | AGAIN, begins again');
  });
});

describe('what is out of sight', () => {
  const states = {
    a: {
      initial: 'x',
      states: { x: { on: { GO: '#m.b' } }, y: {} },
    },
    b: { description: 'The next.', on: { BACK: '#m.a.y' } },
  };

  test('is named by a sign where an arrow leaves, and where one comes from', () => {
    const graph = draw({ initial: 'a', states }, { state: 'a' });
    expect(labels(graph)).toEqual(['m.a.x > m.a:to:m.b: GO', 'm.a.y:from > m.a.y: ']);
    expect(textOf(vertexOf(graph, 'm.a:to:m.b'))).toBe('b | The next.');
    expect(textOf(vertexOf(graph, 'm.a.y:from'))).toBe('from b');
  });

  test('is listed in the fork where there is much of it', () => {
    const on = { GO: ['b', 'c', 'd'].map((key) => ({ guard: `is${key}`, target: `#m.${key}` })) };
    const more = { a: { initial: 'x', states: { x: { on } } }, b: {}, c: {}, d: {} };
    const graph = draw({ initial: 'a', states: more }, { state: 'a' });
    expect(textOf(vertexOf(graph, 'm.a.x:0:fork'))).toBe(
      'GO | if isb | b | if isc | c | if isd | d',
    );
  });
});

describe('what a whole state does', () => {
  test('begins at a sign inside it where it leads inside', () => {
    const states = { a: { initial: 'x', on: { STOP: '.y' }, states: { x: {}, y: {} } } };
    expect(labels(draw({ initial: 'a', states }))).toEqual(['m.a:moment > m.a.y: STOP']);
  });

  test('begins at its border where it leads out', () => {
    const states = { a: { initial: 'x', on: { STOP: 'b' }, states: { x: {}, y: {} } }, b: {} };
    expect(labels(draw({ initial: 'a', states }))).toEqual(['m.a > m.b: STOP']);
  });

  test('is told in the title where the state itself is drawn and is done', () => {
    const states = { a: { initial: 'x', onDone: 'b', states: { x: { type: 'final' } } }, b: {} };
    const graph = draw({ initial: 'a', states }, { state: 'a' });
    expect(textOf(graph.root)).toBe('a | when done: b');
  });
});

test('no arrow crosses the border of a region: signs stand at both ends', () => {
  const graph = draw({
    type: 'parallel',
    states: {
      one: { initial: 'a', states: { a: { on: { GO: '#m.two.b' } } } },
      two: { initial: 'c', states: { c: {}, b: {} } },
    },
  });
  expect(labels(graph)).toEqual(['m.one.a > m.one:to:m.two.b: GO', 'm.two.b:from > m.two.b: ']);
});

test('the state where a group starts comes first', () => {
  const { root } = draw({ initial: 'b', states: { a: {}, b: {} } });
  expect(root.children.map(({ id }) => id)).toEqual(['m.b', 'm.a']);
});

test('every arrow of any machine joins two boxes that are there', () => {
  const machines = [
    missingPerson,
    ...Array.from({ length: 60 }, (_, i) => randomMachine(choices(i + 1))),
  ];
  for (const machine of machines) {
    const index = new ChartIndex(describeMachine(machine, 'zh'));
    for (const state of subtree(index.chart.root)) {
      for (const open of [true, false]) {
        const graph = graphOf(index, state.id, () => open);
        const ids = new Set(inside(graph.root).map(({ id }) => id));
        expect(graph.arrows.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
      }
    }
  }
});
