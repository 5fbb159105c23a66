import { expect, test } from 'vitest';
import {
  compare,
  type CompareOptions,
  onWorkers,
  replay,
  runInProcess,
  storyLog,
  type StoryLog,
} from '../../src/experiments/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { readFromDisk, readScenario } from '../../src/scenario/index.ts';

const read = readScenario('scenarios/tutorial.yaml', readFromDisk);
if ('issues' in read) throw new Error('the tutorial does not read');
const { file } = read;
const fate = {
  file,
  seed: 1,
  executor: 'compiled',
  replications: 1,
  runTasks: runInProcess,
} as const;

const replaying: [object, string][] = [
  [{ file: read }, 'file must be the file of a scenario that was read, received {'],
  [{ runTasks: undefined }, 'runTasks must be a function, received undefined'],
  [{ replications: 0 }, 'replications must be a whole number from 1 on, received 0'],
  [{ replications: 1.5 }, 'received 1.5'],
  [{ replications: '2' }, 'received "2"'],
  [{ executor: 'fast' }, 'executor must be one of compiled, actor, received "fast"'],
  [{ variants: 'after' }, 'variants must be a list of texts, received "after"'],
  [{ replicates: 2 }, 'replay has no option "replicates": did you mean replications?'],
];
test.each(replaying)('replay refuses %o by name', async (wrong, message) => {
  await expect(replay({ ...fate, ...wrong })).rejects.toThrow(message);
});

test('compare takes two policies, whole ones', async () => {
  const policy = { variant: 'before', levers: [] };
  for (const policies of [
    undefined,
    [],
    [policy],
    ['before', 'after'],
    [policy, { variant: 'after' }],
  ]) {
    const options = { ...fate, policies } as unknown as CompareOptions;
    await expect(compare(options)).rejects.toThrow(
      'policies must be two policies, each with a variant and a list of levers, received',
    );
  }
});

test('threads are a whole number', () => {
  expect(() => onWorkers(0)).toThrow('workers must be a whole number from 1 on, received 0');
});

test('a story is looked for in a source that there is', () => {
  const scenario = file.resolve('before');
  const asked = { scenario, seed: 1, replication: 0, executor: 'compiled', ordinal: 0 } as const;
  const told = (wrong: object) => (): StoryLog | undefined => storyLog({ ...asked, ...wrong });
  const { id } = scenario.arrivals[0]!;
  expect(told({ source: 'nobody' })).toThrow(/^source must be one of .*received "nobody"$/);
  expect(told({ source: id })()?.root).toBeGreaterThanOrEqual(0);
  expect(told({ ordinal: -1 })).toThrow('ordinal must be a whole number from 0 on, received -1');
  expect(told({ scenario: file })).toThrow('scenario must be a scenario under one variant');
});

test('a replication is one of a scenario under one variant', () => {
  const options = { seed: 1, replication: 0, executor: 'compiled' } as const;
  expect(() => runReplication(file as never, options)).toThrow(
    'scenario must be a scenario under one variant, as resolve() gives it, received {',
  );
  expect(() => runReplication(file.resolve('before'), undefined as never)).toThrow(
    'options must be an object, received undefined',
  );
});
