import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Kind, symbolOf } from '../../src/eventlog/index.ts';
import { runInProcess, tellFates } from '../../src/experiments/index.ts';
import { runReplication } from '../../src/model/index.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import type { Folder } from '../own-charts/folder.ts';
import { storyFolder } from './story-folder.ts';

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
