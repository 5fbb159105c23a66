/** Plain data from which a machine is built, so that a failing one can be printed and kept. */

export type GuardSpec =
  | { readonly kind: 'context'; readonly modulus: number; readonly rest: number }
  | { readonly kind: 'event'; readonly rest: number }
  | { readonly kind: 'named'; readonly name: 'even' | 'alias' | 'inFirst' }
  | { readonly kind: 'params'; readonly rest: number; readonly dynamic: boolean }
  | { readonly kind: 'stateIn'; readonly node: number; readonly byValue: boolean }
  | { readonly kind: 'not'; readonly of: GuardSpec }
  | { readonly kind: 'and' | 'or'; readonly of: readonly GuardSpec[] }
  | { readonly kind: 'throws'; readonly rest: number };

export type DelaySpec =
  | { readonly kind: 'ms'; readonly ms: number }
  | { readonly kind: 'named'; readonly name: 'short' | 'grows' | 'fixed' | 'spoilt' }
  | { readonly kind: 'function'; readonly ms: number };

export type ActionSpec =
  | { readonly kind: 'note'; readonly label: string }
  | { readonly kind: 'named'; readonly dynamic: boolean; readonly value: number }
  | { readonly kind: 'assign'; readonly form: AssignForm; readonly by: number }
  | { readonly kind: 'raise'; readonly event: number; readonly dynamic: boolean }
  | {
      readonly kind: 'later';
      readonly event: number;
      readonly delay: DelaySpec;
      readonly id: string | null;
      readonly dynamic: boolean;
    }
  | { readonly kind: 'cancel'; readonly id: string; readonly dynamic: boolean }
  | { readonly kind: 'enqueue'; readonly check: GuardSpec; readonly actions: readonly ActionSpec[] }
  | { readonly kind: 'log' }
  | { readonly kind: 'hostTimer'; readonly ms: number }
  | { readonly kind: 'throws'; readonly rest: number };

export type AssignForm = 'object' | 'constant' | 'function' | 'named' | 'newField';

export interface TransitionSpec {
  /** Numbers of nodes, taken modulo their count; none for a targetless transition. */
  readonly targets: readonly number[];
  readonly guard: GuardSpec | null;
  readonly actions: readonly ActionSpec[];
  readonly reenter: boolean;
}

export interface NodeSpec {
  readonly type: 'state' | 'parallel' | 'final' | 'shallow' | 'deep';
  readonly children: readonly NodeSpec[];
  readonly initial: number;
  readonly initialActions: readonly ActionSpec[];
  readonly entry: readonly ActionSpec[];
  readonly exit: readonly ActionSpec[];
  readonly on: readonly { readonly descriptor: string; readonly to: readonly TransitionSpec[] }[];
  readonly always: readonly TransitionSpec[];
  readonly after: readonly { readonly delay: DelaySpec; readonly to: readonly TransitionSpec[] }[];
  readonly onDone: readonly TransitionSpec[];
  readonly output: 'none' | 'static' | 'function';
  /** Default target of a history state: a sibling by number, or none. */
  readonly fallback: number | null;
}

export interface ChartSpec {
  readonly root: NodeSpec;
  readonly context: 'none' | 'shared' | 'factory';
}

export type StepSpec =
  | { readonly kind: 'send'; readonly slot: number; readonly event: number; readonly n: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'restart'; readonly slot: number };

/** Types of the events that are sent; the last one is known to no chart by name. */
export const eventTypes = ['A', 'B', 'C', 'a.b', 'a.b.c', 'a.x', 'UNKNOWN'] as const;
export const descriptors = ['A', 'B', 'C', 'a.b', 'a.b.c', '*', 'a.*', 'a.b.*'] as const;
