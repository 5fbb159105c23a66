import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Kind, symbolOf } from '../../src/eventlog/index.ts';
import { replay, runInProcess } from '../../src/experiments/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { loadScenario } from '../../src/own-charts/index.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { desk, Folder, scenario } from '../own-charts/folder.ts';

const DAY = 86_400_000;
const text = scenario
  .replace('warmUp: 0 h', 'warmUp: 6 h')
  .replace(
    'metrics:\n',
    `metrics:
  first: { title: { zh: 第一天, en: first day }, count: { of: served, to: 1 d } }
  second: { title: { zh: 第二天, en: second day }, count: { of: [served], from: 1 d } }
`,
  )
  .replace(
    'variants:\n',
    `levers:
  more: { title: { zh: 增员, en: more }, patch: { arrivals: { visits: { perDay: 120, assumption: half } } } }
variants:
  half: { title: { zh: 减半, en: half }, levers: [more] }
`,
  )
  .concat('targets: [t.yaml]\nsources: published.yaml\n');
const target = (id: string, lines: string) => `  - id: ${id}
    title: { zh: 变化, en: change }
    definition: { zh: 变化, en: change }
    role: check
    source: S01
    statistic: count
    ${lines.split('\n').join('\n    ')}
`;
const targets = `sixfronts: 1
targets:
${target('overVariants', 'variant: half\nmetric: second\nagainst: { variant: today }\nreported: -50 %\nband: [-60 %, -40 %]')}
${target('overPeriods', 'variant: today\nmetric: second\nagainst: { metric: first }\nreported: -28.58 %\nband: [-28.585 %, -28.575 %]')}
${target('plain', 'variant: today\nmetric: second')}
`;

let folder: Folder;
let file: ScenarioFile;
beforeAll(() => {
  folder = new Folder({
    'desk.ts': desk,
    'desk.yaml': text,
    't.yaml': targets,
    'published.yaml': 'sources: { S01: { title: a page } }\ntargets: []\n',
  });
  const read = loadScenario(folder.at('desk.yaml'));
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  file = read.file;
});
afterAll(() => folder.remove());

/** What a log of each replication says, counted by hand: served by day since the warm-up. */
function served(variant: string, replications: number): readonly (readonly [number, number])[] {
  const resolved = file.resolve(variant);
  return Array.from({ length: replications }, (_, replication) => {
    const days: [number, number] = [0, 0];
    const record = (time: number, _case: number, kind: Kind, a: number): void => {
      const day = Math.floor((time - resolved.warmUp) / DAY);
      if (kind === Kind.milestone && a === symbolOf('served') && (day === 0 || day === 1))
        days[day]++;
    };
    const listeners = [{ record }];
    runReplication(resolved, { seed: 5, replication, executor: 'actor', listeners });
    return days;
  });
}

const means = (pairs: readonly (readonly [number, number])[], day: 0 | 1) =>
  pairs.reduce((sum, pair) => sum + pair[day], 0) / pairs.length;

describe('what happened in a period', () => {
  test('is what the log says, and its change is that of the same fate', async () => {
    const replications = 3;
    const result = await replay({
      file,
      seed: 5,
      replications,
      executor: 'compiled',
      runTasks: runInProcess,
    });
    const [half, today] = [served('half', replications), served('today', replications)];
    const [overVariants, overPeriods, plain] = result.targets;
    expect(plain!.estimate.mean).toBeCloseTo(means(today, 1), 9);
    expect(plain!.estimate.n).toBe(today.reduce((sum, [, second]) => sum + second, 0));
    expect(plain!.estimate.halfWidth).toBeGreaterThan(0);
    // The jackknife takes off a little of the plain ratio's bias.
    const change = 100 * (means(half, 1) / means(today, 1) - 1);
    expect(Math.abs(overVariants!.estimate.mean - change)).toBeLessThan(0.5);
    expect(overVariants).toMatchObject({ verdict: 'overlaps' });
    expect(overVariants!.estimate.mean).toBeLessThan(-40);
    const periods = 100 * (means(today, 1) / means(today, 0) - 1);
    expect(Math.abs(overPeriods!.estimate.mean - periods)).toBeLessThan(0.5);
    expect(overPeriods!.estimate.replications).toBe(replications);
  });

  test('has no change where the variant it is held against is not run', async () => {
    const { targets: found } = await replay({
      file,
      seed: 5,
      replications: 2,
      executor: 'compiled',
      runTasks: runInProcess,
      variants: ['half'],
    });
    expect(found).toEqual([]);
  });
});
