import type { StateModel, TransitionModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import type { Words } from '../words/words.ts';
import { grouped } from './grouped.ts';
import { orCondition, triggerToken, waysOutTokens } from './phrases.ts';
import { LISTED } from './shown.ts';
import type { Sketch } from './sketch.ts';
import { subtree } from './subtree.ts';
import { endOf, isAway, type Way, waysOf } from './ways.ts';

/** Events named on one arrow before the rest is only counted. */
const NAMED = 3;

interface Leaving {
  readonly trigger: Token;
  readonly branches: Branch[];
}

/** One state that a transition enters. */
interface Branch {
  readonly transition: TransitionModel;
  readonly target: string;
  /** The vertex that stands for it, if an arrow can be drawn there. */
  readonly to: string | undefined;
}

type Goal = Way<Branch & { readonly to: string }>;

/** An event that leads to one place alone. */
interface Straight {
  readonly trigger: Token;
  readonly goal: Goal;
}

/** Draws all that leaves a folded state: the events, and on what it depends where they lead. */
export function drawFolded(sketch: Sketch, state: StateModel): void {
  const home = sketch.ground.around(state);
  const straight = new Map<string, Straight[]>();
  for (const [event, { trigger, branches }] of leavingOf(sketch, state)) {
    const away = branches.filter(({ transition }) => isAway(transition, branches));
    const targets = new Set(away.map(({ target }) => target));
    const listed = targets.size >= LISTED ? away : [];
    const goalsOf = (some: readonly Branch[], goalOf: (branch: Branch) => string) =>
      waysOf(
        some.map((branch) => ({ ...branch, to: goalOf(branch) })),
        ({ transition }) => transition.id,
      );
    const drawn = goalsOf(
      branches.filter((branch) => !listed.includes(branch)),
      ({ to, target }) => to ?? sketch.wayOut(home, target),
    );
    const rest = goalsOf(listed, ({ target }) => target);
    const end = ({ goals }: Goal) =>
      endOf(sketch, home, `${state.id}:${event}:${goals.join(':')}:bar`, goals);
    const [only, ...others] = [...drawn, ...rest];
    if (only === drawn[0] && only !== undefined && others.length === 0) {
      const goal = end(only);
      straight.set(goal, [...(straight.get(goal) ?? []), { trigger, goal: only }]);
      continue;
    }
    const condition = conditionsIn(sketch, [...drawn, ...rest]);
    const rows = rest.flatMap((goal) => rowOf(sketch, goal, condition(goal)));
    const fork = sketch.ground.add(home, 'fork', `${state.id}:${event}:fork`, [trigger, ...rows]);
    sketch.arrow(state.id, fork, []);
    for (const goal of drawn) sketch.arrow(fork, end(goal), condition(goal));
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

/** States that are not drawn, after the condition on which they are entered. */
function rowOf(sketch: Sketch, { goals }: Goal, condition: Token[]): readonly Token[] {
  if (goals.length === 1) return sketch.wayOutTokens(condition, goals[0]!);
  return waysOutTokens(
    condition,
    goals.map((goal) => sketch.ground.nameOf(goal)),
    sketch.words,
  );
}

function leavingOf(sketch: Sketch, state: StateModel): ReadonlyMap<string, Leaving> {
  const leaving = new Map<string, Leaving>();
  for (const transition of subtree(state).flatMap((inner) => sketch.index.transitionsOf(inner))) {
    const { event } = transition;
    const targets = transition.targets.filter((target) => !sketch.index.isWithin(target, state.id));
    if (targets.length === 0) continue;
    if (sketch.isAlone(state)) {
      sketch.writeWayOut(state, event, [], targets);
      continue;
    }
    const known: Leaving = leaving.get(event) ?? {
      trigger: { ...leavingToken(transition, sketch.words), breaks: true },
      branches: [],
    };
    leaving.set(event, known);
    // A transition that several states inside share comes once for each.
    if (known.branches.some((branch) => branch.transition.id === transition.id)) continue;
    for (const target of targets) {
      known.branches.push({ transition, target, to: sketch.landing(state, target) });
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
  const sources = new Set(
    all.flatMap(({ branches }) => branches.map(({ transition }) => transition.source)),
  );
  return (goal) => {
    const said = [...grouped(transitionsOf(goal), ({ source }) => source)].map(([source, own]) => {
      const isOnly =
        index.state(source).transitions.filter(({ event }) => event === own[0]!.event).length ===
        own.length;
      const condition = conditionOf(own, isOnly, words);
      if (sources.size === 1) return condition;
      return [index.state(source).name, ...(condition === '' ? [] : [condition])].join(words.colon);
    });
    const texts = [...new Set(said)].filter((text) => text !== '');
    return texts.map((text, i) => ({
      text: i === 0 ? text : orCondition(text, words),
      style: 'note',
      ...(i > 0 && { breaks: true }),
    }));
  };
}

/** Each once, however many states it enters. */
function transitionsOf({ branches }: Goal): readonly TransitionModel[] {
  return [...new Map(branches.map(({ transition }) => [transition.id, transition])).values()];
}

/** An event that leaves by one way alone, with the condition on which it does. */
function guardedTrigger({ words }: Sketch, { trigger, goal }: Straight): readonly Token[] {
  const condition = conditionOf(transitionsOf(goal), true, words);
  return condition === '' ? [trigger] : [trigger, { text: condition, style: 'note' }];
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
