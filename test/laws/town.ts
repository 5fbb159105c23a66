import fc from 'fast-check';
import { setup } from 'xstate';
import { drawn, effects } from '../../src/charts/index.ts';
import { replay, type ReplayResult, runInProcess } from '../../src/experiments/index.ts';
import { readScenario, type ScenarioFile } from '../../src/scenario/index.ts';

/** Somebody who comes to a desk, may go away, may have to come again, or takes a car while a search goes on. */
const visit = setup({
  actions: effects,
  delays: { patience: drawn('patience') },
  guards: {
    again: ({ event }) => 'outcome' in event && event.outcome === 'again',
    large: ({ context }) => (context as { kind: string }).kind === 'large',
  },
}).createMachine({
  id: 'visit',
  context: { kind: '' },
  entry: { type: 'draw', params: { what: 'kind' } },
  initial: 'queueing',
  states: {
    queueing: {
      meta: { heading: 'waiting' },
      entry: { type: 'seize', params: { pool: 'clerks' } },
      after: { patience: 'gone' },
      on: { GRANTED: 'served' },
    },
    served: {
      meta: { heading: 'working' },
      entry: [
        { type: 'milestone', params: { name: 'served', amount: 100 } },
        { type: 'work', params: { activity: 'serve', with: 'clerks', done: 'SERVED' } },
      ],
      exit: { type: 'release', params: { pool: 'clerks' } },
      on: {
        SERVED: [
          { guard: 'again', target: 'queueing' },
          { guard: 'large', target: 'driving' },
          { target: 'gone' },
        ],
      },
    },
    driving: {
      meta: { heading: 'waiting' },
      entry: [
        { type: 'open', params: { chart: 'search', role: 'search' } },
        { type: 'seize', params: { pool: 'cars', answer: 'CAR' } },
      ],
      exit: { type: 'tell', params: { role: 'search', event: 'STOP' } },
      on: {
        CAR: {
          actions: { type: 'work', params: { activity: 'drive', with: 'cars', done: 'THERE' } },
        },
        FOUND: 'gone',
        THERE: 'gone',
      },
    },
    gone: { type: 'final', entry: { type: 'milestone', params: { name: 'gone' } } },
  },
});

/** A search that a visit has begun: until it finds something or is told to stop. */
const search = setup({ actions: effects }).createMachine({
  id: 'search',
  initial: 'waiting',
  on: { STOP: '.over' },
  states: {
    waiting: {
      meta: { heading: 'waiting' },
      entry: { type: 'seize', params: { pool: 'cars' } },
      on: { GRANTED: 'looking' },
    },
    looking: {
      meta: { heading: 'working' },
      entry: { type: 'work', params: { activity: 'look' } },
      on: { DONE: 'found' },
    },
    found: {
      type: 'final',
      entry: [
        { type: 'milestone', params: { name: 'found' } },
        { type: 'tell', params: { role: 'parent', event: 'FOUND' } },
      ],
    },
    over: { type: 'final' },
  },
});

/** Takes a car from time to time, and never ends. */
const guard = setup({ actions: effects, delays: { turn: drawn('turn') } }).createMachine({
  id: 'guard',
  initial: 'resting',
  states: {
    resting: { after: { turn: 'watching' } },
    watching: {
      entry: { type: 'seize', params: { pool: 'cars' } },
      exit: { type: 'release', params: { pool: 'cars' } },
      on: { GRANTED: { actions: { type: 'milestone', params: { name: 'watched' } } } },
      after: { turn: 'resting' },
    },
  },
});

const because = { assumption: 'for the test' };
const title = { zh: '镇', en: 'town' };
const role = { role: 'visitor' };

/** A pool with shifts and closures as they come. */
const pool = fc
  .record({
    units: fc.integer({ min: 1, max: 3 }),
    more: fc.integer({ min: 0, max: 2 }),
    discipline: fc.constantFrom('fifo', 'priority'),
    onShiftEnd: fc.constantFrom('finish', 'suspend'),
    closed: fc.option(fc.record({ from: fc.nat(20), hours: fc.integer({ min: 1, max: 9 }) })),
  })
  .map(({ units, more, closed, ...rest }) => ({
    title,
    units,
    ...rest,
    ...(more === 0 ? {} : { shifts: [{ days: 'all', hours: '07-15', units: units + more }] }),
    ...(closed === null
      ? {}
      : { outages: [{ from: `${closed.from} h`, for: `${closed.hours} h`, ...because }] }),
    ...because,
  }));

