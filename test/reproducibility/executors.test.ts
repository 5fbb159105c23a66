import { describe, expect, test } from 'vitest';
import { EventLog } from '../../src/eventlog/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { shipped } from '../model/shipped.ts';

describe.each(['before', 'after'])('the variant "%s"', (variant) => {
  test('is the same run, record by record, compiled and on XState’s own actors', () => {
    const scenario = shipped(variant);
    const logOf = (executor: 'actor' | 'compiled') => {
      const log = new EventLog();
      runReplication(scenario, { seed: 21, replication: 1, executor, listeners: [log] });
      return log;
    };
    const compiled = logOf('compiled');
    const actor = logOf('actor');
    for (let i = 0; i < Math.min(actor.length, compiled.length); i++) {
      expect(compiled.at(i)).toEqual(actor.at(i));
    }
    expect(compiled.length).toBe(actor.length);
    expect(actor.length).toBeGreaterThan(2000);
  });
});
