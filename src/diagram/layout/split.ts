import type { Graph, Vertex } from '../view/vertex.ts';
import { clustersOf, hull } from './clusters.ts';
import { type Effort, fit, inOneWay, whateverFits } from './fit.ts';
import type { Memory } from './memory.ts';
import { printScale, type Size } from './page.ts';
import { parted } from './parted.ts';
import type { Scene } from './scene.ts';
import { alongArrows } from './walk.ts';

/** How many things are tried on the first page of a drawing that was not laid out as a whole. */
const FIRST = 8;

/**
 * A drawing that is too large for a sheet as several, each with as much as fits. Arrows from one to
 * another end and begin at signs. `whole` is its layout in one piece.
 */
export async function split(
  graph: Graph,
  whole: Scene,
  around: Size,
  memory: Memory,
): Promise<readonly Scene[]> {
  const clusters = clustersOf(graph, whole);
  const areas = clusters.map((each) => each.around);
  // As they lay in the whole they take more room than by themselves.
  const likely = (start: number): number => {
    let end = start + 1;
    while (end < areas.length && fits(hull(areas.slice(start, end + 1)), around)) end += 1;
    return end;
  };
  const parts = clusters.map(({ vertices }) => vertices);
  return pages({ graph, around, memory, parts, likely, effort: whateverFits });
}

/** The same for a drawing of so many sheets that a layout in one piece would take long. */
export async function splitUnseen(
  graph: Graph,
  around: Size,
  memory: Memory,
): Promise<readonly Scene[]> {
  const likely = (start: number, before: number) => start + (start === 0 ? FIRST : before);
  return pages({ graph, around, memory, parts: alongArrows(graph), likely, effort: inOneWay });
}

/** What is split, and how. */
interface Task {
  readonly graph: Graph;
  readonly around: Size;
  readonly memory: Memory;
  /** What cannot be parted, in the order of the pages. */
  readonly parts: readonly (readonly Vertex[])[];
  /** Where the page that starts at a part may end; `before` is how many the page before it has. */
  readonly likely: (start: number, before: number) => number;
  readonly effort: Effort;
}

async function pages({ graph, around, memory, parts, likely, effort }: Task): Promise<Scene[]> {
  const vertices = (from: number, to: number) => parts.slice(from, to).flat();
  const scenes: Scene[] = [];
  let [start, before] = [0, 0];
  const sceneTo = async (end: number): Promise<Scene> => {
    const runs = [vertices(0, start), vertices(start, end), vertices(end, parts.length)];
    return fit(parted(graph, runs, false)[1]!, around, effort, memory);
  };
  while (start < parts.length) {
    let end = Math.min(likely(start, before), parts.length);
    let scene = await sceneTo(end);
    while (!fits(scene, around) && end > start + 1) scene = await sceneTo((end -= 1));
    while (fits(scene, around) && end < parts.length) {
      const larger = await sceneTo(end + 1);
      if (!fits(larger, around)) break;
      [scene, end] = [larger, end + 1];
    }
    scenes.push(scene);
    [start, before] = [end, end - start];
  }
  return scenes;
}

function fits(size: Size, around: Size): boolean {
  return printScale(size, around) >= 1;
}