/** A scenario of a town as it may be written, in JSON: a day of 24 h and what may follow it. */
export const towns = fc
  .record({
    clerks: pool,
    cars: pool,
    perDay: fc.constantFrom(10, 80, 200),
    followUp: fc.constantFrom('0 h', '1 h', '3 d'),
    patience: fc.constantFrom('5 min', '3 h'),
    guards: fc.nat(2),
    seed: fc.nat(1000),
  })
  .map(({ clerks, cars, perDay, followUp, patience, guards, seed }) => ({
    sixfronts: 1,
    id: 'town',
    title,
    about: title,
    start: '2021-03-02T06:30+08:00',
    warmUp: '0 h',
    runLength: '24 h',
    followUp,
    replications: 2,
    seed,
    pools: { clerks, cars },
    arrivals: {
      visits: {
        ...role,
        perDay,
        hours: [...Array.from({ length: 20 }, () => 1), 0, 0, 5, 5],
        ...because,
      },
      known: { ...role, at: ['0 h', '6 h', '6 h', '23 h'], ...because },
    },
    standing: { guards: { role: 'guard', count: guards, ...because } },
    roles: {
      visitor: {
        chart: 'visit',
        title,
        draws: { kind: { choice: { large: 0.3, small: 0.7 }, ...because } },
        delays: { patience: { exponential: patience, ...because } },
        activities: {
          serve: {
            lognormal: { median: '15 min', sigma: 1 },
            outcomes: { well: 0.8, again: 0.2 },
            ...because,
          },
          drive: { uniform: ['5 min', '5 h'], ...because },
        },
      },
      search: {
        chart: 'search',
        title,
        activities: { look: { hazard: { perSearcher: '1 per h', decay: '2 h' }, ...because } },
      },
      guard: { chart: 'guard', title, delays: { turn: { exponential: '3 h', ...because } } },
    },
    metrics: {
      served: { title, count: { of: 'served' } },
      money: { title, amount: { of: 'served' } },
      visits: { title, count: { of: 'opened', ...role } },
      queueing: { title, level: { ...role, from: 'opened', to: 'served' } },
      staying: { title, level: { ...role, from: 'opened', to: 'gone' } },
      stay: { title, duration: { ...role, from: 'opened', to: 'gone' }, statistics: ['mean'] },
    },
    fronts: {
      all: {
        title,
        roles: ['visitor', 'search', 'guard'],
        pools: ['clerks', 'cars'],
        outcomes: [
          { name: 'served', title },
          { name: 'watched', title },
        ],
      },
    },
    variants: { today: { title } },
  }));

/** A town as `towns` gives it. */
export type Town = ReturnType<(typeof towns)['generate']>['value'];

/** The town as a scenario; `more` is laid over it, key by key. */
export function townFile(town: Town, more: object = {}): ScenarioFile {
  const text = JSON.stringify({ ...town, ...more });
  const readFile = (path: string): string => {
    if (path === 'town.yaml') return text;
    throw Object.assign(new Error(path), { code: 'ENOENT' });
  };
  const read = readScenario('town.yaml', readFile, { charts: { visit, search, guard } });
  if ('file' in read) return read.file;
  throw new TypeError(JSON.stringify(read.issues, undefined, 1));
}

/** What comes of it, in all its variants. */
export function lived(file: ScenarioFile): Promise<ReplayResult> {
  const { seed, replications } = file.resolve(file.variants[0]!.id);
  return replay({ file, seed, replications, executor: 'compiled', runTasks: runInProcess });
}

/** A figure of the first variant, replication by replication. */
export function valuesOf({ figures }: ReplayResult, metric: string): readonly number[] {
  return figures.find((figure) => figure.metric === metric)!.estimate.values!;
}
