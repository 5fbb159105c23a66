import { assign, setup } from 'xstate';
import { drawn, effects } from '../../src/charts/index.ts';
import { EventLog, type Kind, type LogRecord, Symbols } from '../../src/eventlog/index.ts';
import type { ExecutorKind } from '../../src/interpreter/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { readScenario, type Scenario } from '../../src/scenario/index.ts';

interface Contact {
  readonly aware: boolean;
  readonly level: number;
  readonly gang: number;
}

/** Somebody who is approached: recognises it, or is told on to a gang and helped at a desk. */
const contact = setup({
  types: { context: {} as Contact, input: {} },
  actions: effects,
  guards: { aware: ({ context }) => context.aware },
}).createMachine({
  id: 'contact',
  context: { aware: false, level: -1, gang: 0 },
  entry: ['aware', 'level', 'gang'].map((what) => ({ type: 'draw', params: { what } }) as const),
  initial: 'approached',
  states: {
    approached: {
      always: [{ guard: 'aware', target: 'recognised' }, { target: 'deceived' }],
    },
    recognised: { type: 'final', entry: { type: 'milestone', params: { name: 'recognised' } } },
    deceived: {
      entry: [
        { type: 'milestone', params: { name: 'deceived', amount: 100 } },
        {
          type: 'tell',
          params: ({ context }) => ({ role: 'gang', event: 'PAID', which: context.gang }),
        },
        {
          type: 'open',
          params: ({ context }) => ({
            chart: 'help',
            role: 'help',
            input: { why: context.level > 0.5 ? 'warned' : 'alone' },
          }),
        },
      ],
      on: { HELPED: 'over' },
    },
    over: { type: 'final' },
  },
});

/** A visit to the desk. */
const help = setup({
  types: { context: {} as { why: string }, input: {} as { why: string } },
  actions: effects,
}).createMachine({
  id: 'help',
  context: ({ input }) => ({ why: input.why }),
  entry: { type: 'draw', params: { what: 'why' } },
  initial: 'atDesk',
  states: {
    atDesk: {
      entry: { type: 'seize', params: { pool: 'desk' } },
      exit: { type: 'release', params: { pool: 'desk' } },
      initial: 'waiting',
      states: {
        waiting: { meta: { heading: 'waiting' }, on: { GRANTED: 'served' } },
        served: {
          meta: { heading: 'working' },
          entry: { type: 'work', params: { activity: 'serve' } },
          on: { DONE: '#help.over' },
        },
      },
    },
    over: {
      type: 'final',
      entry: [
        { type: 'tell', params: { role: 'parent', event: 'HELPED' } },
        { type: 'milestone', params: { name: 'helped' } },
      ],
    },
  },
});

interface Gang {
  readonly number: number;
  readonly count: number;
}

/** Tires with every contact, rests now and then; tells whoever meets. */
const gang = setup({
  types: { context: {} as Gang, input: {} as Gang },
  actions: effects,
  delays: { rest: drawn('rest') },
}).createMachine({
  id: 'gang',
  context: ({ input }) => ({ number: input.number, count: input.count }),
  initial: 'working',
  states: {
    working: {
      on: {
        PAID: {
          actions: { type: 'change', params: { stock: 'capacity', by: -0.3 } },
        },
      },
      after: { rest: 'resting' },
    },
    resting: {
      entry: [
        { type: 'change', params: ({ context }) => ({ stock: 'capacity', by: 2 / context.count }) },
        { type: 'tell', params: { role: 'meeting', event: 'RESTS' } },
      ],
      after: { rest: 'working' },
    },
  },
});

/** Puts one more at the desk when many were deceived. */
const meeting = setup({
  types: { context: {} as { figures: Readonly<Record<string, number>> } },
  actions: effects,
}).createMachine({
  id: 'meeting',
  context: { figures: {} },
  initial: 'between',
  states: {
    between: {
      on: {
        WEEK_ENDED: {
          actions: [
            assign(({ event }) => ({
              figures: (event as never as { figures: object }).figures,
            })) as never,
            {
              type: 'staff',
              params: ({
                context,
              }: {
                context: { figures: Readonly<Record<string, number>> };
              }) => ({
                pool: 'desk',
                by: (context.figures['deceived'] ?? 0) > 10 ? 1 : 0,
                reason: 'manyDeceived',
              }),
            } as never,
          ],
        },
      },
    },
  },
});

