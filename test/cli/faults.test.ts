import { describe, expect, test } from 'vitest';
import { faultLines } from '../../src/cli/fault.ts';
import { SimulationError } from '../../src/interpreter/index.ts';
import { textsFor } from '../../src/text/index.ts';

const at = {
  time: 3_700_000,
  caseNumber: 12,
  role: 'phone',
  chart: 'probe',
  states: ['probe', 'probe.manned'],
};
const fault = new SimulationError(at, new RangeError('"turn" must take 0 ms or more, received -5'));

describe('a fault inside the simulation', () => {
  test('is told with time, case, chart, state and cause, and without the place in the code', () => {
    expect(faultLines(fault, textsFor('en'), false)).toEqual([
      'sixfronts: a fault inside the simulation; no result was printed',
      '  time   T+01:01:40 (3700000 ms)',
      '  case   12 (phone)',
      '  chart  probe',
      '  state  probe.manned',
      '  cause  "turn" must take 0 ms or more, received -5',
      expect.stringMatching(/Please report/),
    ]);
  });

  test('is recognised after it crossed from another thread', () => {
    const lines = faultLines(new Error(fault.message), textsFor('zh'), false);
    expect(lines).toContain('  状态    probe.manned');
    expect(lines.join('\n')).toContain('received -5');
  });

  test('shows the place in the code where that was asked for', () => {
    expect(faultLines(fault, textsFor('en'), true).join('\n')).toMatch(/faults\.test\.ts/);
  });
});

test('anything else unexpected is told as such', () => {
  expect(faultLines('odd', textsFor('en'), false).slice(0, 2)).toEqual([
    'sixfronts: an unexpected error inside sixfronts',
    '  cause  odd',
  ]);
});
