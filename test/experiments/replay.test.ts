import { describe, expect, test } from 'vitest';
import { replay, type ReplayOptions, type Task } from '../../src/experiments/index.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { file, targets } from '../report/fixtures.ts';
import { durations, replicationOf } from './runs.ts';

const HOUR = 3_600_000;
const bins = { reachedBins: [], otherBins: [], censoredBins: [] };
const time = durations({ started: 10, reached: 8, cutSums: [HOUR, HOUR], within: [4], ...bins });
const level = { kind: 'level' as const, caseTime: HOUR, window: HOUR, cases: 5 };

/** What a replay has run, without running it: policy by policy, with the first and the last replication. */
async function assigned(
  more: Partial<ScenarioFile> = {},
  options: Partial<ReplayOptions> = {},
  isDone: (task: Task) => boolean = () => true,
) {
  const runs = new Map<string, Task[]>();
  const result = await replay({
    file: { ...file, levers, ...more },
    seed: 7,
    replications: 8,
    executor: 'compiled',
    runTasks: (tasks, onDone) => {
      for (const task of tasks) {
        const { variant, levers: pulled, chances } = task.policy;
        const from = task.arrivals === undefined ? [] : [`of ${task.arrivals.join(' ')}`];
        const set = chances === undefined ? [] : [`at ${chances.probability}`];
        const key = [variant, ...pulled, ...set, ...from].join(' ');
        runs.set(key, [...(runs.get(key) ?? []), task]);
        const { replication } = task;
        if (isDone(task))
          onDone(task, replicationOf(time, { replication, metrics: [time, level], stories: 10 }));
      }
      return Promise.resolve();
    },
    ...options,
  });
  const told = [...runs].map(
    ([key, tasks]) => `${key}: ${tasks[0]!.replication}–${tasks.at(-1)!.replication}`,
  );
  return { told, result };
}

const levers = ['people', 'order', 'approval'].map((id) => ({ id, title: { zh: id, en: id } }));
const alone = ['before: 0–7', 'after: 0–7'];
/** Only the replications of variants, of no combination and no point of a grid. */
const { attribution: _, ...plain } = file;

describe('a replay runs', () => {
  test('each variant, and every combination of levers with a quarter of the replications', async () => {
    const { told } = await assigned({
      attribution: { ...file.attribution!, arrivals: ['reports'] },
    });
    expect(told).toEqual([
      ...alone,
      ...['', 'people ', 'order ', 'people order ', 'approval ', 'people approval ']
        .concat(['order approval ', 'people order approval '])
        .map((pulled) => `before ${pulled}of reports: 0–1`),
    ]);
  });

  test.each([
    [1, 2],
    [8, 2],
    [9, 3],
    [12, 3],
  ])(
    'of %i replications a quarter, rounded up, and two at least: %i',
    async (replications, few) => {
      const { told } = await assigned({}, { replications });
      expect(told.at(-1)).toBe(`before people order approval: 0–${few - 1}`);
    },
  );

  test('no combination where one of the two variants is not shown, nor what is asked of others', async () => {
    for (const variant of ['before', 'after']) {
      const { told, result } = await assigned({}, { variants: [variant] });
      expect(told).toEqual([`${variant}: 0–7`]);
      expect(result.attribution).toBeUndefined();
      expect(result.targets.map(({ target }) => target.variant)).toEqual(
        targets.flatMap(({ target }) => (target.variant === variant ? [variant] : [])),
      );
    }
  });

  test('a variant more often that says so, with some of its arrivals alone where it says that', async () => {
    const [before, after] = file.variants;
    const whole = { ...plain, attribution: undefined as never };
    const often = [{ ...before!, times: 3 }, after!];
    expect((await assigned({ ...whole, variants: often })).told).toEqual([
      'before: 0–23',
      'after: 0–7',
    ]);
    const some = [{ ...before!, times: 3, timesOf: ['reports'] }, after!];
    const { told, result } = await assigned({ ...whole, variants: some });
    expect(told).toEqual([...alone, 'before of reports: 8–23']);
    expect(result.runs[0]!.more).toMatchObject({ arrivals: ['reports'] });
    expect(result.runs[0]!.more!.summaries).toHaveLength(16);
    expect(result.runs[1]!.more).toBeUndefined();
    expect(result).toMatchObject({ replications: 8, cases: 10 * (8 + 16 + 8), complete: true });
  });

  test('a grid of shares where one is to be inferred in a variant that is shown', async () => {
    const [{ target }] = targets as [(typeof targets)[number]];
    const asked = { ...target, role: 'infer' as const };
    const inference = {
      title: { zh: '比例', en: 'share' },
      target: asked.id,
      variant: 'before',
      role: 'missing',
      draws: ['byApp'],
      grid: [0, 0.5, 1],
    };
    const more = { attribution: undefined as never, inference, targets: [asked] };
    const { told, result } = await assigned(more);
    expect(told).toEqual([...alone, 'before at 0: 0–1', 'before at 0.5: 0–1', 'before at 1: 0–1']);
    expect(result.inference?.curve).toHaveLength(3);
    // It is inferred from, and not held against.
    expect(result.targets).toEqual([]);
    expect((await assigned(more, { variants: ['after'] })).told).toEqual(['after: 0–7']);
    const other = { ...more, inference: { ...inference, target: 'none' } };
    expect((await assigned(other)).told).toEqual(alone);
  });
});

test('a gain is not taken apart while a combination has less than two replications', async () => {
  const isAlone = ({ policy }: Task) => policy.levers.length === 0;
  const { result } = await assigned({}, {}, (task) => isAlone(task) || task.replication === 0);
  expect(result).toMatchObject({ replications: 8, complete: false });
  expect(result.attribution).toBeUndefined();
  expect((await assigned()).result.attribution?.shares).toHaveLength(3);
});
