import type { StateModel, TransitionModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import type { Words } from '../words/words.ts';
import { triggerToken, waysOutTokens } from './phrases.ts';
import { LISTED } from './shown.ts';
import type { Sketch } from './sketch.ts';
import { subtree } from './subtree.ts';

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

/** An event that leads to one place alone. */
interface Straight extends Goal {
  readonly trigger: Token;
}

/** Draws all that leaves a folded state: the events, and on what it depends where they lead. */
export function drawFolded(sketch: Sketch, state: StateModel): void {
  const home = sketch.ground.around(state);
  const straight = new Map<string, Straight[]>();
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
      const way = { trigger, ...[...goals.values()][0]! };
      for (const { goal } of drawn) straight.set(goal, [...(straight.get(goal) ?? []), way]);
      continue;
    }
    const rows = listOf(sketch, listed, (goal) => condition(goals.get(goal)!));
    const fork = sketch.ground.add(home, 'fork', `${state.id}:${event}:fork`, [trigger, ...rows]);
    sketch.arrow(state.id, fork, []);
    for (const { goal, label } of drawn) sketch.arrow(fork, goal, label);
  }
  for (const [goal, several] of straight) {
    const [only, ...others] = several;
    const label =
      others.length === 0
        ? guardedTrigger(sketch, only!)
        : shortened(
            sketch,
            several.map(({ trigger }) => trigger),
          );
    sketch.arrow(state.id, goal, label);
  }
}

/** Goals that are not drawn, those on the same condition together. */
function listOf(
  sketch: Sketch,
  goals: readonly string[],
  conditionOn: (goal: string) => Token[],
): readonly Token[] {
  const alike = new Map<string, string[]>();
  for (const goal of goals) {
    const said = JSON.stringify(conditionOn(goal));
    alike.set(said, [...(alike.get(said) ?? []), goal]);
  }
  return [...alike.values()].flatMap((each) => {
    const condition = conditionOn(each[0]!);
    if (each.length === 1) return sketch.wayOutTokens(condition, each[0]!);
    return waysOutTokens(
      condition,
      each.map((goal) => sketch.ground.nameOf(goal)),
      sketch.words,
    );
  });
}

function leavingOf(sketch: Sketch, state: StateModel): ReadonlyMap<string, Leaving> {
  const leaving = new Map<string, Leaving>();
  for (const transition of subtree(state).flatMap((inner) => sketch.index.transitionsOf(inner))) {
    for (const target of transition.targets) {
      if (sketch.index.isWithin(target, state.id)) continue;
      if (sketch.isAlone(state)) {
        sketch.writeWayOut(state, transition, target);
        continue;
      }
      const { event } = transition;
      const known: Leaving = leaving.get(event) ?? {
        trigger: { ...leavingToken(transition, sketch.words), breaks: true },
        goals: new Map(),
      };
      const to = sketch.landing(state, target);
      const goal: Goal = known.goals.get(to ?? target) ?? { isInReach: to !== undefined, ways: [] };
      if (!goal.ways.some(({ id }) => id === transition.id)) goal.ways.push(transition);
      known.goals.set(to ?? target, goal);
      leaving.set(event, known);
    }
  }
  return leaving;
}

/** What happens at once inside a state happens after other things for who sees it from outside. */
function leavingToken(transition: TransitionModel, words: Words): Token {
  const token = triggerToken(transition);
  return transition.trigger === 'always' ? { ...token, text: words.afterwards } : token;
}

/** What stands on the way to a goal: when it is taken rather than the others, and from which step. */
function conditionsIn({ index, words }: Sketch, all: readonly Goal[]): (goal: Goal) => Token[] {
  if (all.length === 1) return () => [];
  const sources = new Set(all.flatMap(({ ways }) => ways.map(({ source }) => source)));
  return ({ ways }) => {
    const bySource = new Map<string, TransitionModel[]>();
    for (const way of ways) bySource.set(way.source, [...(bySource.get(way.source) ?? []), way]);
    const said = [...bySource].map(([source, own]) => {
      const isOnly =
        index.state(source).transitions.filter(({ event }) => event === own[0]!.event).length ===
        own.length;
      const condition = conditionOf(own, isOnly, words);
      if (sources.size === 1) return condition;
      return [index.state(source).name, ...(condition === '' ? [] : [condition])].join(words.colon);
    });
    const texts = [...new Set(said)].filter((text) => text !== '');
    return texts.map((text, i) => ({
      text: i === 0 ? text : `${words.alternatively} ${text}`,
      style: 'note',
      ...(i > 0 && { breaks: true }),
    }));
  };
}

/** An event that leaves by one way alone, with the condition on which it does. */
function guardedTrigger({ words }: Sketch, { trigger, ways }: Straight): readonly Token[] {
  const guards = [...new Set(ways.map(({ guard }) => guard))];
  const stated = guards.filter((guard) => guard !== undefined);
  if (stated.length === 0 || stated.length < guards.length) return [trigger];
  return [trigger, { text: words.when(stated.join(words.or)), style: 'note' }];
}

/** When some transitions of one step are taken; nothing where they always are. */
function conditionOf(own: readonly TransitionModel[], isOnly: boolean, words: Words): string {
  const guards = [...new Set(own.map(({ guard }) => guard))];
  const stated = guards.filter((guard) => guard !== undefined);
  if (stated.length === guards.length) return words.when(stated.join(words.or));
  return isOnly ? '' : words.otherwise;
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
