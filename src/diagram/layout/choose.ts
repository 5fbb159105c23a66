import type { StateModel } from '../model/chart-model.ts';
import { type ChartIndex, subtree } from '../view/chart-index.ts';
import { graphOf } from '../view/graph.ts';
import type { Graph } from '../view/vertex.ts';
import { estimate } from './estimate.ts';
import { fit } from './fit.ts';
import type { Memory } from './memory.ts';
import { printScale } from './page.ts';
import type { Scene } from './scene.ts';

/** One drawing's choice of what is shown, and where. */
export interface Choice {
  readonly scene: Scene;
  /** States whose children have a drawing of their own. */
  readonly folded: readonly StateModel[];
}

/** Shows the states down to a depth below `root`, on a sheet of any size. */
export async function toDepth(index: ChartIndex, root: StateModel, depth: number, memory: Memory): Promise<Choice> {
  const level = index.lineage(root.id).length;
  const graph = graphOf(index, root.id, ({ id }) => index.lineage(id).length - level < depth);
  return choiceOf(await fit(graph, 0, true, memory));
}

/**
 * Shows as much of what is inside `root` as fits a sheet of A4 with text of 11 px, of which
 * `reserved` px of height are wanted for other things. States are opened level by level and in the
 * chart's order, as far as an estimate allows; while that proves too much, the last is folded again.
 */
export async function toFit(index: ChartIndex, root: StateModel, reserved: number, memory: Memory): Promise<Choice> {
  const graphWith = (open: readonly string[]): Graph => graphOf(index, root.id, ({ id }) => open.includes(id));
  const candidates = subtree(root)
    .slice(1)
    .filter(({ states }) => states.length > 0)
    .sort((a, b) => index.lineage(a.id).length - index.lineage(b.id).length);
  const open: string[] = [];
  for (const { id } of candidates) {
    const parent = index.parentOf(id)!.id;
    const isInSight = parent === root.id || open.includes(parent);
    if (isInSight && estimate(graphWith([...open, id]), memory) <= 1) open.push(id);
  }
  for (;;) {
    const scene = await fit(graphWith(open), reserved, open.length === 0, memory);
    if (open.length === 0 || printScale(scene, reserved) >= 1) return choiceOf(scene);
    open.pop();
  }
}

function choiceOf(scene: Scene): Choice {
  const folded = scene.boxes.flatMap(({ vertex }) => (vertex.kind === 'folded' ? [vertex.state!] : []));
  return { scene, folded };
}
