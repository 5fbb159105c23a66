import type { Lang } from '../words/words.ts';

/** The effects of the host vocabulary, XState's own actions, or `other`: an action of the chart's. */
export type Verb =
  | 'seize'
  | 'release'
  | 'work'
  | 'draw'
  | 'decide'
  | 'open'
  | 'tell'
  | 'milestone'
  | 'change'
  | 'staff'
  | 'audit'
  | 'assign'
  | 'raise'
  | 'built-in'
  | 'other';

/** One action, or neighbours of one kind taken together. */
export interface ActionModel {
  readonly verb: Verb;
  /** What it is done to: pools, roles, names of milestones, attributes. */
  readonly objects: readonly string[];
  /** Compact words in the language of the model. */
  readonly text: string;
  /** The event with which work ends, as transitions name it. */
  readonly ends?: string;
}

/** What sets a transition off; `history`: that a history state has nothing to go back to. */
export type Trigger = 'event' | 'after' | 'always' | 'done' | 'actor' | 'history';

/** One way out of a state, or a reaction that stays in it. */
export interface TransitionModel {
  /** `source id`, colon, number in the order in which XState tries them. */
  readonly id: string;
  readonly source: string;
  /** Ids of states, which are entered together; empty where only actions happen. */
  readonly targets: readonly string[];
  readonly trigger: Trigger;
  /** The event as XState calls it; empty where there is none. */
  readonly type: string;
  /** The event's type, the delay, or a few words. */
  readonly event: string;
  /** Without brackets; undefined where it always holds. */
  readonly guard: string | undefined;
  readonly actions: readonly ActionModel[];
  readonly description: string | undefined;
  /** The source is left and entered again although it contains the target. */
  readonly reenters: boolean;
}

export type StateKind = 'atomic' | 'compound' | 'parallel' | 'final' | 'history';

/** A question that a state asks: whom, and what may be answered; in the words of drawings. */
export interface DecisionModel {
  /** Who is asked. */
  readonly role: string;
  readonly options: readonly string[];
}

/** A state with everything inside it. */
export interface StateModel {
  readonly id: string;
  readonly key: string;
  /** What drawings call it. */
  readonly name: string;
  /** Keys from below the chart to the state, joined by dots; the chart's id for the chart itself. */
  readonly path: string;
  readonly kind: StateKind;
  /** A history state goes back to the innermost states, not only to the child. */
  readonly isDeep: boolean;
  readonly isInitial: boolean;
  readonly isDecision: boolean;
  readonly decision: DecisionModel | undefined;
  /** In the language of the model; in the other one if it has none in this. */
  readonly description: string | undefined;
  /** What its minutes are booked to, its own or of the state around it; undefined where none says. */
  readonly heading: string | undefined;
  readonly tags: readonly string[];
  readonly entry: readonly ActionModel[];
  readonly exit: readonly ActionModel[];
  /** Names of the actors that run while the state is active. */
  readonly invokes: readonly string[];
  /** Ids of the states where a compound state starts. */
  readonly initial: readonly string[];
  readonly transitions: readonly TransitionModel[];
  readonly states: readonly StateModel[];
}

/** A chart as plain data in one language. */
export interface ChartModel {
  readonly lang: Lang;
  readonly root: StateModel;
}
