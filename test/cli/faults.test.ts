import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { faultLines } from '../../src/cli/fault.ts';
import { SimulationError } from '../../src/interpreter/index.ts';
import { compileChart } from '../../src/own-charts/compile-chart.ts';
import { loadChart } from '../../src/own-charts/load-chart.ts';
import { runProgram } from '../../src/own-charts/run-program.ts';
import { textsFor, width } from '../../src/text/index.ts';

const at = {
  time: 3_700_000,
  caseNumber: 12,
  role: 'phone',
  chart: 'probe',
  states: ['probe', 'probe.manned'],
};
const fault = new SimulationError(
  at,
  new RangeError('"turn" must take from 0 to 2^53 - 1 ms, received -5'),
);

describe('a fault inside the simulation', () => {
  test('is told with time, case, chart, state and cause, and without the place in the code', () => {
    expect(faultLines(fault, textsFor('en'), false)).toEqual([
      'sixfronts: a fault inside the simulation; no result was printed',
      '  time   T+01:01:40 (3700000 ms)',
      '  case   12 (phone)',
      '  chart  probe',
      '  state  probe.manned',
      '  cause  "turn" must take from 0 to 2^53 - 1 ms, received -5',
      expect.stringMatching(/Please report/),
    ]);
  });

  test('keeps to the terminal, and stays on one line each elsewhere', () => {
    const cause = 'the clerk who was told of it is not there, and nobody else may be asked';
    const error = new SimulationError(at, new RangeError(cause));
    const lines = faultLines(error, textsFor('en'), false, 50);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(50);
    expect(lines.join(' ').replaceAll(/ +/gu, ' ')).toContain(` cause ${cause} `);
    expect(faultLines(error, textsFor('en'), false)).toContain(`  cause  ${cause}`);
  });

  test('names the first case too, and none where no case had its turn', () => {
    const said = (caseNumber: number) =>
      faultLines(new SimulationError({ ...at, caseNumber }, 'x'), textsFor('en'), false);
    expect(said(0)).toContain('  case   0 (phone)');
    expect(said(-1).filter((line) => line.includes('case '))).toEqual([]);
    // What was thrown need not be an error; then it is the cause itself.
    expect(said(0)).toContain('  cause  x');
  });

  test('says in words that a case was in no state yet, from this thread and from another', () => {
    const starting = new SimulationError({ ...at, states: [] }, new Error('no'));
    for (const error of [starting, new Error(starting.message)]) {
      expect(faultLines(error, textsFor('en'), false)).toContain(
        '  state  none yet: the case is starting',
      );
      expect(faultLines(error, textsFor('zh'), false)).toContain('  状态    尚无：案例正在启动');
    }
  });

  test('is recognised after it crossed from another thread', () => {
    const lines = faultLines(new Error(fault.message), textsFor('zh'), false);
    expect(lines).toContain('  案例    12（phone）');
    expect(lines).toContain('  状态    probe.manned');
    expect(lines.join('\n')).toContain('received -5');
  });

  test('of more requests than there can be is no matter for a report, but of units and arrivals', () => {
    const crowd = 'more than 1048576 requests at once, 1048000 of them waiting for "desk"';
    const own = { ...at, chart: 'mine' };
    for (const error of [at, own].map(
      (where) => new SimulationError(where, new RangeError(crowd)),
    )) {
      expect(faultLines(error, textsFor('en'), false).slice(-2)).toEqual([
        `  cause  ${crowd}`,
        'More comes than is served. Give that pool more units, or let fewer cases arrive.',
      ]);
    }
  });

  test('of more open cases than there can be says to look at what opens them', () => {
    const flood = 'more than 4194304 cases open at once, 4194304 of them in the role "phone"';
    const error = new SimulationError({ ...at, chart: 'mine' }, new RangeError(flood));
    expect(faultLines(error, textsFor('en'), false).slice(-2)).toEqual([
      `  cause  ${flood}`,
      'More cases begin than end. Look at what opens them, and at how they end, or let fewer arrive.',
    ]);
  });

  test('shows the place in the code where that was asked for', () => {
    expect(faultLines(fault, textsFor('en'), true).join('\n')).toMatch(/faults\.test\.ts/);
  });
});

describe("a fault in somebody's own chart", () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sixfronts-fault-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('is told with its place in the chart file, and is nothing to report', () => {
    const file = path.join(folder, 'own.ts');
    const text = [
      'type Answer = { readonly yes: boolean };',
      'export const wrong = (): Answer => {',
      "  throw new Error('my own mistake');",
      '};',
    ].join('\n');
    writeFileSync(file, text);
    const compiled = compileChart({ name: 'own', path: file, text });
    if ('findings' in compiled) throw new Error('does not compile');
    const { wrong } = runProgram(compiled.program) as { wrong: () => void };
    let thrown: unknown;
    try {
      wrong();
    } catch (error) {
      thrown = new Error('Unable to evaluate guard:\nmy own mistake', { cause: error });
    }
    const own = new SimulationError({ ...at, chart: 'own', states: ['own.a'] }, thrown);
    const lines = faultLines(own, textsFor('en'), false).join('\n');
    expect(lines).toContain('  cause  Unable to evaluate guard: my own mistake');
    expect(lines).toMatch(/ {2}place {2}.*own\.ts:3:\d+\n.*\n {4}3 \| {3}throw new Error/);
    expect(lines).toMatch(/The chart is your own/);
    expect(lines).not.toMatch(/report it/);
  });

  test('is told with the state, or the word in it, where the error went through no chart file', () => {
    const text = [
      "import { setup } from 'xstate';",
      "export default setup({}).createMachine({ id: 'shop', initial: 'open', states: {",
      '  open: { description: \'the "till"\' },',
      '} });',
    ].join('\n');
    loadChart({ name: 'shop', path: 'shop.ts', text });
    const placed = (message: string) => {
      const where = { ...at, chart: 'shop', states: ['shop.open'] };
      return faultLines(new SimulationError(where, new Error(message)), textsFor('en'), false);
    };
    expect(placed('no rest').join('\n')).toContain('  place  shop.ts:3:3');
    expect(placed('seizes "till"').join('\n')).toContain('  place  shop.ts:3:29');
    // The chart and the state are no words that are meant.
    const named = 'chart "till", state "shop.open": no rest';
    expect(placed(named).join('\n')).toContain('  place  shop.ts:3:3');
  });

  test('has no place where the error went through no chart file that is known', () => {
    const own = new SimulationError({ ...at, chart: 'own' }, new Error('no such unit'));
    const lines = faultLines(own, textsFor('en'), false).join('\n');
    expect(lines).not.toMatch(/place/);
  });
});

test('anything else unexpected is told as such', () => {
  expect(faultLines('odd', textsFor('en'), false).slice(0, 2)).toEqual([
    'sixfronts: an unexpected error inside sixfronts',
    '  cause  odd',
  ]);
  expect(faultLines(new TypeError('odd'), textsFor('en'), false)[1]).toBe('  cause  odd');
});
