import { describe, expect, test } from 'vitest';
import { Order, Simulation } from '../../src/engine/index.ts';

/** A simulation with one timer event that notes when each token fired. */
function noting(): { sim: Simulation; timer: number; fired: [number, number][] } {
  const sim = new Simulation();
  const fired: [number, number][] = [];
  const timer = sim.defineEvent(Order.timer, (token) => void fired.push([sim.now, token]));
  return { sim, timer, fired };
}

describe('running', () => {
  test('a callback meets its own instant and its token', () => {
    const { sim, timer, fired } = noting();
    sim.schedule(20, timer, -2);
    sim.schedule(10, timer, 2 ** 31 - 1);
    sim.run();
    expect(fired).toEqual([
      [10, 2 ** 31 - 1],
      [20, -2],
    ]);
  });

  test('chained timers count from the instant they fire, not from the end of the run', () => {
    const sim = new Simulation();
    const fired: number[] = [];
    const again = sim.defineEvent(Order.timer, (left) => {
      fired.push(sim.now);
      if (left > 0) sim.schedule(10, again, left - 1);
    });
    sim.schedule(10, again, 2);
    sim.runUntil(100);
    expect(fired).toEqual([10, 20, 30]);
  });

  test('runUntil includes the last instant and leaves now there', () => {
    const { sim, timer, fired } = noting();
    for (const at of [4, 5, 6]) sim.scheduleAt(at, timer, at);
    sim.runUntil(5);
    expect(fired.map(([at]) => at)).toEqual([4, 5]);
    expect(sim.now).toBe(5);
    sim.runUntil(50);
    expect(sim.now).toBe(50);
    sim.schedule(0, timer, 9);
    sim.runUntil(50);
    expect(fired.at(-1)).toEqual([50, 9]);
  });

  test('step fires one event and says whether there was one', () => {
    const { sim, timer, fired } = noting();
    sim.schedule(3, timer, 1);
    sim.schedule(3, timer, 2);
    expect(sim.step()).toBe(true);
    expect(fired).toEqual([[3, 1]]);
    expect([sim.step(), sim.step()]).toEqual([true, false]);
  });

  test('stop ends the run after the callback that called it', () => {
    const sim = new Simulation();
    const fired: number[] = [];
    const timer = sim.defineEvent(Order.timer, (token) => {
      fired.push(token);
      if (token === 2) sim.stop();
    });
    for (const token of [1, 2, 3]) sim.schedule(token, timer, token);
    sim.runUntil(10);
    expect([fired, sim.now]).toEqual([[1, 2], 2]);
    sim.runUntil(10);
    expect([fired, sim.now]).toEqual([[1, 2, 3], 10]);
  });

  test('what a callback throws passes through, and the run may go on', () => {
    const sim = new Simulation();
    const fired: number[] = [];
    const timer = sim.defineEvent(Order.timer, (token) => {
      if (token === 1) throw new Error('trouble');
      fired.push(token);
    });
    for (const token of [0, 1, 2]) sim.schedule(token, timer, token);
    expect(() => sim.run()).toThrow('trouble');
    expect(sim.now).toBe(1);
    sim.run();
    expect(fired).toEqual([0, 2]);
  });

  test('ten years pass without a slip', () => {
    const { sim, timer, fired } = noting();
    const decade = 3653 * 86_400_000;
    sim.schedule(decade, timer, 1);
    sim.run();
    expect(fired).toEqual([[decade, 1]]);
  });
});

describe('cancelling', () => {
  test('a cancelled event never fires', () => {
    const { sim, timer, fired } = noting();
    const handle = sim.schedule(5, timer, 1);
    expect(sim.cancel(handle)).toBe(true);
    expect(sim.cancel(handle)).toBe(false);
    sim.run();
    expect(fired).toEqual([]);
  });

  test('the handle of a fired event never cancels a later one', () => {
    const { sim, timer, fired } = noting();
    const old = sim.schedule(1, timer, 1);
    sim.run();
    for (let i = 0; i < 50; i++) {
      sim.schedule(1, timer, i);
      expect(sim.cancel(old)).toBe(false);
      sim.run();
    }
    expect(fired).toHaveLength(51);
  });

  test('the same holds for grants made at their own instant', () => {
    const sim = new Simulation();
    let fired = 0;
    const grant = sim.defineEvent(Order.grant, () => fired++);
    const old = sim.schedule(0, grant, 1);
    sim.run();
    sim.schedule(0, grant, 2);
    expect(sim.cancel(old)).toBe(false);
    sim.run();
    expect(fired).toBe(2);
  });

  test('raw entries are removed by number', () => {
    const { sim, timer, fired } = noting();
    const entry = sim.insert(5, timer, 1);
    expect(sim.timeOfEntry(entry)).toBe(5);
    expect(sim.removeEntry(entry)).toBe(true);
    expect(sim.removeEntry(entry)).toBe(false);
    expect(sim.timeOfEntry(entry)).toBeNaN();
    sim.insertAfter(6, timer, 2);
    sim.run();
    expect(fired).toEqual([[6, 2]]);
  });
});

describe('a slip of the programmer is named', () => {
  test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('a delay of %s ms', (delay) => {
    const { sim, timer } = noting();
    expect(() => sim.schedule(delay, timer, 0)).toThrow(RangeError);
    expect(() => sim.schedule(delay, timer, 0)).toThrow(String(delay));
  });

  test('an instant in the past', () => {
    const { sim, timer } = noting();
    sim.runUntil(10);
    expect(() => sim.scheduleAt(9, timer, 0)).toThrow('time must be 10 ms or later, received 9');
    expect(() => sim.runUntil(9)).toThrow('received 9');
    expect(() => sim.runUntil(10.5)).toThrow('received 10.5');
  });

  test('a token that is no int32, an unknown type, an order that is none', () => {
    const { sim, timer } = noting();
    expect(() => sim.schedule(0, timer, 2 ** 31)).toThrow('received 2147483648');
    expect(() => sim.schedule(0, 7, 0)).toThrow('unknown event type, received 7');
    expect(() => sim.defineEvent(5 as 0, () => undefined)).toThrow('received 5');
  });
});
