import { describe, expect, test } from 'vitest';
import { Cast } from '../../src/interpreter/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { shipped } from './shipped.ts';

describe.each(['compiled', 'actor'] as const)(
  'roles that serve one run after another, %s',
  (executor) => {
    const digestOf = (variant: string, replication: number, cast?: Cast) => {
      const options = { seed: 31, replication, executor };
      const more = cast === undefined ? {} : { cast };
      return runReplication(shipped(variant), { ...options, ...more }).digest;
    };

    test('play as roles that never played before, also after another variant', () => {
      const cast = new Cast();
      for (const [variant, replication] of [
        ['before', 0],
        ['after', 0],
        ['after', 1],
        ['before', 0],
      ] as const) {
        expect(digestOf(variant, replication, cast)).toBe(digestOf(variant, replication));
      }
    });
  },
);
