import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { addRunFlags, oneOf, ordinal, wholeNumber } from '../../src/cli/flags.ts';
import { Refusal } from '../../src/cli/refusal.ts';
import type { Session } from '../../src/cli/session.ts';
import { textsFor } from '../../src/text/index.ts';

const session = { texts: textsFor('en') } as Session;

describe('a whole number', () => {
  const read = wholeNumber('--workers', 1, 1024, session);

  test.each(['1', '1024', '007'])('may be %s', (value) => {
    expect(read(value)).toBe(Number(value));
  });

  test.each(['0', '1025', '-1', '+1', '1.0', '1e2', '0x10', ' 1', '', 'two', '１'])(
    'may not be "%s"',
    (value) => {
      expect(() => read(value)).toThrow(Refusal);
      expect(() => read(value)).toThrow(/--workers.*1.*1024/u);
    },
  );

  test('of a case or a replication fits where the log keeps it', () => {
    expect(ordinal('--case', session)('2147483647')).toBe(2 ** 31 - 1);
    expect(() => ordinal('--case', session)('2147483648')).toThrow(/2147483647/u);
  });

  test('may be as large as numbers are exact', () => {
    const seed = wholeNumber('--seed', 0, Number.MAX_SAFE_INTEGER, session);
    expect(seed('9007199254740991')).toBe(2 ** 53 - 1);
    expect(() => seed('9007199254740992')).toThrow(/2\^53 - 1/u);
  });
});

describe('a length of time', () => {
  const command = addRunFlags(new Command(), session);
  const option = command.options.find(({ long }) => long === '--run-length');
  const read = (value: string): unknown => option!.parseArg!(value, undefined);

  test('is whole ms, more than none', () => {
    expect(['1 ms', '0.6ms', '1.4 ms', '36h'].map(read)).toEqual([1, 1, 1, 36 * 3_600_000]);
  });

  test.each(['0 d', '0.4 ms', '-1 d', '12', ''])('may not be "%s"', (value) => {
    expect(() => read(value)).toThrow(/--run-length/u);
  });
});

test('one of a few words is itself or refused, with the one that was probably meant', () => {
  const read = oneOf('--executor', ['compiled', 'actor'], session);
  expect([read('actor'), read('compiled')]).toEqual(['actor', 'compiled']);
  const refusal = (value: string): Refusal => {
    try {
      read(value);
    } catch (error) {
      return error as Refusal;
    }
    throw new Error('was not refused');
  };
  expect(refusal('actr').hints.join()).toContain('"actor"');
  expect(refusal('Actor').message).toContain('--executor');
  expect(refusal('constructor').hints).toEqual([]);
});
