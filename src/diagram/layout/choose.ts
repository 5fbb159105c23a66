import type { StateModel } from '../model/chart-model.ts';
import type { ChartIndex } from '../view/chart-index.ts';
import { graphOf } from '../view/graph.ts';
import { subtree } from '../view/subtree.ts';
import type { Graph } from '../view/vertex.ts';
import { estimate } from './estimate.ts';
import { everything, fit, quickly, whateverFits } from './fit.ts';
import type { Memory } from './memory.ts';
import { printScale, type Size } from './page.ts';
import type { Scene } from './scene.ts';
import { split, splitUnseen } from './split.ts';

/** What a state's drawing shows, and where. */
export interface Choice {
  /** One scene for each page; almost always one. */
  readonly scenes: readonly Scene[];
  /** States whose children have a drawing of their own. */
  readonly folded: readonly StateModel[];
}

/** Drawings estimated at more than this, in sheets, hardly ever fit one. */
const LIKELY = 0.5;
/** None estimated at more than this does, and none is laid out to see: it would take long. */
const HOPELESS = 1;
/** How many states that were folded again are given another chance. */
const CHANCES = 2;

/** Shows the states down to a depth below `root`, on a sheet of any size. */
export async function toDepth(
  index: ChartIndex,
  root: StateModel,
  depth: number,
  memory: Memory,
): Promise<Choice> {
  const level = index.lineage(root.id).length;
  const graph = graphOf(index, root.id, ({ id }) => index.lineage(id).length - level < depth);
  return choiceOf([await fit(graph, { width: 0, height: 0 }, everything, memory)]);
}

/**
 * Shows as much of what is inside `root` as fits a sheet of A4 with text of 11 px, together with
 * what is `around` it. States are opened level by level, on each level the smallest first, as far as
 * an estimate allows; while that proves too much, the last is folded again, and some that were are
 * given another chance. What does not fit with all of them folded is split into pages.
 */
export async function toFit(
  index: ChartIndex,
  root: StateModel,
  around: Size,
  memory: Memory,
): Promise<Choice> {
  const graphWith = (open: readonly string[]) =>
    graphOf(index, root.id, ({ id }) => open.includes(id));
  const attempt = async (open: readonly string[]): Promise<Choice | undefined> => {
    const scene = await fit(
      graphWith(open),
      around,
      open.length === 0 ? whateverFits : quickly,
      memory,
    );
    return printScale(scene, around) >= 1 ? choiceOf([scene]) : undefined;
  };
  const closed = graphWith([]);
  if (estimate(closed, memory) > HOPELESS) {
    return choiceOf(await splitUnseen(closed, around, memory));
  }
  let open = likely(index, root, (ids) => estimate(graphWith(ids), memory) <= LIKELY);
  const refolded: string[] = [];
  let choice = await attempt(open);
  while (choice === undefined && open.length > 0) {
    refolded.push(open.pop()!);
    choice = await attempt(open);
  }
  if (choice === undefined) return choiceOf(await pages(closed, around, memory));
  // The last that was folded again is known not to fit.
  for (const id of refolded.slice(0, -1).toReversed().slice(0, CHANCES)) {
    const parent = index.parentOf(id)!.id;
    if (parent !== root.id && !open.includes(parent)) continue;
    const better = await attempt([...open, id]);
    if (better !== undefined) [choice, open] = [better, [...open, id]];
  }
  return choice;
}

/** Ids of the states to open. */
function likely(
  index: ChartIndex,
  root: StateModel,
  isLikely: (ids: readonly string[]) => boolean,
): string[] {
  const candidates = subtree(root)
    .slice(1)
    .filter(({ states }) => states.length > 0)
    .map((state) => ({
      id: state.id,
      level: index.lineage(state.id).length,
      size: subtree(state).length,
    }))
    .sort((a, b) => a.level - b.level || a.size - b.size);
  const open: string[] = [];
  for (const { id } of candidates) {
    const parent = index.parentOf(id)!.id;
    const isInSight = parent === root.id || open.includes(parent);
    if (isInSight && isLikely([...open, id])) open.push(id);
  }
  return open;
}

function choiceOf(scenes: readonly Scene[]): Choice {
  const boxes = scenes.flatMap((scene) => scene.boxes);
  const folded = boxes.flatMap(({ vertex }) => (vertex.kind === 'folded' ? [vertex.state!] : []));
  return { scenes, folded };
}

async function pages(graph: Graph, around: Size, memory: Memory): Promise<readonly Scene[]> {
  return split(graph, await fit(graph, around, quickly, memory), around, memory);
}
