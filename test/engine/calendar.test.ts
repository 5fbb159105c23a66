import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar, Order } from '../../src/engine/index.ts';

const { capacity, timer, grant, arrival, sampler } = Order;

/** Pops everything and lists the tokens. */
function drain(calendar: Calendar): number[] {
  const tokens: number[] = [];
  while (calendar.pop(Infinity) >= 0) tokens.push(calendar.poppedToken);
  return tokens;
}

/** A calendar in which time may pass without an event. */
class Passing extends Calendar {
  pass(to: number): void {
    this.passTo(to);
  }
}

describe('the calendar', () => {
  test('entries leave by time', () => {
    const calendar = new Calendar();
    for (const at of [30, 10, 20, 0, 50, 40]) calendar.enter(at, timer, 0, at);
    expect(drain(calendar)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(calendar.now).toBe(50);
  });

  test('simultaneous entries leave by order, whatever order they came in', () => {
    const calendar = new Calendar();
    for (const order of [sampler, arrival, grant, timer, capacity])
      calendar.enter(7, order, 0, order);
    expect(drain(calendar)).toEqual([capacity, timer, grant, arrival, sampler]);
  });

  test('simultaneous entries of one order leave in scheduling order', () => {
    const calendar = new Calendar();
    for (let token = 0; token < 100; token++) calendar.enter(5, timer, 0, token);
    expect(drain(calendar)).toEqual(Array.from({ length: 100 }, (_, token) => token));
  });

  test('a timer at this instant precedes grants that wait at this instant', () => {
    const calendar = new Calendar();
    calendar.enter(0, grant, 0, 1);
    calendar.enter(0, grant, 0, 2);
    calendar.pop(Infinity);
    calendar.enter(0, timer, 0, 3);
    calendar.enter(0, arrival, 0, 4);
    expect(drain(calendar)).toEqual([3, 2, 4]);
  });

  test('a grant scheduled earlier for this instant precedes one made at this instant', () => {
    const calendar = new Calendar();
    calendar.enter(5, timer, 0, 1);
    calendar.enter(5, grant, 0, 2);
    calendar.pop(Infinity);
    calendar.enter(0, grant, 0, 3);
    expect(drain(calendar)).toEqual([2, 3]);
  });

  test('nothing is popped beyond the limit', () => {
    const calendar = new Calendar();
    calendar.enter(5, timer, 0, 1);
    expect(calendar.pop(4)).toBe(-1);
    expect(calendar.now).toBe(0);
    expect(calendar.pop(5)).toBe(0);
    expect(calendar.pop(Infinity)).toBe(-1);
  });

  test('peek tells the next instant and Infinity when there is none', () => {
    const calendar = new Calendar();
    expect(calendar.peek()).toBe(Infinity);
    calendar.enter(9, timer, 0, 0);
    calendar.enter(4, timer, 0, 0);
    expect(calendar.peek()).toBe(4);
    calendar.pop(Infinity);
    expect(calendar.peek()).toBe(9);
    calendar.enter(0, grant, 0, 0);
    expect(calendar.peek()).toBe(4);
    drain(calendar);
    expect(calendar.peek()).toBe(Infinity);
  });

  test('a removed entry is gone at once and its number is void', () => {
    const calendar = new Calendar();
    const entries = [3, 1, 2].map((at) => calendar.enter(at, timer, 0, at));
    expect(calendar.remove(entries[1]!)).toBe(true);
    expect(calendar.size).toBe(2);
    expect(calendar.remove(entries[1]!)).toBe(false);
    expect(calendar.timeOf(entries[1]!)).toBeNaN();
    expect(drain(calendar)).toEqual([2, 3]);
  });

  test('grants at this instant can be removed wherever they stand', () => {
    for (const gone of [0, 1, 2]) {
      const calendar = new Calendar();
      const entries = [0, 1, 2].map((token) => calendar.enter(0, grant, 0, token));
      expect(calendar.timeOf(entries[gone]!)).toBe(0);
      expect(calendar.remove(entries[gone]!)).toBe(true);
      expect(calendar.remove(entries[gone]!)).toBe(false);
      expect(calendar.size).toBe(2);
      expect(drain(calendar)).toEqual([0, 1, 2].filter((token) => token !== gone));
    }
  });

  test('numbers that were never given are not scheduled', () => {
    const calendar = new Calendar();
    for (const entry of [-1, 0, 7, 2 ** 30, 2 ** 30 + 5]) {
      expect(calendar.remove(entry)).toBe(false);
      expect(calendar.timeOf(entry)).toBeNaN();
    }
  });

  test('entry numbers are never negative', () => {
    const calendar = new Calendar();
    expect(calendar.enter(0, grant, 0, 0)).toBeGreaterThanOrEqual(0);
    expect(calendar.enter(0, timer, 0, 0)).toBeGreaterThanOrEqual(0);
  });

  test('times beyond 2^31 and up to 2^53 are kept exactly', () => {
    const calendar = new Calendar();
    calendar.enter(2 ** 53 - 1, timer, 0, 2);
    calendar.enter(2 ** 53 - 2, timer, 0, 1);
    expect(drain(calendar)).toEqual([1, 2]);
    expect(calendar.now).toBe(2 ** 53 - 1);
  });
});

interface Planned {
  readonly at: number;
  readonly order: Order;
  readonly sequence: number;
  readonly entry: number;
  readonly handle: number;
}

/** From all at once to months apart, so that entries are near, far and in crowds. */
const anyDelay = fc.oneof(fc.nat(6), fc.nat(3000), fc.nat(2 ** 34), fc.constant(100));

const operation = fc.oneof(
  { weight: 1, arbitrary: fc.record({ crowd: fc.nat(60), spread: anyDelay }) },
  { weight: 1, arbitrary: fc.record({ pops: fc.nat(80) }) },
  { weight: 1, arbitrary: fc.record({ pass: anyDelay }) },
  { weight: 4, arbitrary: fc.record({ delay: anyDelay, order: fc.constantFrom(0, 1, 2, 3, 4) }) },
  { weight: 6, arbitrary: fc.constant({ pops: 1 }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ cancel: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant('peek' as const) },
);

/** A calendar beside a plain sorted list of what it should hold. */
function mirrored() {
  const calendar = new Passing();
  const planned: Planned[] = [];
  const spent: number[] = [];
  let sequence = 0;

  const drop = (index: number): void => {
    const [gone] = planned.splice(index, 1);
    spent.push(gone!.handle);
  };
  const firstTime = (): number => planned[0]?.at ?? Infinity;

  return {
    calendar,
    firstTime,
    enter(delay: number, order: Order): void {
      const entry = calendar.enter(delay, order, order, sequence);
      const at = calendar.now + delay;
      expect(calendar.timeOf(entry)).toBe(at);
      const handle = calendar.handleOf(entry);
      const behind = planned.findIndex(
        (one) => one.at > at || (one.at === at && one.order > order),
      );
      const place = behind < 0 ? planned.length : behind;
      planned.splice(place, 0, { at, order, sequence, entry, handle });
      sequence++;
    },
    pop(): void {
      const expected = planned[0];
      expect(calendar.pop(Infinity)).toBe(expected?.order ?? -1);
      if (expected === undefined) return;
      expect([calendar.now, calendar.poppedToken]).toEqual([expected.at, expected.sequence]);
      drop(0);
    },
    remove(pick: number, byHandle: boolean): void {
      if (planned.length === 0) return;
      const index = pick % planned.length;
      const { handle, entry } = planned[index]!;
      expect(byHandle ? calendar.cancel(handle) : calendar.remove(entry)).toBe(true);
      drop(index);
    },
    pass(time: number): void {
      const until = calendar.now + time;
      if (firstTime() <= until) return;
      expect(calendar.pop(until)).toBe(-1);
      calendar.pass(until);
    },
    check(): void {
      expect(calendar.size).toBe(planned.length);
      // The handle of an entry that is gone never touches another one.
      expect(spent.slice(-5).some((handle) => calendar.cancel(handle))).toBe(false);
    },
    /** Tokens still expected, in order. */
    rest: (): number[] => planned.map((one) => one.sequence),
  };
}

test('any mixture of entering, removing, cancelling and popping leaves in sorted order', () => {
  fc.assert(
    fc.property(
      fc.array(operation, { minLength: 100, maxLength: 400, size: 'max' }),
      (operations) => {
        const mirror = mirrored();
        const { calendar } = mirror;
        for (const step of operations) {
          if (step === 'peek') expect(calendar.peek()).toBe(mirror.firstTime());
          else if ('pops' in step) for (let i = 0; i < step.pops; i++) mirror.pop();
          else if ('delay' in step) mirror.enter(step.delay, step.order);
          else if ('pass' in step) mirror.pass(step.pass);
          else if ('remove' in step) mirror.remove(step.remove, false);
          else if ('cancel' in step) mirror.remove(step.cancel, true);
          else {
            for (let i = 0; i < step.crowd; i++) {
              mirror.enter((i * 7919) % (step.spread + 1), timer);
            }
          }
          mirror.check();
        }
        expect(drain(calendar)).toEqual(mirror.rest());
      },
    ),
    { numRuns: 200, seed: 1 },
  );
});
