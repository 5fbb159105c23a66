import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TimeWeighted, meanLevel, mergeLevels } from '../../src/stats/index.ts';

test('a level counts for as long as it holds', () => {
  const queue = new TimeWeighted(0);
  queue.add(10, 1);
  queue.add(30, 1);
  queue.add(40, -2);
  const record = queue.record(100);
  expect(record).toEqual({ duration: 100, area: 40, least: 0, greatest: 2 });
  expect(meanLevel(record)).toBe(0.4);
});

test('a level that holds for no time is not seen', () => {
  const queue = new TimeWeighted(0, 1);
  queue.set(5, 99);
  queue.set(5, 2);
  expect(queue.record(10)).toEqual({ duration: 10, area: 15, least: 1, greatest: 2 });
});

test('restarting forgets the warm-up and keeps the level', () => {
  const queue = new TimeWeighted(0, 3);
  queue.restart(50);
  expect(queue.value).toBe(3);
  expect(queue.record(60)).toEqual({ duration: 10, area: 30, least: 3, greatest: 3 });
});

test('reading does not change what follows, and stretches add up exactly', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 50 }))),
      fc.nat(),
      (changes, at) => {
        const whole = new TimeWeighted(0);
        const first = new TimeWeighted(0);
        let now = 0;
        for (const [wait, value] of changes) {
          now += wait;
          whole.set(now, value);
          first.record(now);
          first.set(now, value);
        }
        const end = now + at;
        const second = new TimeWeighted(end, whole.value);
        const merged = mergeLevels(first.record(end), second.record(end + 10));
        expect(merged).toEqual(whole.record(end + 10));
      },
    ),
  );
});

test('no time has no mean, and time may not fall', () => {
  const queue = new TimeWeighted(5, 1);
  expect(queue.record(5)).toEqual({ duration: 0, area: 0, least: null, greatest: null });
  expect(meanLevel(queue.record(5))).toBeNaN();
  expect(() => queue.set(4, 1)).toThrow('time must not fall below 5, received 4');
});
