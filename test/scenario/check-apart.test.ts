import { describe, expect, test } from 'vitest';
import { readCity } from '../model/city.ts';
import { changed, problems } from './small.ts';

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
