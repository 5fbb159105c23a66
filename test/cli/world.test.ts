import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { processWorld, type Signal } from '../../src/cli/world.ts';

/** Failures of a stream that are listened to, and how the process ends, are its own: put back. */
const failures = (stream: NodeJS.WriteStream) => stream.listeners('error');
let before: { out: unknown[]; err: unknown[]; code: typeof process.exitCode };
beforeEach(() => {
  before = { out: failures(process.stdout), err: failures(process.stderr), code: process.exitCode };
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const [stream, known] of [
    [process.stdout, before.out],
    [process.stderr, before.err],
  ] as const) {
    for (const each of failures(stream))
      if (!known.includes(each)) stream.removeListener('error', each as () => void);
  }
  process.exitCode = before.code;
});

describe('a stream that cannot be written', () => {
  /** What comes of it when stdout fails with a code, and something is written then. */
  function after(error: object) {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const { stdout, stderr } = processWorld();
    stdout.write('before');
    // The listener alone is called: a test must not lose its own output.
    (failures(process.stdout).at(-1) as (error: object) => void)(error);
    stdout.write('after');
    const [trouble, code] = [stdout.trouble(), process.exitCode];
    process.exitCode = before.code;
    return {
      written: write.mock.calls.map(([text]) => text),
      trouble,
      code,
      beside: stderr.trouble(),
    };
  }

  test('is told by its code, ends the process with 2, and is written no more', () => {
    expect(after({ code: 'ENOSPC', message: 'no space' })).toEqual({
      written: ['before'],
      trouble: 'ENOSPC',
      code: 2,
      beside: undefined,
    });
    expect(after({ message: 'odd' }).trouble).toBe('odd');
  });

  test('is no trouble where its reader has seen enough', () => {
    expect(after({ code: 'EPIPE' })).toEqual({
      written: ['before'],
      trouble: undefined,
      code: before.code,
      beside: undefined,
    });
  });
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s is heard once, so that a second one ends the process',
  (signal) => {
    const listening = () =>
      (['SIGINT', 'SIGTERM'] as const).map((each) => process.listenerCount(each));
    const atFirst = listening();
    const heard: Signal[] = [];
    const stop = processWorld().onInterrupt((which) => heard.push(which));
    expect(listening()).toEqual(atFirst.map((count) => count + 1));
    (process.listeners(signal).at(-1) as (signal: Signal) => void)(signal);
    expect(heard).toEqual([signal]);
    expect(listening()).toEqual(atFirst);
    stop();
    expect(listening()).toEqual(atFirst);
  },
);

test('a signal is heard no more once listening is over', () => {
  const atFirst = process.listenerCount('SIGINT');
  processWorld().onInterrupt(() => undefined)();
  expect(process.listenerCount('SIGINT')).toBe(atFirst);
});

test('a stream that is no terminal has no columns', () => {
  for (const [isTTY, columns] of [
    [true, 90],
    [false, undefined],
  ] as const) {
    const { isTTY: kept, columns: width } = process.stdout;
    Object.assign(process.stdout, { isTTY, columns: 90 });
    expect(processWorld().stdout).toMatchObject({ isTerminal: isTTY, columns });
    Object.assign(process.stdout, { isTTY: kept, columns: width });
  }
});
