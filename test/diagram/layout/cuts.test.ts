import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { cut } from '../../../src/diagram/layout/cuts.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { nothing } from '../../../src/diagram/text/block.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';

const around = { width: 0, height: 0 };

/** States of these heights, px, one below the other, and the arrows between them: `ab` from a to b. */
function column(heights: Readonly<Record<string, number>>, arrows: readonly string[] = []) {
  const states = Object.fromEntries(
    Object.keys(heights).map((key) => [
      key,
      {
        on: Object.fromEntries(
          arrows.filter(([from]) => from === key).map((arrow) => [arrow, arrow[1]]),
        ),
      },
    ]),
  );
  const machine = createMachine({ id: 'm', initial: Object.keys(heights)[0], states } as never);
  const graph = graphOf(new ChartIndex(describeMachine(machine, 'en')), 'm', () => true);
  let y = 0;
  const boxes = graph.root.children.map((vertex) => {
    const height = heights[vertex.id.slice(2)]!;
    y += height;
    const area = { x: 0, y: y - height, width: 200, height, heading: height };
    return { ...area, vertex, inside: undefined, text: nothing, textAt: { x: 0, y: 0 } };
  });
  return { graph, scene: { width: 200, height: y, routes: [], boxes } };
}

function parts(
  count: number,
  heights: Readonly<Record<string, number>>,
  arrows?: readonly string[],
) {
  const { graph, scene } = column(heights, arrows);
  return cut(graph, scene, count, around)?.map((run) => run.map(({ id }) => id.slice(2)).join(''));
}

describe('a drawing that is too high for a sheet is cut into columns', () => {
  test('that are about equally high', () => {
    expect(parts(2, { a: 900, b: 900, c: 900, d: 900 })).toEqual(['ab', 'cd']);
    expect(parts(2, { a: 2000, b: 900, c: 900, d: 300 })).toEqual(['a', 'bcd']);
    expect(parts(3, { a: 900, b: 900, c: 900, d: 900, e: 900, f: 900 })).toEqual([
      'ab',
      'cd',
      'ef',
    ]);
  });

  test('where few arrows pass from one to the other, unless that makes one much higher', () => {
    const heights = { a: 900, b: 900, c: 100, d: 900, e: 900 };
    expect(parts(2, heights)).toEqual(['ab', 'cde']);
    expect(parts(2, heights, ['bc', 'cb'])).toEqual(['abc', 'de']);
    expect(parts(2, { a: 900, b: 900, c: 900, d: 900 }, ['bc'])).toEqual(['ab', 'cd']);
  });

  test('as many as are asked for, or not at all', () => {
    expect(parts(1, { a: 10, b: 10 })).toEqual(['ab']);
    expect(parts(2, { a: 10, b: 10 })).toEqual(['a', 'b']);
    expect(parts(3, { a: 10, b: 10 })).toBeUndefined();
  });
});

test('of very many states only every so many are tried, so that it does not take long', () => {
  const heights = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`s${i}`, 100]));
  const { graph, scene } = column(heights);
  const columns = cut(graph, scene, 3, around)!;
  expect(columns.map((run) => run.length)).toEqual([30, 35, 35]);
});
