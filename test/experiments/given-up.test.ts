import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  compare,
  type ComparisonResult,
  replay,
  type ReplayResult,
  runInProcess,
} from '../../src/experiments/index.ts';
import type { Statistic } from '../../src/scenario/index.ts';
import { desk, Folder, scenario } from '../own-charts/folder.ts';

// A desk that some leave before their turn, with far more to do on some days than on others.
const text = scenario
  .replace('perDay: 240', 'perDay: 200, dayMixing: 1')
  .replace('runLength: 2 d', 'runLength: 1 d')
  .replace('replications: 2', 'replications: 8')
  .replace('from: opened, to: served }', 'from: opened, to: served }\n    statistics: STATISTICS')
  .replace('STATISTICS', '[mean, { within: 0 s, among: all }, { within: 1 h, among: all }]')
  .replace(
    'variants:\n',
    `levers:
  more: { title: { zh: 增员, en: more }, patch: { pools: { clerks: { units: 3, assumption: three } } } }
variants:
  three: { title: { zh: 三人, en: three }, levers: [more] }
`,
  );
const HOUR = 3_600_000;

describe('cases that give up before their turn', () => {
  let folder: Folder;
  let result: ReplayResult;
  let comparison: ComparisonResult;
  beforeAll(async () => {
    folder = new Folder({ 'desk.ts': desk, 'desk.yaml': text });
    const read = folder.load();
    if ('issues' in read) throw new Error(folder.problems().join('\n'));
    const { file } = read;
    const options = { file, seed: 5, replications: 8, runTasks: runInProcess } as const;
    result = await replay({ ...options, executor: 'compiled', variants: ['today'] });
    const policies = ['today', 'three'].map((variant) => ({ variant, levers: [] }));
    const [one, other] = [policies[0]!, policies[1]!];
    comparison = await compare({ ...options, executor: 'compiled', policies: [one, other] });
  });
  afterAll(() => folder.remove());

  const figure = (asked: Partial<Statistic>) =>
    result.figures.find(({ statistic }) =>
      Object.entries(asked).every(
        ([key, value]) => (statistic as unknown as Record<string, unknown>)[key] === value,
      ),
    )!.estimate;

  test('are not unfinished', () => {
    const unfinished = result.runs[0]!.summaries.reduce((sum, run) => sum + run.unfinished, 0);
    const all = figure({ kind: 'within', limit: HOUR });
    expect(figure({ kind: 'mean' }).n).toBeLessThan(all.n);
    expect(unfinished).toBe(0);
    expect(figure({ kind: 'mean' }).censored).toBe(0);
    expect(all.censored).toBe(0);
  });

  test('are never served, so that the curve levels off at the share of those who are', () => {
    const { points } = result.curves[0]!;
    const share = figure({ kind: 'mean' }).n / figure({ kind: 'within', limit: HOUR }).n;
    expect(share).toBeLessThan(0.95);
    expect(points.at(-1)!.share).toBeCloseTo(share, 12);
  });

  test('and those who are served at once are where the curve begins', () => {
    const { points } = result.curves[0]!;
    const summaries = result.runs[0]!.summaries.flatMap(({ metrics: list }) =>
      list.flatMap((each) => (each.kind === 'duration' ? [each] : [])),
    );
    const total = (key: 'atOnce' | 'started') =>
      summaries.reduce((sum, each) => sum + each[key], 0);
    expect(points[0]).toEqual({ time: 0, share: total('atOnce') / total('started') });
    expect(points[0]!.share).toBeGreaterThan(0.1);
  });

  test('a difference is that of its two columns, however uneven the days are', () => {
    expect(comparison.rows.length).toBe(3);
    for (const { first, second, difference } of comparison.rows) {
      expect(difference.mean).toBeCloseTo(second.mean - first.mean, 6);
      expect(difference.n).toBe(first.n + second.n);
    }
  });
});
