import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { everything, fit, whateverFits } from '../../../src/diagram/layout/fit.ts';
import { Memory } from '../../../src/diagram/layout/memory.ts';
import { sheetShare } from '../../../src/diagram/layout/page.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';

const around = { width: 0, height: 0 };

/** States in a line, each with a way to one more. */
function chain(length: number) {
  const at = (i: number) => `s${i % length}`;
  const state = (i: number): [string, object] => [
    at(i),
    { on: { NEXT: at(i + 1), [`TO_${i}`]: at(i * 7) } },
  ];
  const states = Object.fromEntries(Array.from({ length }, (_, i) => state(i)));
  const machine = createMachine({ id: 'm', initial: 's0', states } as never);
  return graphOf(new ChartIndex(describeMachine(machine, 'en')), 'm', () => true);
}

test('a drawing of many sheets, which nothing makes fit one, is laid out once', async () => {
  const memory = new Memory();
  const scene = await fit(chain(50), around, whateverFits, memory);
  expect(sheetShare(scene)).toBeGreaterThan(whateverFits.hopeless);
  expect(memory.scenes.size).toBe(1);
}, 60_000);

test('nor is one that nobody prints laid out in several ways to print as large as possible', async () => {
  const memory = new Memory();
  const scene = await fit(chain(130), around, everything, memory);
  expect(sheetShare(scene)).toBeGreaterThan(everything.hopeless);
  expect(memory.scenes.size).toBe(1);
}, 60_000);

test('one that may fit is tried in other columns, and any where that is what counts', async () => {
  for (const effort of [whateverFits, everything]) {
    const memory = new Memory();
    await fit(chain(15), around, effort, memory);
    expect(memory.scenes.size).toBeGreaterThan(1);
  }
});
