import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import type { NamedMachine } from '../../src/cli/machines.ts';
import type { Session } from '../../src/cli/session.ts';
import { whileDrawing } from '../../src/cli/while-drawing.ts';
import type { Signal } from '../../src/cli/world.ts';
import { textsFor } from '../../src/text/index.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const file = (name: string) => ({ name, title: name, content: name });
const machines = ['one', 'two', 'three', 'four'].map((name): NamedMachine => {
  return { name, machine: charts.probe, isShipped: false };
});

/** A command line whose clock goes with the timers. */
function open(language: 'en' | 'zh' = 'en', isTerminal = false) {
  let now = 0;
  let shown = '';
  let press: (signal: Signal) => void = () => undefined;
  const session = {
    world: {
      stderr: { isTerminal, write: (text: string) => (shown += text) },
      clock: () => now,
      onInterrupt(listener: typeof press) {
        press = listener;
        return () => undefined;
      },
    },
    texts: textsFor(language),
    language,
    columns: { stdout: 80, stderr: 80 },
    isQuiet: false,
    exitCode: 0,
    say: (lines: readonly string[]) => (shown += lines.map((line) => `${line}\n`).join('')),
  } as unknown as Session;
  return {
    session,
    shown: () => shown,
    press: (signal: Signal) => press(signal),
    pass: (seconds: number) => {
      for (let passed = 0; passed < seconds; passed += 0.5) {
        now += 500;
        vi.advanceTimersByTime(500);
      }
    },
  };
}

describe('drawing', () => {
  test('of what is drawn quickly says nothing', async () => {
    const { session, pass, shown } = open('en', true);
    const files = await whileDrawing(machines, session, ({ name }) => {
      if (name === 'four') pass(0.5);
      return Promise.resolve([file(name)]);
    });
    expect(files?.map(({ name }) => name)).toEqual(['one', 'two', 'three', 'four']);
    expect(shown()).toBe('');
  });

  test('of a single machine says every half minute for how long, and not how long it will take', async () => {
    const { session, pass, shown } = open();
    await whileDrawing(machines.slice(0, 1), session, () => {
      pass(70);
      return Promise.resolve([]);
    });
    expect(shown()).toBe('drawing · one, for 31 s so far\ndrawing · one, for 1 min 01 s so far\n');
  });

  test('of several machines says which one it is at, and what the others let expect', async () => {
    const { session, pass, shown } = open('zh');
    await whileDrawing(machines, session, () => {
      pass(20);
      return Promise.resolve([]);
    });
    expect(shown()).toBe(
      '正在绘制 · two，已用 11 秒 · 剩余 1 分钟 30 秒\n正在绘制 · four，已用 1 秒 · 剩余 20 秒\n',
    );
  });

  test('shows a bar on a terminal, which is gone afterwards', async () => {
    const { session, pass, shown } = open('en', true);
    await whileDrawing(machines, session, () => {
      pass(5);
      return Promise.resolve([]);
    });
    expect(shown()).toContain('drawing ');
    expect(shown().lastIndexOf('\u001B[?25h')).toBeGreaterThan(shown().lastIndexOf('\u001B[?25l'));
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends with %s and says that nothing was written', async (signal, code) => {
    const { session, press, shown } = open();
    const drawn: string[] = [];
    const files = await whileDrawing(machines, session, ({ name }) => {
      drawn.push(name);
      if (name === 'two') press(signal);
      return Promise.resolve([file(name)]);
    });
    expect(files).toBeUndefined();
    expect(drawn).toEqual(['one', 'two']);
    expect(session.exitCode).toBe(code);
    expect(shown()).toBe('interrupted: no drawing was written\n');
  });

  test('passes on what goes wrong by itself', async () => {
    const { session } = open();
    const wrong = new Error('wrong');
    const drawing = whileDrawing(machines, session, () => Promise.reject(wrong));
    await expect(drawing).rejects.toBe(wrong);
    expect(session.exitCode).toBe(0);
  });
});
