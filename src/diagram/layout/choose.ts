import { fit } from './fit.ts';
import { printScale } from './page.ts';
import type { Scene } from './scene.ts';
import type { StateModel } from '../model/chart-model.ts';
import { type ChartIndex, subtree } from '../view/chart-index.ts';
import { graphOf } from '../view/graph.ts';
import type { Vertex } from '../view/vertex.ts';

/** One drawing's choice of what is shown, and where. */
export interface Choice {
  readonly scene: Scene;
  /** States whose children have a drawing of their own. */
  readonly folded: readonly StateModel[];
}

/** More boxes than a sheet has ever held. */
const MOST_BOXES = 40;

/** Shows the states down to a depth below `root`, on a sheet of any size. */
export async function toDepth(index: ChartIndex, root: StateModel, depth: number): Promise<Choice> {
  const level = index.lineage(root.id).length;
  return shown(index, root, (state) => index.lineage(state.id).length - level < depth, 0, true);
}

/**
 * Shows as much of what is inside `root` as fits a sheet of A4 with text of 11 px: level by level,
 * on each level the smallest states first.
 */
export async function toFit(index: ChartIndex, root: StateModel, reserved: number): Promise<Choice> {
  const candidates = subtree(root)
    .slice(1)
    .filter(({ states }) => states.length > 0)
    .map((state) => ({ id: state.id, level: index.lineage(state.id).length, size: subtree(state).length }))
    .sort((a, b) => a.level - b.level || a.size - b.size);
  const opening = (ids: Iterable<string>) => {
    const open = new Set(ids);
    return async () => shown(index, root, ({ id }) => open.has(id), reserved, open.size === 0);
  };
  const first = (count: number) => candidates.slice(0, count).map(({ id }) => id);
  let best: Choice | undefined;
  // What fits with some states open fits with fewer: halve the range between too few and too many.
  let [low, high] = [-1, candidates.length + 1];
  let trial = candidates.length;
  while (high - low > 1) {
    const choice = await opening(first(trial))();
    if (printScale(choice.scene, reserved) >= 1) [best, low] = [choice, trial];
    else high = trial;
    trial = Math.floor((low + high) / 2);
  }
  return best ?? opening([])();
}

async function shown(
  index: ChartIndex,
  root: StateModel,
  isOpen: (state: StateModel) => boolean,
  reserved: number,
  insists: boolean,
): Promise<Choice> {
  const graph = graphOf(index, root.id, isOpen);
  if (!insists && count(graph.root) > MOST_BOXES) return { scene: tooLarge, folded: [] };
  const scene = await fit(graph, reserved, insists);
  const folded = scene.boxes.flatMap(({ vertex }) => (vertex.kind === 'folded' ? [vertex.state!] : []));
  return { scene, folded };
}

const tooLarge: Scene = { width: Infinity, height: Infinity, boxes: [], routes: [] };

function count({ children }: Vertex): number {
  return children.reduce((sum, child) => sum + count(child), 1);
}
