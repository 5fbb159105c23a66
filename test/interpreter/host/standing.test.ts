import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { effects } from '../../../src/charts/index.ts';
import { role, stage } from './toy.ts';

const gang = setup({ actions: effects }).createMachine({
  id: 'gang',
  initial: 'working',
  states: {
    working: { on: { RAIDED: 'broken', SEEN: 'working' } },
    broken: { type: 'final' },
  },
});

/** A case that tells the gangs something at once. */
const telling = (params: Readonly<Record<string, unknown>>) =>
  role(
    'officer',
    setup({ actions: effects }).createMachine({
      id: 'officer',
      entry: { type: 'tell', params: { role: 'gang', ...params } } as never,
    }),
  );

function city(params: Readonly<Record<string, unknown>>) {
  const made = stage([telling(params), role('gang', gang)], []);
  const index = made.host.roleIndex('gang');
  for (const number of [0, 1]) made.host.stand(index, number, 5, number, { number, count: 2 });
  return made;
}

describe('standing cases', () => {
  test('they begin as standing, not as opened, and do not count as live', () => {
    const { sim, host, story } = city({ event: 'RAIDED' });
    sim.runUntil(10);
    expect(story('standing', 'opened')).toEqual(['0 0 standing gang 0', '0 1 standing gang 1']);
    expect(host.cases.live).toBe(0);
    host.censor();
    expect(story('censored')).toEqual([]);
  });

  test('whoever tells their role tells all of them', () => {
    const { sim, arrive, story } = city({ event: 'RAIDED' });
    arrive('officer');
    sim.runUntil(10);
    expect(story('told', 'closed')).toEqual([
      '0 2 told RAIDED 0',
      '0 2 told RAIDED 1',
      '0 0 closed 0 0',
      '0 1 closed 0 0',
    ]);
  });

  test('or only the one that is meant', () => {
    const { sim, arrive, story } = city({ event: 'RAIDED', which: 1 });
    arrive('officer');
    sim.runUntil(10);
    expect(story('told', 'closed')).toEqual(['0 2 told RAIDED 1', '0 1 closed 0 0']);
  });

  test('what is told to a number that none of them has is dropped', () => {
    const { arrive, story } = city({ event: 'RAIDED', which: 2 });
    arrive('officer');
    expect(story('dropped')).toEqual(['0 2 dropped RAIDED -1']);
  });

  test('one that has come to its end is dropped on delivery, whoever has its slot now', () => {
    const { sim, host, arrive, story } = city({ event: 'RAIDED', which: 0 });
    arrive('officer');
    sim.runUntil(10);
    arrive('officer');
    sim.runUntil(20);
    expect(story('dropped')).toEqual(['10 0 dropped RAIDED 0']);
    expect(host.cases.live).toBe(2);
  });

  test('what goes with an event is part of it', () => {
    const heard: unknown[] = [];
    const listener = setup({ actions: effects }).createMachine({
      id: 'listener',
      on: { NEWS: { actions: [({ event }: { event: unknown }) => heard.push(event)] as never } },
    });
    const made = stage([telling({ event: 'NEWS', with: { loss: 3 } }), role('gang', listener)], []);
    made.host.stand(1, 0, 5, 0, {});
    made.arrive('officer');
    made.sim.runUntil(1);
    expect(heard).toEqual([{ type: 'NEWS', loss: 3 }]);
  });
});
