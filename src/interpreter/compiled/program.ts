import type { AnyEventObject, StateValue } from 'xstate';
import type { Configuration } from '../executor.ts';
import type { ChartNode, ChartTransition } from '../machine-index.ts';
import type { Expression } from '../machine-parts.ts';
import type { History } from './history.ts';

/** What guards, and functions giving params, are called with. */
export interface GuardArgs {
  readonly context: unknown;
  readonly event: AnyEventObject;
}

/** What actions and the functions inside built-in actions are called with. */
export interface ActionArgs extends GuardArgs {
  readonly self: unknown;
  readonly system: unknown;
}

/** A guard, whatever it was written as. */
export type Test = (args: GuardArgs, situation: Situation) => unknown;

/** Gives a delay in ms. */
export type DelayExpression = (args: ActionArgs) => number;

/** Carries out an operation. */
export type Effect = (step: Step) => void;

/** What an operation works on: the macrostep under way. */
export interface Step {
  readonly slot: number;
  readonly situation: Situation;
  readonly context: unknown;
  readonly event: AnyEventObject;
  actionArgs(): ActionArgs;
  guardArgs(): GuardArgs;
  /** Calls a custom action; at the start of a case only once everything else has been worked out. */
  call(action: Expression, params: unknown): void;
  /** Calls a custom action at the end of a case's first step. */
  defer(action: Expression, args: ActionArgs, params: unknown): void;
  assign(context: unknown): void;
  raise(event: AnyEventObject): void;
  /** Arms a timer at the end of the macrostep; `event` only where it differs from case to case. */
  arm(kind: number, delay: number, event?: AnyEventObject): void;
  /** `arm` where no action follows in this microstep and nothing follows without an event. */
  armLast(slot: number, kind: number, delay: number): void;
  /** Cancels by the index of a timer's name. */
  cancel(slot: number, id: number): void;
  finish(output: unknown): void;
  /** Carries out an operation for code that keeps the context to itself; gives the new one. */
  through(effect: Effect, context: unknown, event: AnyEventObject): unknown;
}

/** One action of a plan. */
export interface Operation {
  readonly effect: Effect;
  /** Whether it always makes a new snapshot in XState, as an assign does. */
  readonly changes: boolean;
  /** The same for the generator of code, where it can do better than call `effect`. */
  readonly detail: Detail | null;
  /** Whether it only raises an event: to no avail in a microstep that ends the case. */
  readonly isRaise: boolean;
}

/** Params of an action: given, or worked out by a function. */
export interface Params {
  readonly given: unknown;
  readonly expression: Expression | null;
}

/** The operations that are worth code of their own. */
export type Detail =
  | { readonly kind: 'call'; readonly action: Expression; readonly params: Params }
  | {
      readonly kind: 'arm';
      readonly timer: number;
      readonly delayFor: DelayExpression;
    }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'assign'; readonly assignment: Assignment; readonly params: Params };

/** What an assign lays over the context: the fields a function gives, or fields one by one. */
export type Assignment = Expression | readonly (readonly [key: string, value: unknown])[];

/** A plan as one function: gives the context as it is afterwards. */
export type PlanCode = (
  step: Step,
  slot: number,
  context: unknown,
  event: AnyEventObject,
) => unknown;

/** What one microstep does: a chosen set of transitions from a situation. */
export interface Plan {
  readonly operations: readonly Operation[];
  readonly next: Situation;
  /** Whether XState makes a new snapshot whatever the operations do: `always` is then looked at again. */
  readonly changes: boolean;
  /** How often it was carried out before it became code. */
  uses: number;
  code: PlanCode | null;
  /** The same for the first step of a case. */
  startCode: PlanCode | null;
  /** Whether transitions without an event may follow; known once there is code. */
  mayMoveOn: boolean;
}

/** A transition that may be taken in a situation. */
export interface Rule {
  readonly test: Test | null;
  readonly transition: ChartTransition;
  /** What taking it alone does; made when it is first taken. */
  plan: Plan | null;
}

/** What is asked when an event comes, in XState's order. */
export interface Questions {
  /** Parallel regions, each with an answer of its own. */
  readonly regions: readonly Questions[];
  /** Asked in this order when no region has an answer; the first that holds is taken. */
  readonly rules: readonly Rule[];
}

/** How a situation answers an event: which transitions are taken. */
export interface Choice extends Questions {
  /** The answer, where no guard is asked. */
  settled: Plan | null;
  /** Plans by the transitions that the regions chose. */
  readonly combinations: Combination;
}

/** A tree of plans: by the first transition chosen, then the second, and so on. */
export interface Combination {
  plan: Plan | null;
  readonly further: Map<ChartTransition, Combination>;
}

/**
 * A set of active nodes, in the order in which XState keeps them, with what the history states
 * remember. The order decides which region is asked first, so it is part of the situation.
 */
export interface Situation {
  readonly number: number;
  readonly nodes: readonly ChartNode[];
  readonly history: History;
  readonly value: StateValue;
  readonly configuration: Configuration;
  /** By event column: the plan, where no guard is asked and there is one. */
  readonly plans: (Plan | undefined)[];
  /** By event column: all answers; null for no transition, undefined when never asked. */
  readonly choices: (Choice | null | undefined)[];
  /** The answer to no event at all. */
  always: Choice | null | undefined;
}
