import { expect, test } from 'vitest';
import { runPolicies } from '../../src/experiments/run-policies.ts';
import { runTask } from '../../src/experiments/run-task.ts';
import type { RunTasks } from '../../src/experiments/task.ts';
import { loadScenario } from '../../src/own-charts/index.ts';
import { type ScenarioFile, shippedPath, withRunLength } from '../../src/scenario/index.ts';

const DAY = 86_400_000;

function tutorial(): ScenarioFile {
  const read = loadScenario(shippedPath('tutorial'));
  if ('issues' in read) throw new Error('the tutorial has problems');
  return read.file;
}

/** What is told while these tasks are run. */
async function told(
  runTasks: RunTasks,
  file = withRunLength(tutorial(), DAY),
): Promise<readonly (readonly number[])[]> {
  const heard: (readonly number[])[] = [];
  await runPolicies(
    {
      file,
      seed: 1,
      executor: 'compiled',
      runTasks,
      onProgress: (...progress) => heard.push(progress),
    },
    [{ policy: { variant: 'after', levers: [] }, replications: 2 }],
    [],
  );
  return heard;
}

test('progress is what is finished, and what is done of those under way, until they are finished', async () => {
  const heard = await told(async ([first, second], onDone, _, onShare) => {
    onShare?.(first!, 0.25);
    onShare?.(second!, 0.5);
    onDone(first!, runTask(first!));
    onShare?.(second!, 0.75);
    await Promise.resolve();
    onDone(second!, runTask(second!));
  });
  expect(heard).toEqual([
    [0, 2, 0.25],
    [0, 2, 0.75],
    [1, 2, 0.5],
    [1, 2, 0.75],
    [2, 2, 0],
  ]);
});

test('a replication of some length tells what share of its time has passed', async () => {
  const shares: number[] = [];
  const busy = withRunLength(tutorial(), 400 * DAY);
  await told(async ([task], onDone) => {
    onDone(
      task!,
      runTask(task!, (share) => shares.push(share)),
    );
    await Promise.resolve();
  }, busy);
  expect(shares.length).toBeGreaterThan(0);
  for (const share of shares) expect(share > 0 && share <= 1).toBe(true);
});
