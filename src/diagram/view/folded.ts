import type { StateModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import { subtree } from './chart-index.ts';
import { triggerToken } from './phrases.ts';
import { LISTED } from './shown.ts';
import type { Sketch } from './sketch.ts';

/** Events named on one arrow before the rest is only counted. */
const NAMED = 3;

interface Leaving {
  readonly trigger: Token;
  /** Where the event leads, and whether an arrow can be drawn there. */
  readonly goals: Map<string, boolean>;
}

/** Draws all that leaves a folded state: the names of the events, not what they depend on. */
export function drawFolded(sketch: Sketch, state: StateModel): void {
  const home = sketch.ground.around(state);
  const straight = new Map<string, Token[]>();
  for (const [event, { trigger, goals }] of leavingOf(sketch, state)) {
    const away = [...goals].flatMap(([goal, isInReach]) => (isInReach ? [] : [goal]));
    const listed = away.length >= LISTED ? away : [];
    const drawn = [...goals]
      .filter(([goal]) => !listed.includes(goal))
      .map(([goal, isInReach]) => (isInReach ? goal : sketch.wayOut(home, goal)));
    if (goals.size === 1) {
      for (const goal of drawn) straight.set(goal, [...(straight.get(goal) ?? []), trigger]);
      continue;
    }
    const rows = listed.flatMap((goal) => sketch.wayOutTokens([], goal));
    const fork = sketch.ground.add(home, 'fork', `${state.id}:${event}:fork`, [trigger, ...rows]);
    sketch.arrow(state.id, fork, []);
    for (const goal of drawn) sketch.arrow(fork, goal, []);
  }
  for (const [goal, triggers] of straight)
    sketch.arrow(state.id, goal, shortened(sketch, triggers));
}

function leavingOf(sketch: Sketch, state: StateModel): ReadonlyMap<string, Leaving> {
  const leaving = new Map<string, Leaving>();
  for (const transition of subtree(state).flatMap(({ transitions }) => transitions)) {
    for (const target of transition.targets) {
      if (sketch.index.isWithin(target, state.id)) continue;
      if (sketch.isAlone(state)) {
        sketch.writeWayOut(state, transition, target);
        continue;
      }
      const { event } = transition;
      const known = leaving.get(event) ?? {
        trigger: { ...triggerToken(transition), breaks: true },
        goals: new Map(),
      };
      const to = sketch.landing(state, target);
      known.goals.set(to ?? target, to !== undefined);
      leaving.set(event, known);
    }
  }
  return leaving;
}

function shortened({ words }: Sketch, triggers: readonly Token[]): readonly Token[] {
  if (triggers.length <= NAMED) return triggers;
  const shown = triggers.slice(0, NAMED - 1);
  return [...shown, { text: words.more(triggers.length - shown.length), style: 'note' }];
}
