import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { Memory } from '../../../src/diagram/layout/memory.ts';
import { printScale } from '../../../src/diagram/layout/page.ts';
import { splitUnseen } from '../../../src/diagram/layout/split.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';

const around = { width: 20, height: 120 };

/** States each of which leads to two, near and far. */
function tangle(length: number) {
  const at = (i: number) => `s${i % length}`;
  const states = Object.fromEntries(
    Array.from({ length }, (_, i) => [
      at(i),
      { description: `Number ${i}.`, on: { ON: at(i + 1), FAR: at(i * 7 + 3) } },
    ]),
  );
  const machine = createMachine({ id: 'm', initial: 's0', states } as never);
  return graphOf(new ChartIndex(describeMachine(machine, 'en')), 'm', () => true);
}

test('a drawing that is not laid out as a whole has each state on one page, and pages that fit', async () => {
  const memory = new Memory();
  const pages = await splitUnseen(tangle(60), around, memory);
  const states = pages.map(({ boxes }) =>
    boxes.flatMap(({ vertex }) => (vertex.state === undefined ? [] : [vertex.id])),
  );
  expect(states.flat().toSorted()).toEqual(
    Array.from({ length: 60 }, (_, i) => `m.s${i}`).toSorted(),
  );
  for (const page of pages) expect(printScale(page, around)).toBeGreaterThanOrEqual(1);
  // Each page takes as much as fits.
  const sizes = states.slice(0, -1).map(({ length }) => length);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
  const largest = Math.max(...[...memory.scenes.values()].map(({ boxes }) => boxes.length));
  expect(largest).toBeLessThan(60);
}, 60_000);

test('a state that is too large for any page has one to itself, with the sentences of those it leads to', async () => {
  const pages = await splitUnseen(tangle(3), { width: 740, height: 1070 }, new Memory());
  const textsOn = (kind: string) =>
    pages.map(({ boxes }) =>
      boxes
        .filter(({ vertex }) => vertex.kind === kind)
        .map(({ vertex }) => vertex.tokens.map(({ text }) => text).join(' ')),
    );
  expect(textsOn('state')).toEqual([0, 1, 2].map((i) => [`s${i} Number ${i}. FAR, begins again`]));
  expect(textsOn('elsewhere')).toEqual([['s1 Number 1.'], ['s2 Number 2.'], ['s0 Number 0.']]);
}, 60_000);
