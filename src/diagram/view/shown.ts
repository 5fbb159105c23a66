import type { StateModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import type { Words } from '../words/words.ts';
import type { DrawnTransition } from './attribute.ts';
import { branchTokens, orCondition, rowToken, triggerToken, waysOutTokens } from './phrases.ts';
import type { Sketch } from './sketch.ts';
import type { Vertex } from './vertex.ts';
import { endOf, isAway, waysOf } from './ways.ts';

/** From this many ways out of one fork on, they are listed in it rather than each drawn. */
export const LISTED = 3;

interface Branch {
  readonly transition: DrawnTransition;
  readonly target: string;
  /** The vertex that stands for the target, if an arrow can be drawn to it. */
  readonly to: string | undefined;
  readonly label: readonly Token[];
}

/**
 * Draws the transitions of one state for one event: as a row in its box, as an arrow, or as a fork
 * with several arrows.
 */
export function drawTransitions(
  sketch: Sketch,
  state: StateModel,
  group: readonly DrawnTransition[],
): void {
  const { ground, index } = sketch;
  const branches = branchesOf(sketch, state, group);
  const first = branches[0];
  if (first === undefined) return;
  const endsDrawing = first.transition.trigger === 'done' && state.id === ground.root.id;
  if (endsDrawing || sketch.isAlone(state)) {
    for (const transition of new Set(branches.map((branch) => branch.transition))) {
      const own = branches.filter((branch) => branch.transition === transition);
      const targets = own.map(({ target }) => target);
      sketch.writeWayOut(state, transition.event, own[0]!.label, targets);
    }
    return;
  }
  const shared = sharedHome(sketch, first.transition);
  const home = shared ?? homeOf(sketch, state, branches);
  const isInside = home.id === state.id || index.parentOf(home.id)?.id === state.id;
  const from = isInside ? sketch.moment(home) : state.id;
  const away = branches.filter(({ transition }) => isAway(transition, branches));
  const listed = away.length >= LISTED ? away : [];
  const drawn = branches
    .filter((branch) => !listed.includes(branch))
    .map((branch) => ({ ...branch, to: branch.to ?? sketch.wayOut(home, branch.target) }));
  const ways = waysOf(drawn, ({ transition }) => transition);
  const trigger = triggerToken(first.transition);
  const end = ({ goals, branches: [branch] }: (typeof ways)[number]) =>
    endOf(sketch, home, `${state.id}:${branch!.transition.id}:bar`, goals);
  const [only] = ways;
  if (only !== undefined && ways.length === 1 && listed.length === 0) {
    sketch.arrow(from, end(only), [trigger, ...labelOf(only.branches, sketch.words)]);
    return;
  }
  const isChoice =
    ways.length > 0 || listed.some(({ transition }) => transition !== first.transition);
  if (!isChoice) {
    const targets = listed.map(({ target }) => target);
    sketch.arrow(from, sketch.waysOut(home, targets), [trigger, ...first.label]);
    return;
  }
  const tokens = [trigger, ...listOf(sketch, listed)];
  const { id, source } = first.transition;
  const name =
    shared === undefined && source !== state.id ? `${state.id}:${id}:fork` : `${id}:fork`;
  const isThere = ground.has(name);
  const fork = ground.add(home, 'fork', name, tokens);
  sketch.arrow(from, fork, []);
  // Of states that share a fork the first has drawn what leaves it.
  if (isThere) return;
  for (const way of ways) sketch.arrow(fork, end(way), labelOf(way.branches, sketch.words));
}

function branchesOf(
  sketch: Sketch,
  state: StateModel,
  group: readonly DrawnTransition[],
): readonly Branch[] {
  return group.flatMap((transition, i) => {
    const { words } = sketch;
    const otherwise = i === 0 ? words.always : words.otherwise;
    const unconditional = group.length > 1 ? otherwise : undefined;
    // A state around this one that is entered anew begins again as this one does.
    if (transition.targets.every((target) => sketch.index.isWithin(state.id, target))) {
      const names = transition.targets
        .filter((target) => target !== state.id)
        .map((target) => sketch.ground.nameOf(target));
      sketch.ground.write(state, rowToken(transition, names, unconditional, words));
      return [];
    }
    const label = branchTokens(transition, unconditional, words);
    return transition.targets.map((target) => {
      return { transition, target, to: sketch.landing(state, target), label };
    });
  });
}

/**
 * Where the signs of some transitions stand: beside their state; inside it where one leads to what
 * is inside, since such an arrow cannot start at the border, or where it is the whole drawing.
 */
function homeOf({ ground, index }: Sketch, state: StateModel, branches: readonly Branch[]): Vertex {
  const vertex = ground.vertex(state.id);
  const inner = branches
    .flatMap(({ to }) => to ?? [])
    .find((to) => to !== state.id && index.isWithin(to, state.id));
  if (inner !== undefined)
    return vertex.kind === 'frame' ? ground.childAround(vertex, inner) : vertex;
  const around = ground.around(state);
  return state.id === ground.root.id || around.kind === 'frame' ? vertex : around;
}

/** Where the signs of transitions that are drawn from several states stand, if these can share them. */
function sharedHome({ ground }: Sketch, { source, sharers }: DrawnTransition): Vertex | undefined {
  const [first, ...others] = sharers ?? [];
  if (first === undefined || !ground.has(source)) return undefined;
  const home = ground.vertex(source);
  const areTogether = others.every((each) => ground.isTogether(first, each));
  return areTogether && home.kind === 'group' ? home : undefined;
}

/** What stands on one arrow: each transition's words once, however many states it enters. */
function labelOf(branches: readonly Branch[], words: Words): readonly Token[] {
  const labels = new Map(branches.map(({ transition, label }) => [transition, label]));
  const all = [...labels.values()];
  const areConditions = all.every((label) => label.length === 1);
  return all.flatMap((label, i): readonly Token[] => {
    const [condition, ...rest] = label;
    if (i === 0 || condition === undefined) return label;
    const text = orCondition(condition.text, words);
    return [{ ...condition, text, breaks: true, isApart: !areConditions }, ...rest];
  });
}

function listOf(sketch: Sketch, branches: readonly Branch[]): readonly Token[] {
  const transitions = [...new Set(branches.map(({ transition }) => transition))];
  return transitions.flatMap((each) => {
    const ways = branches.filter(({ transition }) => transition === each);
    const names = ways.map(({ target }) => sketch.ground.nameOf(target));
    return ways.flatMap(({ label, target }, i) => {
      if (ways.length === 1) return sketch.wayOutTokens(label, target);
      return i === 0 ? waysOutTokens(label, names, sketch.words) : [];
    });
  });
}
