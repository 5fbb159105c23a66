import { expect, test } from 'vitest';
import { Gate, Simulation } from '../../src/engine/index.ts';

function noting(batch?: number) {
  const sim = new Simulation();
  const log: string[] = [];
  const onPass = (token: number): void => void log.push(`${sim.now} ${token}`);
  return { sim, log, gate: new Gate(sim, batch === undefined ? { onPass } : { batch, onPass }) };
}

test('a gate opens by itself for a full batch, and nobody passes from inside the call', () => {
  const { sim, gate, log } = noting(3);
  for (const token of [1, 2, 3, 4]) gate.wait(token);
  expect([log, gate.waiting]).toEqual([[], 1]);
  sim.run();
  expect(log).toEqual(['0 1', '0 2', '0 3']);
  gate.wait(5);
  gate.wait(6);
  sim.run();
  expect(log.slice(3)).toEqual(['0 4', '0 5', '0 6']);
});

test('opened by hand it lets those through who wait, and nobody later', () => {
  const { sim, gate, log } = noting();
  for (const token of [1, 2, 3]) gate.wait(token);
  expect(gate.open(2)).toBe(2);
  sim.runUntil(5);
  expect(gate.open()).toBe(1);
  expect(gate.open()).toBe(0);
  gate.wait(4);
  sim.run();
  expect(log).toEqual(['0 1', '0 2', '5 3']);
});

test('who goes away is not counted', () => {
  const { sim, gate, log } = noting(2);
  const ticket = gate.wait(1);
  expect([gate.withdraw(ticket), gate.withdraw(ticket)]).toEqual([true, false]);
  gate.wait(2);
  sim.run();
  expect(log).toEqual([]);
  const last = gate.wait(3);
  expect(gate.withdraw(last)).toBe(false);
  sim.run();
  expect(log).toEqual(['0 2', '0 3']);
});

test.each([0, 1.5, NaN])('a batch of %s is a slip', (batch) => {
  expect(() => noting(batch)).toThrow(RangeError);
});