/** A world of two gangs, a meeting and people who are approached; a fortnight. */
export const city = `sixfronts: 1
id: city
title: { zh: 城, en: city }
about: { zh: 两个团伙。, en: Two gangs. }
start: 2021-03-01T00:00+08:00
warmUp: 0 h
runLength: 14 d
followUp: 60 d
replications: 2
seed: 1
stocks:
  awareness: { title: { zh: 防范意识, en: awareness }, initial: 0.4, assumption: for the test }
  reach: { title: { zh: 触达, en: reach }, initial: 0.6, least: 0, most: 1, assumption: for the test }
  capacity:
    { title: { zh: 能力, en: capacity }, initial: 0.9, least: 0.2, most: 1, assumption: for the test }
standing:
  gangs: { role: gang, count: 2, assumption: two }
  council: { role: meeting, assumption: one }
pools:
  desk:
    title: { zh: 窗口, en: desk }
    units: 2
    outages: [{ from: 2 d, for: 1 d 12 h, assumption: works }]
    assumption: two
arrivals:
  contacts: { role: contact, perDay: 40, scaledBy: [reach], assumption: forty }
  known: { role: contact, at: [0 min, 2 h], assumption: two known ones }
reviews:
  week:
    tell: meeting
    event: WEEK_ENDED
    every: 7 d
    figures:
      deceived: { count: deceived }
      lost: { amount: [deceived] }
      helped: { share: { of: deceived, reached: helped } }
roles:
  contact:
    chart: contact
    title: { zh: 接触者, en: contact }
    draws:
      aware: { chance: { stock: awareness, times: 0.5 }, assumption: half of it }
      level: { stock: awareness, assumption: itself }
      gang: { empirical: { values: [0, 1] }, assumption: either }
  help:
    chart: help
    title: { zh: 求助, en: help }
    draws:
      why: { taken: why, assumption: as handed over }
    activities:
      serve: { uniform: [30 min, 3 h], assumption: for the test }
  gang:
    chart: tiringGang
    title: { zh: 团伙, en: gang }
    delays:
      rest: { uniform: [6 h, 3 d], assumption: for the test }
  meeting:
    chart: meeting
    title: { zh: 例会, en: meeting }
metrics: {}
levers:
  publicity:
    title: { zh: 宣传, en: publicity }
    patch: { stocks: { awareness: { initial: 0.9, assumption: after a campaign } } }
  quiet:
    title: { zh: 收敛, en: quiet }
    patch: { stocks: { reach: { initial: 0.2, assumption: few } } }
  noGangs:
    title: { zh: 无团伙, en: no gangs }
    patch: { standing: { gangs: { count: 0, assumption: none } } }
variants:
  before: { title: { zh: 前, en: before } }
  after: { title: { zh: 后, en: after }, extends: before, levers: [publicity, quiet] }
  ablated: { title: { zh: 去宣传, en: no publicity }, extends: after, without: [publicity] }
`;

/** Reads the city, with pieces of its text exchanged. */
export function readCity(...changes: readonly (readonly [from: string, to: string])[]) {
  const text = changes.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`the city has no "${from}"`);
    return all.replace(from, to);
  }, city);
  const readFile = (path: string) => {
    if (path === 'city.yaml') return text;
    throw Object.assign(new Error(path), { code: 'ENOENT' });
  };
  return readScenario('city.yaml', readFile, {
    charts: { contact, help, tiringGang: gang, meeting },
  });
}

/** The city under a variant. */
export function cityUnder(
  variant = 'before',
  ...changes: readonly (readonly [from: string, to: string])[]
): Scenario {
  const read = readCity(...changes);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues, undefined, 1));
  return read.file.resolve(variant);
}

/** A replication with its log; `of` gives the records of some kinds. */
export function runCity(scenario: Scenario, seed = 1, executor: ExecutorKind = 'compiled') {
  const log = new EventLog();
  const symbols = new Symbols();
  const result = runReplication(scenario, {
    seed,
    replication: 0,
    executor,
    listeners: [log],
    symbols,
  });
  const of = (...kinds: readonly Kind[]): readonly LogRecord[] =>
    [...log].filter(({ kind }) => kinds.includes(kind));
  return { result, log, symbols, of, named: (name: string) => symbols.of(name) };
}
