import type { AnyEventObject, StateValue } from 'xstate';
import type { Configuration } from '../executor.ts';
import type { Expression } from '../machine-binding.ts';
import type { ChartNode, ChartTransition } from '../machine-index.ts';
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

/** What an operation works on: the macrostep under way. */
export interface Step {
  readonly situation: Situation;
  readonly context: unknown;
  readonly event: AnyEventObject;
  actionArgs(): ActionArgs;
  guardArgs(): GuardArgs;
  /** Calls a custom action; at the start of a case only once everything else has been worked out. */
  call(action: Expression, params: unknown): void;
  assign(context: unknown): void;
  raise(event: AnyEventObject): void;
  /** Arms a timer at the end of the macrostep; `event` only where it differs from case to case. */
  arm(kind: number, delay: number, event?: AnyEventObject): void;
  /** Disarms a timer at the end of the macrostep. */
  cancel(id: number): void;
  finish(output: unknown): void;
  execute(operation: Operation): void;
}

/** Gives a delay in ms. */
export type DelayExpression = (args: ActionArgs) => number;

/** The kinds of operation that are frequent enough for a place of their own in the loop. */
export const Code = { effect: 0, call: 1, arm: 2, cancel: 3 } as const;

/** One action of a plan. A single class, so that the loop over them meets one shape of object. */
export class Operation {
  readonly code: (typeof Code)[keyof typeof Code];
  /** `effect`: what to do. */
  readonly effect: (step: Step) => void;
  /** `call`: the custom action. */
  readonly expression: Expression;
  /** `arm`: the delay. */
  readonly delayFor: DelayExpression;
  /** `call`: the action's params. */
  readonly params: unknown;
  /** `arm`: the kind of timer; `cancel`: the timer's id. */
  readonly number: number;
  /** Whether it always makes a new snapshot in XState, as an assign does. */
  readonly changes: boolean;

  private constructor(given: Partial<Operation>) {
    this.code = given.code ?? Code.effect;
    this.effect = given.effect ?? nothing;
    this.expression = given.expression ?? nothing;
    this.delayFor = given.delayFor ?? noTime;
    this.params = given.params;
    this.number = given.number ?? -1;
    this.changes = given.changes ?? false;
  }

  static effect(effect: (step: Step) => void, changes = false): Operation {
    return new Operation({ code: Code.effect, effect, changes });
  }

  static call(expression: Expression, params: unknown): Operation {
    return new Operation({ code: Code.call, expression, params });
  }

  static arm(kind: number, delayFor: DelayExpression): Operation {
    return new Operation({ code: Code.arm, number: kind, delayFor });
  }

  static cancel(id: number): Operation {
    return new Operation({ code: Code.cancel, number: id });
  }
}

function nothing(): void {}

const noTime = (): number => 0;

/** What one microstep does: a chosen set of transitions from a situation. */
export interface Plan {
  readonly operations: readonly Operation[];
  readonly next: Situation;
  /** Whether XState makes a new snapshot whatever the operations do: `always` is then looked at again. */
  readonly changes: boolean;
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
  /** Answers by event column; null for no transition, undefined when never asked. */
  readonly choices: (Choice | null | undefined)[];
  /** The answer to no event at all. */
  always: Choice | null | undefined;
}
