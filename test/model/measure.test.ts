import { describe, expect, test } from 'vitest';
import { symbolOf } from '../../src/eventlog/index.ts';
import { OPENED } from '../../src/metrics/index.ts';
import { measuresFor, type Question } from '../../src/model/index.ts';
import type { Metric } from '../../src/scenario/index.ts';

const [MINUTE, HOUR] = [60_000, 3_600_000];
const title = { zh: '指标', en: 'metric' };
const span = { role: 'missing', from: 'opened', to: 'found' };
const time: Metric = { kind: 'duration', id: 'time', title, ...span };
const specs = (metric: Metric, questions: readonly Question[] = []) =>
  measuresFor([metric], questions).map(({ spec }) => spec);

describe('a duration is folded', () => {
  test('from and to its milestones, with each cut and limit that is asked for once, in order', () => {
    const asked = [2, 1, 2].flatMap((hours): Question[] => [
      { metric: 'time', statistic: { kind: 'meanCut', cut: 24 * hours * HOUR } },
      { metric: 'time', statistic: { kind: 'within', limit: hours * HOUR, among: 'all' } },
      { metric: 'time', statistic: { kind: 'within', limit: hours * HOUR, among: 'reached' } },
    ]);
    expect(specs(time, asked)).toEqual([
      {
        kind: 'duration',
        role: symbolOf('missing'),
        population: [],
        from: OPENED,
        to: symbolOf('found'),
        cuts: [24 * HOUR, 48 * HOUR],
        limits: [HOUR, 2 * HOUR],
      },
    ]);
  });

  test('once more for each population, however its attributes are written', () => {
    const of = (population: Readonly<Record<string, string>>): Question => ({
      metric: 'time',
      statistic: { kind: 'mean' },
      population,
    });
    const elder = of({ person: 'elder', hasPhone: 'true' });
    const same = of({ hasPhone: 'true', person: 'elder' });
    const measures = measuresFor([time], [elder, same, of({ hasPhone: 'false' })]);
    expect(measures.map(({ key }) => key)).toEqual([
      'time',
      'time|hasPhone=true|person=elder',
      'time|hasPhone=false',
    ]);
    const populations = measures.map(({ spec }) => 'population' in spec && spec.population);
    expect(populations).toEqual([
      [],
      [
        { attribute: symbolOf('person'), code: symbolOf('elder') },
        { attribute: symbolOf('hasPhone'), code: 1 },
      ],
      [{ attribute: symbolOf('hasPhone'), code: 0 }],
    ]);
    const [, { spec } = measures[0]!] = measuresFor([time], [of({ children: '2' })]);
    expect(spec).toMatchObject({
      population: [{ attribute: symbolOf('children'), code: symbolOf('2'), number: 2 }],
    });
  });
});

test('a level and a share are of the cases of a role', () => {
  const common = { role: symbolOf('missing'), population: [] };
  expect(specs({ kind: 'level', id: 'open', title, ...span })).toEqual([
    { kind: 'level', ...common, from: OPENED, to: symbolOf('found') },
  ]);
  const share = { role: 'missing', of: 'opened', reached: 'found' };
  expect(specs({ kind: 'share', id: 'share', title, ...share })).toEqual([
    { kind: 'share', ...common, of: OPENED, reached: symbolOf('found') },
  ]);
});

test('stories are sorted by fixed delays and by those that are asked for', () => {
  const stops = { of: 'reported', reached: 'held', from: 'paid', to: 'reported' };
  const metric: Metric = { kind: 'story', id: 'stops', title, role: 'stop', ...stops };
  const asked: Question[] = [
    { metric: 'stops', statistic: { kind: 'valueShare', delay: 45 * MINUTE } },
    { metric: 'stops', statistic: { kind: 'storyShare', delay: 30 * MINUTE } },
    { metric: 'stops', statistic: { kind: 'storyShare' } },
  ];
  const minutes = [15, 30, 45, 60, 120, 240, 480, 720, 1440, 2880, 10_080];
  expect(specs(metric, asked)).toEqual([
    {
      kind: 'story',
      role: symbolOf('stop'),
      of: symbolOf('reported'),
      reached: symbolOf('held'),
      from: symbolOf('paid'),
      to: symbolOf('reported'),
      edges: minutes.map((each) => each * MINUTE),
    },
  ]);
});

describe('what happens in a period is counted', () => {
  const count = { kind: 'count', id: 'stops', title, of: ['held', 'opened'] } as const;

  test('in all roles and to the end where nothing else is said', () => {
    expect(specs({ ...count, less: [], from: 0 })).toEqual([
      { kind: 'count', of: [symbolOf('held'), OPENED], less: [], from: 0 },
    ]);
  });

  test('in a role, in a part of the run, among others, less what is taken back', () => {
    const part = { role: 'stop', from: HOUR, to: 2 * HOUR };
    const told = { role: symbolOf('stop'), from: HOUR, to: 2 * HOUR };
    expect(specs({ ...count, ...part, less: [], among: ['reported'] })).toEqual([
      {
        kind: 'count',
        ...told,
        of: [symbolOf('held'), OPENED],
        less: [],
        among: [symbolOf('reported')],
      },
    ]);
    const lost: Metric = {
      kind: 'amount',
      id: 'lost',
      title,
      of: ['paid'],
      less: ['back'],
      ...part,
    };
    expect(specs(lost)).toEqual([
      { kind: 'amount', ...told, of: [symbolOf('paid')], less: [symbolOf('back')] },
    ]);
  });
});

test('a question about a metric that there is not is refused', () => {
  const unknown: Question = { metric: 'other', statistic: { kind: 'mean' } };
  expect(() => measuresFor([time], [unknown])).toThrow(new RangeError('unknown metric "other"'));
});
