import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Entry } from '../../src/engine/entry-book.ts';
import { EntryHeap } from '../../src/engine/entry-heap.ts';

/** Plays a plan: entries come in, and after each some leave. Returns them as they left. */
function play(heap: EntryHeap, plan: readonly Coming[]): number[] {
  const words = new Int32Array(plan.length << Entry.words);
  const left: number[] = [];
  const take = (): void => {
    left.push(heap.first);
    heap.remove(heap.first, words);
  };
  plan.forEach(({ at, order, leave }, entry) => {
    heap.add(entry, at, order, words);
    for (let i = 0; i < leave && heap.size > 0; i++) take();
  });
  while (heap.size > 0) take();
  return left;
}

interface Coming {
  readonly at: number;
  readonly order: number;
  readonly leave: number;
}

const coming = fc.record({
  at: fc.nat(3),
  order: fc.nat(4),
  leave: fc.integer({ min: 0, max: 2 }),
});

test('entries leave by time, order and the order of coming in', () => {
  fc.assert(
    fc.property(fc.array(coming, { maxLength: 300, size: 'max' }), (plan) => {
      const still = plan.map((one) => ({ ...one, leave: 0 }));
      const sorted = [...plan.keys()].sort(
        (a, b) => plan[a]!.at - plan[b]!.at || plan[a]!.order - plan[b]!.order || a - b,
      );
      expect(play(new EntryHeap(), still)).toEqual(sorted);
    }),
  );
});

test('the order of coming in holds when the sequence numbers are used up on the way', () => {
  fc.assert(
    fc.property(
      fc.array(coming, { minLength: 20, maxLength: 100 }),
      fc.integer({ min: 0, max: 20 }),
      (plan, left) => {
        expect(play(new EntryHeap(2 ** 28 - left), plan)).toEqual(play(new EntryHeap(), plan));
      },
    ),
  );
});

test('an entry leaves from wherever it is, and draining gives the last one first', () => {
  const words = new Int32Array(100 << Entry.words);
  const heap = new EntryHeap();
  for (let entry = 0; entry < 100; entry++) heap.add(entry, (entry * 37) % 50, 1, words);
  for (let entry = 0; entry < 100; entry += 3) heap.remove(entry, words);
  const rest = Array.from({ length: 100 }, (_, i) => i).filter((i) => i % 3 !== 0);
  rest.sort((a, b) => ((b * 37) % 50) - ((a * 37) % 50) || b - a);
  expect(heap.drain(words)).toEqual(rest);
  expect(heap.size).toBe(0);
});
