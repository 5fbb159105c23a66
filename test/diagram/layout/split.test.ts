import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { Memory } from '../../../src/diagram/layout/memory.ts';
import { printScale } from '../../../src/diagram/layout/page.ts';
import { splitUnseen } from '../../../src/diagram/layout/split.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';

const around = { width: 20, height: 120 };

/** States each of which leads to three, near and far. */
function tangle(length: number) {
  const at = (i: number) => `s${i % length}`;
  const states = Object.fromEntries(
    Array.from({ length }, (_, i) => [at(i), { on: { ON: at(i + 1), FAR: at(i * 7 + 3) } }]),
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
  // What no arrow of its own leads to is no reason for a page that is nearly empty.
  const sizes = states.slice(0, -1).map(({ length }) => length);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
  const largest = Math.max(...[...memory.scenes.values()].map(({ boxes }) => boxes.length));
  expect(largest).toBeLessThan(60);
}, 60_000);
