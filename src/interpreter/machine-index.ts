import type { AnyStateMachine, StateValue } from 'xstate';
import { hashName } from '../random/index.ts';
import type { Configuration } from './executor.ts';

/** What a guard, an action or a delay looks like in a machine: a name, an object or a function. */
export type Reference = unknown;

/** A transition as XState resolved it. */
export interface ChartTransition {
  readonly source: ChartNode;
  readonly target: readonly ChartNode[] | undefined;
  readonly actions: readonly Reference[];
  readonly guard?: Reference;
  readonly reenter: boolean;
}

/** The part of XState's public `StateNode` that the executors read. */
export interface ChartNode {
  readonly id: string;
  readonly key: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly order: number;
  readonly parent?: ChartNode | undefined;
  readonly states: Readonly<Record<string, ChartNode>>;
  readonly history: false | 'shallow' | 'deep';
  readonly entry: readonly Reference[];
  readonly exit: readonly Reference[];
  readonly output?: unknown;
  readonly transitions: ReadonlyMap<string, readonly ChartTransition[]>;
  readonly always?: readonly ChartTransition[] | undefined;
  readonly after: readonly { readonly eventType: string; readonly delay?: unknown }[];
  readonly initial: {
    readonly target: readonly ChartNode[];
    readonly actions: readonly Reference[];
  };
  readonly invoke: readonly unknown[];
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
  readonly config: {
    readonly target?: string | readonly string[] | undefined;
    readonly output?: unknown;
  };
}

/** Type of the event that starts a case; index 0 of every executor's event types. */
export const INITIAL_EVENT = 'xstate.init';

/** The root of a machine, seen through the part the executors read. */
export function rootOf(machine: AnyStateMachine): ChartNode {
  return machine.root;
}

/** All state nodes, parents before children, siblings as written. */
export function nodesOf(machine: AnyStateMachine): readonly ChartNode[] {
  const nodes: ChartNode[] = [];
  const visit = (node: ChartNode): void => {
    nodes.push(node);
    Object.values(node.states).forEach(visit);
  };
  visit(rootOf(machine));
  return nodes;
}

/** Every action that stands in a state: on entry, on exit, with its start and with its transitions. */
export function actionsOf(node: ChartNode): readonly Reference[] {
  const transitions = [...node.transitions.values(), node.always ?? []].flat();
  const own = [...node.entry, ...node.exit, ...node.initial.actions];
  return own.concat(transitions.flatMap(({ actions }) => actions));
}

/** The keys from the outermost state on that lead to a state; none to the root, or to no state. */
export function keysOf(node: ChartNode | undefined): string[] {
  return node?.parent === undefined ? [] : [...keysOf(node.parent), node.key];
}

/**
 * Event types by index: the initial event, then the types a machine reacts to by name in document
 * order, then whatever else is delivered (only a wildcard can catch it) in the order of delivery.
 */
export class EventTypes {
  readonly list: string[];
  private readonly indices: Map<string, number>;

  constructor(machine: AnyStateMachine) {
    const types = new Set([INITIAL_EVENT]);
    for (const node of nodesOf(machine)) {
      for (const descriptor of node.transitions.keys()) {
        if (descriptor !== '*' && !descriptor.endsWith('.*')) types.add(descriptor);
      }
    }
    this.list = [...types];
    this.indices = new Map(this.list.map((type, index) => [type, index]));
  }

  /** The index of a type that is delivered. */
  indexOf(type: string): number {
    let index = this.indices.get(type);
    if (index === undefined) {
      index = this.list.push(type) - 1;
      this.indices.set(type, index);
    }
    return index;
  }
}

/** Gives equal sets of active nodes the same {@link Configuration}. */
export class Configurations {
  private readonly known = new Map<string, Configuration>();

  /** The configuration with these active nodes, in whatever order they come. */
  of(active: readonly ChartNode[]): Configuration {
    const nodes = [...active].sort((a, b) => a.order - b.order).map((node) => node.id);
    const key = nodes.join(',');
    let configuration = this.known.get(key);
    if (configuration === undefined) {
      configuration = { number: this.known.size, key, hash: hashName(key), nodes };
      this.known.set(key, configuration);
    }
    return configuration;
  }
}

/** A state value on one line: `a.b` for nested states, `{a, b.c}` for parallel ones. */
export function describeValue(value: StateValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  const parts = Object.entries(value).map(([key, inner]) => {
    const rest = describeValue(inner);
    return rest === '' ? key : `${key}.${rest}`;
  });
  return parts.length < 2 ? parts.join('') : `{${parts.join(', ')}}`;
}
