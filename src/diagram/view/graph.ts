import type { StateModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import type { Words } from '../words/words.ts';
import type { DrawnTransition } from './attribute.ts';
import type { ChartIndex } from './chart-index.ts';
import { drawFolded } from './folded.ts';
import { Ground } from './ground.ts';
import { grouped } from './grouped.ts';
import { onwardToken, originToken, wayOutTokens } from './phrases.ts';
import { drawTransitions } from './shown.ts';
import { Sketch } from './sketch.ts';
import type { Arrow, Graph, Signs } from './vertex.ts';

/**
 * One drawing of a chart: the state `rootId` with what is inside it. `isOpen` says whether the
 * children of a state below the root are shown. Throws RangeError for an id that is not in the chart.
 */
export function graphOf(
  index: ChartIndex,
  rootId: string,
  isOpen: (state: StateModel) => boolean,
): Graph {
  const ground = new Ground(index, rootId, isOpen);
  const sketch = new Sketch(index, ground);
  for (const state of ground.states()) {
    if (ground.vertex(state.id).kind === 'folded') drawFolded(sketch, state);
    else
      for (const group of alike(index.transitionsOf(state))) drawTransitions(sketch, state, group);
  }
  sketch.nameOrigins();
  return {
    root: ground.root,
    arrows: merged(sketch.arrows, sketch.words.alternatively),
    signs: signsIn(sketch.words),
  };
}

/** Transitions of one event together, in the order of their first. */
function alike(transitions: readonly DrawnTransition[]): Iterable<readonly DrawnTransition[]> {
  return grouped(transitions, ({ trigger, type }) => `${trigger} ${type}`).values();
}

/** Arrows between the same two become one, with each one's label after the other's. */
function merged(arrows: readonly Arrow[], or: string): readonly Arrow[] {
  const byId = new Map<string, Arrow[]>();
  for (const arrow of arrows) byId.set(arrow.id, [...(byId.get(arrow.id) ?? []), arrow]);
  return [...byId.values()].map((same) => ({
    ...same.at(-1)!,
    label: joined(
      same.map(({ label }) => label),
      or,
    ),
  }));
}

/** Labels of more than a trigger stand apart. */
function joined(labels: readonly (readonly Token[])[], or: string): readonly Token[] {
  const isApart = labels.some(({ length }) => length > 1);
  const between: Token = { text: or, style: 'note', breaks: true, isApart };
  return labels.flatMap((label, i) => (i === 0 ? label : [between, ...label]));
}

function signsIn(words: Words): Signs {
  return {
    onward: ({ state, tokens }, isOnSheet) => {
      if (state === undefined) return tokens;
      return isOnSheet ? [onwardToken(state.name)] : wayOutTokens([], state, state.name);
    },
    inward: (sources) => [originToken(sources, words)],
  };
}
