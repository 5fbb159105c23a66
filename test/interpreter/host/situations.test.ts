import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { effects } from '../../../src/charts/index.ts';
import { Headed, Symbols } from '../../../src/eventlog/index.ts';
import { Situations } from '../../../src/interpreter/host/situations.ts';

const chart = setup({ actions: effects }).createMachine({
  id: 'c',
  type: 'parallel',
  states: {
    desk: {
      meta: { heading: 'working' },
      initial: 'inside',
      states: {
        inside: {
          initial: 'quiet',
          states: { quiet: {}, queueing: { meta: { heading: 'waiting' } } },
        },
      },
    },
    road: {
      initial: 'home',
      states: {
        home: {},
        driving: { meta: { heading: 'travelling' } },
        asking: { entry: { type: 'decide', params: { question: 'whereTo' } } },
        odd: { meta: { heading: 'dancing' } },
      },
    },
  },
});

const symbols = new Symbols();
const situations = new Situations(chart, symbols);
let number = 0;
/** What is so while these states are active. */
function so(...states: readonly string[]) {
  const nodes = ['c', ...states.map((state) => `c.${state}`)];
  const configuration = { number: number++, key: nodes.join(','), hash: 0, nodes };
  const { heading, questions, symbol } = situations.of(configuration);
  return { heading, questions, states: symbols.nameOf(symbol), configuration };
}

describe('where the time of a case is booked', () => {
  test('is what a state says, and for the states inside it that say nothing', () => {
    const { heading, states } = so('desk', 'desk.inside', 'desk.inside.quiet', 'road', 'road.home');
    expect(heading).toBe(Headed.working);
    expect(states).toBe('c,c.desk,c.desk.inside,c.desk.inside.quiet,c.road,c.road.home');
  });

  test('is what a state inside says rather than those around it, however far out', () => {
    const inside = ['desk', 'desk.inside', 'desk.inside.queueing', 'road'];
    expect(so(...inside, 'road.home').heading).toBe(Headed.waiting);
    // Of two side by side the one that comes first in the list of headings.
    expect(so(...inside, 'road.driving').heading).toBe(Headed.travelling);
  });

  test('is outside where no state says anything, or what no chart may say', () => {
    expect(so('road', 'road.home').heading).toBe(Headed.outside);
    expect(so('road', 'road.odd').heading).toBe(Headed.outside);
  });
});

test('a question is open in the state that asks it', () => {
  expect(so('road', 'road.asking').questions).toEqual(['whereTo']);
  expect(so('road', 'road.driving').questions).toEqual([]);
});

test('a set of states is read once, and read anew where its number means another', () => {
  const { configuration } = so('road', 'road.driving');
  expect(situations.of(configuration)).toBe(situations.of(configuration));
  const other = { ...configuration, nodes: ['c', 'c.road', 'c.road.home'] };
  expect(situations.of(other).heading).toBe(Headed.outside);
});
