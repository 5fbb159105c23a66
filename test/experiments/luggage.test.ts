import { expect, test } from 'vitest';
import { pack, Unpacking } from '../../src/experiments/luggage.ts';
import { plainOf } from '../../src/experiments/plain-scenario.ts';
import { replay } from '../../src/experiments/replay.ts';
import { runTask } from '../../src/experiments/run-task.ts';
import type { Task } from '../../src/experiments/task.ts';
import { loadScenario } from '../../src/own-charts/index.ts';
import {
  type ScenarioFile,
  shippedPath,
  shippedScenarios,
  withRunLength,
} from '../../src/scenario/index.ts';
import { desk, Folder, scenario } from '../own-charts/folder.ts';

const DAY = 86_400_000;

/** What a replay of a scenario would have run. */
async function tasksOf(file: ScenarioFile): Promise<readonly Task[]> {
  let tasks: readonly Task[] = [];
  const executor = 'compiled';
  const take = async (all: readonly Task[]) => {
    tasks = all;
    await Promise.reject(new Error('taken'));
  };
  const run = replay({ file, seed: 3, executor, replications: 2, runTasks: take });
  await expect(run).rejects.toThrow('taken');
  return tasks;
}

/** The tasks as another thread has them. */
function unpacked(tasks: readonly Task[]): readonly Task[] {
  const { luggage, light } = pack(tasks);
  const unpacking = new Unpacking(structuredClone(luggage));
  return [...light.values()].map((task) => unpacking.task(structuredClone(task)));
}

function shipped(name: string, runLength: number): ScenarioFile {
  const read = loadScenario(shippedPath(name));
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  return withRunLength(read.file, runLength);
}

test.each(['tutorial', 'shenzhen-2021'])(
  'whoever gets the luggage of %s runs the same, whatever the policy',
  { timeout: 30_000 },
  async (name) => {
    const file = shipped(name, DAY / 4);
    const tasks = (await tasksOf(file)).filter(({ replication }) => replication === 0);
    const again = unpacked(tasks);
    expect(again.length).toBeGreaterThan(1);
    for (const [i, task] of again.entries()) expect(runTask(task)).toEqual(runTask(tasks[i]!));
  },
);

test.each(shippedScenarios())('%s has nothing that cannot be handed over', async (name) => {
  const tasks = await tasksOf(shipped(name, DAY));
  for (const [i, { scenario: again }] of unpacked(tasks).entries()) {
    const { scenario: one } = tasks[i]!;
    expect(plainOf(again)).toEqual(plainOf(one));
    expect(again.charts).toEqual(one.charts);
  }
});

test('a scenario travels once, and is opened once, however many tasks it has', async () => {
  const file = shipped('tutorial', DAY);
  const tasks = await tasksOf(file);
  expect(pack(tasks).luggage).toHaveLength(new Set(tasks.map((task) => task.scenario)).size);
  const again = unpacked(tasks);
  for (const [i, { scenario: mine, policy }] of again.entries()) {
    expect(policy).toEqual(tasks[i]!.policy);
    const same = tasks.findIndex((task) => task.scenario === tasks[i]!.scenario);
    expect(mine).toBe(again[same]!.scenario);
  }
});

test('what two policies share stays shared', async () => {
  const tasks = await tasksOf(shipped('shenzhen-2021', DAY));
  const again = unpacked(tasks);
  const delaysOf = (all: readonly Task[], variant: string) =>
    all
      .find(({ policy }) => policy.variant === variant)!
      .scenario.roles.find(({ id }) => id === 'victim')!.delays;
  for (const all of [tasks, again]) {
    expect(delaysOf(all, 'before')).toBe(delaysOf(all, 'after'));
  }
});

test('a chart of a user’s own comes as its program, and its machine is made once', async () => {
  const second = '  tomorrow: { title: { zh: 明日, en: tomorrow } }\n';
  const folder = new Folder({ 'desk.ts': desk, 'desk.yaml': scenario + second });
  const read = folder.load();
  folder.remove();
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  const tasks = await tasksOf(read.file);
  const [first, other] = unpacked(tasks);
  expect(runTask(first!)).toEqual(runTask(tasks[0]!));
  expect(other!.scenario).not.toBe(first!.scenario);
  expect(other!.scenario.charts['desk']).toBe(first!.scenario.charts['desk']);
});

test('names that authors choose are not taken for anything else', async () => {
  const odd = scenario
    .replace(
      '    delays:',
      '    settings:\n      recipe: { value: list, assumption: odd }\n    delays:',
    )
    .replaceAll('urgent:', 'recipe:');
  const text = desk.replaceAll('urgent', 'recipe');
  const folder = new Folder({ 'desk.ts': text, 'desk.yaml': odd });
  const read = folder.load();
  folder.remove();
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  const tasks = await tasksOf(read.file);
  const [role] = unpacked(tasks)[0]!.scenario.roles;
  expect(role).toMatchObject({
    settings: { recipe: 'list' },
    draws: { recipe: { cases: { otherwise: { kind: 'chance', probability: 0.1 } } } },
  });
});

test('a place that is not in the luggage is refused', async () => {
  const { luggage, light } = pack(await tasksOf(shipped('tutorial', DAY)));
  const [task] = light.values();
  expect(() => new Unpacking(luggage).task({ ...task!, place: 99 })).toThrow(
    `place must be from 0 to ${luggage.length - 1}, received 99`,
  );
});
