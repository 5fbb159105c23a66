import type { StateModel, TransitionModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import { subtree } from './chart-index.ts';
import { triggerToken } from './phrases.ts';
import { LISTED } from './shown.ts';
import type { Sketch } from './sketch.ts';

/** Events named on one arrow before the rest is only counted. */
const NAMED = 3;

interface Leaving {
  readonly trigger: Token;
  readonly goals: Map<string, Goal>;
}

interface Goal {
  /** Whether an arrow can be drawn there. */
  readonly isInReach: boolean;
  /** The transitions that lead there. */
  readonly ways: TransitionModel[];
}

/** Draws all that leaves a folded state: the events, and on what it depends where they lead. */
export function drawFolded(sketch: Sketch, state: StateModel): void {
  const home = sketch.ground.around(state);
  const straight = new Map<string, Token[]>();
  for (const [event, { trigger, goals }] of leavingOf(sketch, state)) {
    const away = [...goals].flatMap(([goal, { isInReach }]) => (isInReach ? [] : [goal]));
    const condition = conditionsIn(sketch, [...goals.values()]);
    const listed = away.length >= LISTED ? away : [];
    const drawn = [...goals]
      .filter(([goal]) => !listed.includes(goal))
      .map(([goal, found]) => ({
        goal: found.isInReach ? goal : sketch.wayOut(home, goal),
        label: condition(found),
      }));
    if (goals.size === 1) {
      for (const { goal } of drawn) straight.set(goal, [...(straight.get(goal) ?? []), trigger]);
      continue;
    }
    const rows = listed.flatMap((goal) => sketch.wayOutTokens(condition(goals.get(goal)!), goal));
    const fork = sketch.ground.add(home, 'fork', `${state.id}:${event}:fork`, [trigger, ...rows]);
    sketch.arrow(state.id, fork, []);
    for (const { goal, label } of drawn) sketch.arrow(fork, goal, label);
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
      const known: Leaving = leaving.get(event) ?? {
        trigger: { ...triggerToken(transition), breaks: true },
        goals: new Map(),
      };
      const to = sketch.landing(state, target);
      const goal: Goal = known.goals.get(to ?? target) ?? { isInReach: to !== undefined, ways: [] };
      goal.ways.push(transition);
      known.goals.set(to ?? target, goal);
      leaving.set(event, known);
    }
  }
  return leaving;
}

/** What stands on the way to a goal: when it is taken rather than the others, if that can be said. */
function conditionsIn({ words }: Sketch, goals: readonly Goal[]): (goal: Goal) => Token[] {
  const sources = new Set(goals.flatMap(({ ways }) => ways.map(({ source }) => source)));
  const isOneChoice = sources.size === 1 && goals.length > 1;
  return ({ ways }) => {
    if (!isOneChoice) return [];
    const guards = [...new Set(ways.map(({ guard }) => guard))];
    const stated = guards.filter((guard) => guard !== undefined);
    if (stated.length < guards.length) return [{ text: words.otherwise, style: 'note' }];
    return [{ text: words.when(stated.join(words.or)), style: 'note' }];
  };
}

function shortened({ words }: Sketch, triggers: readonly Token[]): readonly Token[] {
  const shown = triggers.length > NAMED ? triggers.slice(0, NAMED - 1) : triggers;
  const rest = triggers.length - shown.length;
  const or: Token = { text: words.alternatively, style: 'note', breaks: true };
  const more: Token[] = rest > 0 ? [{ text: words.more(rest), style: 'note', breaks: true }] : [];
  return [
    ...shown.flatMap((trigger, i) => (i === 0 ? [trigger] : [or, { ...trigger, breaks: false }])),
    ...more,
  ];
}
