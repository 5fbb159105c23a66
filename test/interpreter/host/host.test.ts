import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, setup } from 'xstate';
import { drawn, effects } from '../../../src/charts/index.ts';
import { TooManyRequests } from '../../../src/engine/index.ts';
import { kindNames } from '../../../src/eventlog/index.ts';
import { TooManyCases } from '../../../src/interpreter/host/case-table.ts';
import { SimulationError } from '../../../src/interpreter/index.ts';
import { always, role, stage, timed } from './toy.ts';

const desk = (capacity: number, whenShort: 'finish' | 'suspend' = 'finish') =>
  ({ name: 'desk', capacity, whenShort, most: 9, discipline: 'priority' }) as const;

const served = setup({ actions: effects }).createMachine({
  id: 'served',
  initial: 'atDesk',
  states: {
    atDesk: {
      entry: { type: 'seize', params: { pool: 'desk' } },
      exit: { type: 'release', params: { pool: 'desk' } },
      initial: 'waiting',
      states: {
        waiting: { meta: { heading: 'waiting' }, on: { GRANTED: 'beingServed' } },
        beingServed: {
          meta: { heading: 'working' },
          entry: { type: 'work', params: { activity: 'serve' } },
          on: { DONE: '#served.gone' },
        },
      },
    },
    gone: { type: 'final', entry: { type: 'milestone', params: { name: 'served' } } },
  },
});
const serving = (ms: number) =>
  role('customer', served, { activities: { serve: timed(ms) } }, { desk: 0 });

