import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { drawn, effects } from '../../src/charts/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { readCity } from '../model/city.ts';
import { changed, filesOf, problems, published } from './small.ts';

const walkIns = [
  'roles:\n',
  '  walkIns: { role: line, perDay: 2, assumption: two }\nroles:\n',
] as const;
const times = (list: string) =>
  [
    'before: { title: { zh: 前, en: before } }',
    `before: { title: { zh: 前, en: before }, times: 2, timesOf: ${list} }`,
  ] as const;
const expected =
  'arrivals left out here share the pool "approvers" with these  without them, these would fare otherwise';

describe('arrivals that some replications are about alone', () => {
  test('share no pool with those that are left out', () => {
    expect(problems(changed(walkIns, times('[requests, walkIns]')))).toEqual([]);
    const [problem, ...others] = problems(changed(walkIns, times('[requests]')));
    expect(others).toEqual([]);
    expect(problem).toMatch(/^\d+:\d+ /u);
    expect(problem).toContain(expected);
  });

  test('nor in an attribution', () => {
    const apart = [
      'variants:',
      `attribution: { metric: wait, statistic: count, from: before, to: after, levers: [more], arrivals: [requests] }
variants:`,
    ] as const;
    const metric = [
      'metrics: {}',
      `metrics:
  wait:
    title: { zh: 等, en: wait }
    count: { role: line, of: opened }`,
    ] as const;
    expect(problems(changed(metric, apart))).toEqual([]);
    expect(problems(changed(walkIns, metric, apart)).join()).toContain(expected);
  });

  test('go by no stock that others change', () => {
    const alone = 'before: { title: { zh: 前, en: before }';
    const asked = [alone, `${alone}, times: 2, timesOf: [contacts, known]`] as const;
    // The meeting puts people in the pool that both use.
    expect(readCity(asked)).toMatchObject({ issues: [{ noun: 'pool', received: 'desk' }] });
    const elsewhere = [
      [
        'desk:',
        'elsewhere: { title: { zh: 别处, en: elsewhere }, units: 1, assumption: one }\n  desk:',
      ],
      ['chart: meeting', 'chart: meeting\n    pools: { desk: elsewhere }'],
    ] as const;
    expect(readCity(asked, ...elsewhere)).toHaveProperty('file');
    const tired = readCity(asked, ...elsewhere, [
      'stock: awareness, times: 0.5',
      'stock: capacity, times: 0.5',
    ]);
    expect(tired).toMatchObject({
      issues: [{ code: 'sharedWithOthers', noun: 'stock', received: 'capacity' }],
    });
  });
});

describe('a figure that is told of some of the arrivals alone', () => {
  // Guests take nothing from one another, so that some may be left out.
  const stay = setup({ actions: effects, delays: { stay: drawn('stay') } }).createMachine({
    id: 'stay',
    initial: 'here',
    states: {
      here: { entry: { type: 'milestone', params: { name: 'came' } }, after: { stay: 'gone' } },
      gone: { type: 'final' },
    },
  });
  const guests = `
  guest:
    chart: stay
    title: { zh: 客人, en: guest }
    delays: { stay: { constant: 1 h, assumption: short } }
  stranger: { like: guest, title: { zh: 生客, en: stranger } }
metrics:
  came: { title: { zh: 到访, en: visits }, count: COUNT }
attribution: { metric: came, statistic: count, from: before, to: after, levers: [more], arrivals: [guests] }`;
  const first = 'requests: { role: line, perDay: 24, assumption: one an hour }';
  const found = (count: string, role: string) => {
    const text = changed(
      ['\nmetrics: {}', guests.replace('COUNT', count)],
      [
        first,
        `${first}
  guests: { role: guest, perDay: 2, assumption: two }
  others: { role: ${role}, perDay: 2, assumption: two }`,
      ],
    );
    const read = readScenario(
      's.yaml',
      filesOf({ 's.yaml': text, 'targets/published.yaml': published }),
      {
        charts: { stay },
      },
    );
    return 'issues' in read ? read.issues : [];
  };
  const about = (role: string) => [
    { code: 'aboutOthers', received: 'came', expected: [role], path: ['attribution', 'metric'] },
  ];

  test('is about cases that come of these and of no others', () => {
    expect(found('{ role: guest, of: came }', 'stranger')).toEqual([]);
    expect(found('{ role: guest, of: came }', 'guest')).toMatchObject(about('guest'));
    expect(found('{ role: stranger, of: came }', 'stranger')).toMatchObject(about('stranger'));
  });

  test('is, if it is about no role, one of milestones that no others reach', () => {
    expect(found('{ of: came }', 'line')).toEqual([]);
    expect(found('{ of: came }', 'stranger')).toMatchObject(about('stranger'));
    expect(found('{ of: opened }', 'line')).toMatchObject(about('line'));
  });
});
