import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Kind, symbolOf } from '../../src/eventlog/index.ts';
import { runInProcess, type RunTasks, type Task, tellFates } from '../../src/experiments/index.ts';
import type { StoryVerdict } from '../../src/metrics/index.ts';
import { runReplication } from '../../src/model/index.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import type { Folder } from '../own-charts/folder.ts';
import { durations, replicationOf } from './runs.ts';
import { storyFolder } from './story-folder.ts';

const nothing = durations({});

let folder: Folder;
let file: ScenarioFile;
beforeAll(() => {
  folder = storyFolder();
  const read = folder.load();
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  file = read.file;
});
afterAll(() => folder.remove());

/** In how many whole runs the first visitor is served, read off the log by hand. */
function served(fates: number): number {
  let count = 0;
  for (let replication = 0; replication < fates; replication++) {
    let first = -1;
    let isServed = false;
    const record = (_: number, caseNumber: number, kind: Kind, a: number, b: number): void => {
      if (kind === Kind.arrived && b === 0) first = caseNumber;
      if (kind === Kind.milestone && caseNumber === first && a === symbolOf('served'))
        isServed = true;
    };
    const listeners = [{ record }];
    runReplication(file.resolve('today'), { seed: 4, replication, executor: 'actor', listeners });
    if (isServed) count++;
  }
  return count;
}

const tell = (more = {}) =>
  tellFates({
    file,
    story: file.story!,
    seed: 4,
    fates: 40,
    executor: 'compiled',
    runTasks: runInProcess,
    ...more,
  });

describe('the fates of a story', () => {
  test('are those of whole runs, and without its mechanism it does not end so', async () => {
    const { told, without, complete } = await tell();
    expect(file.story).toMatchObject({ variant: 'today', fates: 40 });
    expect(told).toMatchObject({ variant: 'today', held: served(40), absent: 0 });
    expect(told.share).toMatchObject({ n: 40, level: 0.95, estimate: told.held / 40 });
    expect(told.share.low).toBeLessThan(told.share.estimate);
    expect(without).toMatchObject({ variant: 'nobody', held: 0, pinned: 'fails' });
    expect(without!.share.high).toBeLessThan(told.share.low);
    expect(complete).toBe(true);
  });

  test('that were not run are not counted', async () => {
    const controller = new AbortController();
    const onProgress = (done: number) => {
      if (done === 10) controller.abort();
    };
    const { told, complete } = await tell({ onProgress, signal: controller.signal });
    expect(complete).toBe(false);
    expect(told.share.n).toBe(5);
  });
});

describe('of fates that are already known', () => {
  const verdicts: Readonly<Record<string, readonly StoryVerdict[]>> = {
    today: ['fails', 'holds', 'holds', 'absent'],
    nobody: ['absent', 'fails', 'fails', 'fails'],
    other: ['holds', 'holds', 'holds', 'fails'],
  };
  const told = (more: object = {}) => {
    const title = { zh: '其他', en: 'other' };
    const variants = [...file.variants, { id: 'other', times: 1, title }];
    const resolve = () => file.resolve('today');
    return tell({
      file: { ...file, variants, resolve },
      fates: 4,
      runTasks: (tasks: readonly Task[], onDone: Parameters<RunTasks>[1]) => {
        for (const task of tasks) {
          const story = verdicts[task.policy.variant]![task.replication]!;
          onDone(task, { ...replicationOf(nothing), replication: task.replication, story });
        }
        return Promise.resolve();
      },
      ...more,
    });
  };

  test('those without the case count nowhere, and the first is the one that is told', async () => {
    const { told: own, without } = await told();
    expect(own).toMatchObject({ held: 2, absent: 1, pinned: 'fails', share: { n: 3 } });
    expect(without).toMatchObject({ held: 0, absent: 1, pinned: 'absent', share: { n: 3 } });
  });

  test('a third variant is looked at only where the story is shown in it', async () => {
    expect(await told()).not.toHaveProperty('shown');
    expect(await told({ shown: 'nobody' })).not.toHaveProperty('shown');
    expect(await told({ shown: 'other' })).toMatchObject({
      told: { variant: 'today' },
      without: { variant: 'nobody' },
      shown: { variant: 'other', held: 3, pinned: 'holds' },
    });
  });

  test('there is nothing to compare with where no mechanism can be taken away', async () => {
    const { without: _, ...story } = file.story!;
    expect(await told({ story })).not.toHaveProperty('without');
    expect(await told({ story, shown: 'other' })).toMatchObject({ shown: { variant: 'other' } });
  });

  test('a story of a role in which nobody arrives is refused', async () => {
    const story = { ...file.story!, role: 'nobody' };
    await expect(told({ story })).rejects.toThrow('nothing arrives in the role "nobody"');
  });
});