describe('host', () => {
  test('a case that asks one pool under two names at once is told so with both', () => {
    const ask = (pool: string) => ({ entry: { type: 'seize', params: { pool } } }) as const;
    const both = setup({ actions: effects }).createMachine({
      type: 'parallel',
      states: { one: ask('desk'), other: ask('window') },
    });
    const { arrive } = stage([role('customer', both, {}, { desk: 0, window: 0 })], [desk(2)]);
    expect(() => arrive()).toThrow(
      'seizes "window" (the pool "desk"), which it holds or waits for already',
    );
  });

  test('a case waits for its turn, is served and gives its unit back', () => {
    const { sim, arrive, story } = stage([serving(100)], [desk(1)]);
    arrive();
    arrive();
    sim.runUntil(1000);
    expect(story('granted', 'milestone', 'released', 'closed')).toEqual([
      '0 0 granted desk 1',
      '100 0 released desk 1',
      '100 0 milestone served 0',
      '100 0 closed 0 0',
      '100 1 granted desk 1',
      '200 1 released desk 1',
      '200 1 milestone served 0',
      '200 1 closed 0 0',
    ]);
  });

  test('the time of a case is booked as waiting for the pool, then as working', () => {
    const { sim, arrive, story } = stage([serving(100)], [desk(1)]);
    arrive();
    arrive();
    sim.runUntil(1000);
    expect(story('heading').filter((line) => line.split(' ')[1] === '1')).toEqual([
      '0 1 heading 5 0',
      '100 1 heading 0 0',
    ]);
  });

  test('nothing is granted while the chart is still in its step', () => {
    const { arrive, story } = stage([serving(100)], [desk(1)]);
    arrive();
    expect(story('requested', 'granted')).toEqual(['0 0 requested desk 1']);
  });

  test('work pauses while its unit is off shift and goes on where it stopped', () => {
    const { sim, host, arrive, story } = stage([serving(100)], [desk(1, 'suspend')]);
    arrive();
    sim.runUntil(40);
    host.pools[0]!.setCapacity(0);
    sim.runUntil(500);
    host.pools[0]!.setCapacity(1);
    sim.runUntil(1000);
    expect(story('suspended', 'resumed', 'closed')).toEqual([
      '40 0 suspended desk 1',
      '500 0 resumed desk 1',
      '560 0 closed 0 0',
    ]);
    expect(story('heading')).toContain('40 0 heading 3 0');
  });

  test('a threshold is consumed by searchers at work, however the work is cut up', () => {
    const looking = setup({ actions: effects, delays: { turn: drawn('turn') } }).createMachine({
      id: 'looking',
      initial: 'resting',
      states: {
        resting: { after: { turn: 'searching' } },
        searching: {
          entry: { type: 'seize', params: { pool: 'desk' } },
          exit: { type: 'release', params: { pool: 'desk' } },
          after: { turn: 'resting' },
          on: { GRANTED: '.atWork', DONE: 'found' },
          initial: 'waiting',
          states: {
            waiting: {},
            atWork: { entry: { type: 'work', params: { activity: 'search' } } },
          },
        },
        found: { type: 'final' },
      },
    });
    const whenFound = (turn: number): number => {
      const search = { effort: { kind: 'hazard', decay: Infinity, rate: () => 1 / 5000 } };
      const given = { delays: { turn: always(turn) }, activities: { search } };
      const { sim, arrive, log } = stage([role('looking', looking, given, { desk: 0 })], [desk(1)]);
      arrive();
      sim.runUntil(10_000_000);
      return log.at(log.length - 1).time;
    };
    const uncut = whenFound(1_000_000) - 1_000_000;
    const turns = Math.floor(uncut / 700);
    expect(Math.abs(whenFound(700) - (uncut + (turns + 1) * 700))).toBeLessThanOrEqual(1);
  });

  test('a question is withdrawn when its state is left', () => {
    const asking = setup({
      actions: effects,
      delays: { patience: drawn('patience') },
    }).createMachine({
      id: 'asking',
      initial: 'open',
      states: {
        open: {
          tags: ['decision'],
          entry: { type: 'decide', params: { question: 'visitOrClose' } },
          after: { patience: 'given' },
          on: { DECIDED: 'answered' },
        },
        answered: { type: 'final' },
        given: { on: { DECIDED: 'answered' } },
      },
    });
    const outcome = (latency: number): unknown => {
      const decisions = { visitOrClose: { choose: () => 'visit', latency: always(latency) } };
      const bound = role('asking', asking, { delays: { patience: always(50) }, decisions });
      const { sim, host, arrive, story } = stage([bound], []);
      arrive();
      sim.runUntil(1000);
      return [host.cases.live, story('decided').length];
    };
    expect(outcome(49)).toEqual([0, 1]);
    expect(outcome(51)).toEqual([1, 0]);
  });

  test('a question that was withdrawn is gone: whoever has its place on the calendar keeps it', () => {
    const waited = {
      initial: 'waiting',
      states: { waiting: { after: { rest: 'done' } }, done: { type: 'final' } },
    } as const;
    const asking = setup({
      actions: effects,
      delays: { rest: drawn('rest') },
    }).createMachine({
      id: 'asking',
      initial: 'open',
      states: {
        open: {
          tags: ['decision'],
          entry: { type: 'decide', params: { question: 'visitOrClose' } },
          after: { rest: 'first' },
        },
        first: { after: { rest: 'both' } },
        both: {
          type: 'parallel',
          states: { one: waited, other: waited },
          onDone: 'over',
        },
        over: { type: 'final' },
      },
    });
    const decisions = { visitOrClose: { choose: () => 'visit', latency: always(1000) } };
    const bound = role('asking', asking, { delays: { rest: always(10) }, decisions });
    const { sim, arrive, story } = stage([bound], []);
    arrive();
    arrive();
    sim.runUntil(2000);
    expect(story('decided', 'closed')).toEqual(['30 0 closed 0 0', '30 1 closed 0 0']);
  });

  test('each delay of a case has luck of its own, and the same whatever else it draws', () => {
    const waiting = (...names: readonly string[]) => {
      const delays = Object.fromEntries(names.map((name) => [name, drawn(name)]));
      const states: Record<string, object> = Object.fromEntries(
        names.map((name, i) => [name, { after: { [name]: names[i + 1] ?? 'over' } }]),
      );
      const chart = setup({ actions: effects, delays }).createMachine({
        id: 'waiting',
        initial: names[0],
        states: { ...states, over: { type: 'final' } },
      } as never);
      const luck = { draws: true, ms: (_: unknown, u: number) => 1000 * u };
      const rules = Object.fromEntries(names.map((name) => [name, luck]));
      const { sim, arrive, log } = stage(
        [role('waiting', chart as unknown as AnyStateMachine, { delays: rules })],
        [],
      );
      arrive();
      sim.runUntil(10_000);
      const times = [...log]
        .filter(({ kind }) => kindNames[kind] === 'event')
        .map(({ time }) => time);
      return new Map(names.map((name, i) => [name, times[i + 1]! - times[i]!]));
    };
    const both = waiting('one', 'other');
    expect(both.get('one')).not.toBe(both.get('other'));
    expect(waiting('other')).toEqual(new Map([['other', both.get('other')]]));
    expect(waiting('other', 'one')).toEqual(both);
  });

  test('a hundred cases at one desk are served one after the other, each with its own work', () => {
    const { sim, arrive, story } = stage([serving(100)], [desk(1)]);
    const cases = Array.from({ length: 100 }, (_, i) => i);
    cases.forEach(() => arrive());
    sim.runUntil(100_000);
    expect(story('closed')).toEqual(cases.map((i) => `${100 * (i + 1)} ${i} closed 0 0`));
  });

  test('linked cases are told by role; telling a finished one is logged and dropped', () => {
    const child = setup({ actions: effects }).createMachine({
      id: 'child',
      initial: 'there',
      states: {
        there: {
          entry: { type: 'tell', params: { role: 'parent', event: 'HELLO' } },
          on: { STOP: 'gone' },
        },
        gone: { type: 'final' },
      },
    });
    const stop = { type: 'tell', params: { role: 'child', event: 'STOP' } } as const;
    const parent = setup({ actions: effects }).createMachine({
      id: 'parent',
      initial: 'alone',
      states: {
        alone: {
          entry: { type: 'open', params: { chart: 'child', role: 'child' } },
          on: { HELLO: { target: 'together', actions: [stop, stop] } },
        },
        together: {},
      },
    });
    const { sim, arrive, story } = stage([role('parent', parent), role('child', child)], []);
    arrive('parent');
    sim.runUntil(10);
    expect(story('told', 'dropped')).toEqual([
      '0 1 told HELLO 0',
      '0 0 told STOP 1',
      '0 0 told STOP 1',
      '0 1 dropped STOP 1',
    ]);
  });

  test('a fault names time, case, chart and state', () => {
    const { sim, host, arrive } = stage([role('customer', served, {}, { desk: 0 })], [desk(1)]);
    arrive();
    const run = (): void => {
      try {
        sim.runUntil(10);
      } catch (error) {
        throw host.fault(error);
      }
    };
    expect(run).toThrow(SimulationError);
    expect(run).not.toThrow();
    try {
      const again = stage([role('customer', served, {}, { desk: 0 })], [desk(1)]);
      again.arrive();
      try {
        again.sim.runUntil(10);
      } catch (error) {
        throw again.host.fault(error);
      }
    } catch (error) {
      expect((error as Error).message).toMatch(
        /^at 0 ms, case 0 \(customer\), chart served, state served\.atDesk\.waiting: unknown activity "serve"/,
      );
    }
  });

  test('of too many requests the fault names the pool that most of them wait for', () => {
    const car = { ...desk(1), name: 'car' };
    const { sim, host, arrive } = stage(
      [role('customer', served, { activities: { serve: timed(100) } }, { desk: 1 })],
      [car, desk(1)],
    );
    for (let i = 0; i < 4; i++) arrive();
    sim.runUntil(10);
    expect(host.fault(new TooManyRequests()).message).toContain(
      'more than 1048576 requests at once, 3 of them waiting for "desk"',
    );
  });

  test.each([-5, Number.NaN, 2 ** 53])('of work that takes %d ms says what it may take', (ms) => {
    const { sim, arrive } = stage([serving(ms)], [desk(1)]);
    arrive();
    expect(() => {
      sim.runUntil(10);
    }).toThrow(`"serve" must take from 0 to 2^53 - 1 ms, received ${ms}`);
  });

  test('of too many open cases the fault names the role that most of them play', () => {
    const roles = ['visitor', 'customer'].map((name) =>
      role(name, served, { activities: { serve: timed(100) } }, { desk: 0 }),
    );
    const { host, arrive } = stage(roles, [desk(1)]);
    for (const name of ['customer', 'visitor', 'customer']) arrive(name);
    expect(host.fault(new TooManyCases()).message).toContain(
      'more than 4194304 cases open at once, 2 of them in the role "customer"',
    );
  });
});
