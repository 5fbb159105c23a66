import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Simulation, Work } from '../../src/engine/index.ts';

function noting() {
  const sim = new Simulation();
  const ended: [number, number][] = [];
  const work = new Work(sim, (token) => void ended.push([sim.now, token]));
  return { sim, work, ended };
}

test('work ends after its amount', () => {
  const { sim, work, ended } = noting();
  work.start(3, 40);
  work.start(200, 30);
  sim.run();
  expect(ended).toEqual([
    [30, 200],
    [40, 3],
  ]);
});

test('pauses move the end by their length, to the millisecond', () => {
  const { sim, work, ended } = noting();
  work.start(1, 100);
  sim.runUntil(33);
  expect(work.pause(1)).toBe(true);
  expect([work.remaining(1), work.isRunning(1)]).toEqual([67, false]);
  sim.runUntil(1000);
  expect(work.resume(1)).toBe(true);
  sim.runUntil(1010);
  expect([work.remaining(1), work.isRunning(1)]).toEqual([57, true]);
  sim.run();
  expect(ended).toEqual([[1067, 1]]);
});

test('pausing, resuming and cancelling what is not there does nothing', () => {
  const { sim, work, ended } = noting();
  expect([work.pause(5), work.resume(5), work.cancel(5), work.remaining(999)]).toEqual([
    false,
    false,
    false,
    -1,
  ]);
  expect([work.pause(999), work.cancel(999), work.isRunning(999)]).toEqual([false, false, false]);
  work.start(5, 10);
  expect(work.resume(5)).toBe(false);
  sim.run();
  expect([work.pause(5), work.resume(5), work.cancel(5)]).toEqual([false, false, false]);
  expect(ended).toHaveLength(1);
});

test('cancelled work never ends, running or paused', () => {
  const { sim, work, ended } = noting();
  work.start(1, 10);
  work.start(2, 10);
  work.pause(2);
  expect([work.cancel(1), work.cancel(2), work.cancel(1)]).toEqual([true, true, false]);
  work.start(1, 20);
  sim.run();
  expect(ended).toEqual([[20, 1]]);
});

test('the owner may start again from inside the end', () => {
  const sim = new Simulation();
  const ended: number[] = [];
  const work = new Work(sim, (token) => {
    ended.push(sim.now);
    if (ended.length < 3) work.start(token, 10);
  });
  work.start(0, 10);
  sim.run();
  expect(ended).toEqual([10, 20, 30]);
});

test('slips are named', () => {
  const { work } = noting();
  expect(() => work.start(1, -1)).toThrow('received -1');
  expect(() => work.start(1, 0.5)).toThrow('received 0.5');
  expect(() => work.start(-1, 1)).toThrow('received -1');
  work.start(1, 10);
  expect(() => work.start(1, 10)).toThrow('token has work already, received 1');
  work.pause(1);
  expect(() => work.start(1, 10)).toThrow('token has work already, received 1');
});

test('however it is interrupted, the time worked is the amount', () => {
  const spell = fc.record({ run: fc.nat(50), rest: fc.nat(50) });
  fc.assert(
    fc.property(fc.nat(500), fc.array(spell, { maxLength: 20 }), (amount, spells) => {
      const { sim, work, ended } = noting();
      work.start(0, amount);
      let worked = 0;
      let end = -1;
      for (const { run, rest } of spells) {
        if (end < 0 && worked + run >= amount) end = sim.now + amount - worked;
        sim.runUntil(sim.now + run);
        worked += run;
        work.pause(0);
        sim.runUntil(sim.now + rest);
        work.resume(0);
      }
      if (end < 0) end = sim.now + amount - worked;
      sim.run();
      expect(ended).toEqual([[end, 0]]);
    }),
    { seed: 3 },
  );
});
