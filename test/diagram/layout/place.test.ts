import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Memory } from '../../../src/diagram/layout/memory.ts';
import { place } from '../../../src/diagram/layout/place.ts';
import { Typesetter } from '../../../src/diagram/layout/sizes.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';
import { choices, randomMachine } from '../random-machine.ts';
import { faultsOf } from './faults.ts';

const laidOut = async (seed: number, lang: 'zh' | 'en') => {
  const index = new ChartIndex(describeMachine(randomMachine(choices(seed)), lang));
  const graph = graphOf(index, index.chart.root.id, () => true);
  const memory = new Memory();
  const scene = await place(graph, new Typesetter({ lines: 3, label: 150 }, memory), memory);
  return { graph, scene };
};
const seeds = fc.integer({ min: 1, max: 100_000 });
const langs = fc.constantFrom('zh', 'en');

test('in any machine, boxes, labels, headings and arrows keep clear of each other', async () => {
  const property = fc.asyncProperty(seeds, langs, async (seed, lang) => {
    const { graph, scene } = await laidOut(seed, lang);
    expect(faultsOf(scene)).toEqual([]);
    const drawn = new Set(scene.routes.map(({ id }) => id));
    expect(graph.arrows.filter(({ id }) => !drawn.has(id))).toEqual([]);
  });
  await fc.assert(property, { numRuns: 25 });
}, 120_000);

test('the state where a group starts stands above the others or beside them', async () => {
  const property = fc.asyncProperty(seeds, async (seed) => {
    const { scene } = await laidOut(seed, 'en');
    for (const start of scene.boxes.filter(({ vertex }) => vertex.state?.isInitial === true)) {
      const others = scene.boxes.filter(
        ({ inside, vertex }) => inside === start.inside && vertex.state,
      );
      const highest = Math.min(...others.map(({ y }) => y));
      // Children of the drawing's root have no box around them, and neither have its regions. An
      // arrow that passes over a start pushes it down by its distance from boxes, no more.
      if (start.inside !== undefined) expect(start.y - highest).toBeLessThanOrEqual(10);
    }
  });
  await fc.assert(property, { numRuns: 15, examples: [[20_713]] });
}, 120_000);

test('the same graph is laid out alike, whatever was laid out before', async () => {
  const once = await laidOut(7, 'en');
  await laidOut(8, 'zh');
  const again = await laidOut(7, 'en');
  expect(again.scene.routes).toEqual(once.scene.routes);
}, 60_000);
