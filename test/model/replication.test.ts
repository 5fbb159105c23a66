import { expect, test } from 'vitest';
import { type ReplicationOptions, runReplication } from '../../src/model/index.ts';
import { shipped } from './shipped.ts';

test('an executor that there is not is refused by name before anything runs', () => {
  const options = { seed: 1, replication: 0, executor: 'fast' as ReplicationOptions['executor'] };
  expect(() => runReplication(shipped(), options)).toThrow(
    new RangeError('executor must be one of compiled, actor, received "fast"'),
  );
});
