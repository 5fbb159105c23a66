import { printScale } from './page.ts';
import { movedBy, type Scene } from './scene.ts';

const GAP = 18;
const MOST_TO_TRY = 8;
/** What title and legend are thought to take, px. */
const AROUND = { width: 20, height: 150 } as const;

/** Scenes side by side and one below the other, in reading order, as they best fit a sheet. */
export function pack(scenes: readonly Scene[]): Scene {
  let best = inColumns([scenes]);
  for (const columns of partitions(scenes)) {
    const scene = inColumns(columns);
    if (printScale(scene, AROUND) > printScale(best, AROUND) + 1e-9) best = scene;
  }
  return best;
}

/** Every way to cut a list into consecutive runs; a long list is cut into equal runs only. */
function partitions<Item>(items: readonly Item[]): readonly (readonly (readonly Item[])[])[] {
  if (items.length > MOST_TO_TRY) {
    return [2, 3, 4].map((count) => {
      const size = Math.ceil(items.length / count);
      return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
        items.slice(i * size, (i + 1) * size),
      );
    });
  }
  const [first, ...rest] = items;
  if (first === undefined) return [];
  if (rest.length === 0) return [[[first]]];
  return partitions(rest).flatMap((runs) => [
    [[first, ...runs[0]!], ...runs.slice(1)],
    [[first], ...runs],
  ]);
}

function inColumns(columns: readonly (readonly Scene[])[]): Scene {
  const parts: Scene[] = [];
  let x = 0;
  let height = 0;
  for (const column of columns) {
    let y = 0;
    for (const scene of column) {
      parts.push(movedBy(scene, { x, y }));
      y += scene.height + GAP;
    }
    height = Math.max(height, y - GAP);
    x += Math.max(0, ...column.map(({ width }) => width)) + GAP;
  }
  return {
    width: Math.max(0, x - GAP),
    height: Math.max(0, height),
    boxes: parts.flatMap(({ boxes }) => boxes),
    routes: parts.flatMap(({ routes }) => routes),
  };
}
