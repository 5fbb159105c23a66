import type { AnyStateMachine } from 'xstate';
import { type ChartNode, nodesOf } from './machine-index.ts';
import { stateAt } from './state-reference.ts';

/** A state that something leads to and that is not there. */
export interface MissingState {
  /** The state where it is named. */
  readonly node: ChartNode;
  readonly name: string;
  /** The state in which it was looked for. */
  readonly around: ChartNode;
}

/**
 * Every state that a start, a history state or a transition of a chart leads to and that is not
 * there. XState finds the first two only when a case comes by, and takes names that every object
 * has, such as `toString`, for states. A state called `__proto__` gets lost in XState.
 */
export function missingStates(machine: AnyStateMachine): readonly MissingState[] {
  const nodes = nodesOf(machine);
  const there: ReadonlySet<unknown> = new Set(nodes);
  return nodes.flatMap((node) => [
    ...lostChild(node),
    ...lostStart(node, there),
    ...lostPast(node, machine, there),
    ...lostTargets(node, there),
  ]);
}

function lostChild(node: ChartNode): MissingState[] {
  const prototype: unknown = Object.getPrototypeOf(node.states);
  const isState = Object.hasOwn(Object(prototype) as object, 'order');
  return isState ? [{ node, name: '__proto__', around: node }] : [];
}

function lostStart(node: ChartNode, there: ReadonlySet<unknown>): MissingState[] {
  try {
    if (node.initial.target.every((target) => there.has(target))) return [];
  } catch {
    // There is no state of that name.
  }
  const initial: unknown = Reflect.get(node.config, 'initial');
  const isObject = typeof initial === 'object' && initial !== null;
  const name = String(isObject ? Reflect.get(initial, 'target') : initial);
  return [{ node, name, around: node }];
}

/** A history state names the state to go to where there is no past yet. */
function lostPast(
  node: ChartNode,
  machine: AnyStateMachine,
  there: ReadonlySet<unknown>,
): MissingState[] {
  const { parent } = node;
  if (node.type !== 'history' || parent === undefined) return [];
  const lookup = (id: string): ChartNode => machine.getStateNodeById(id);
  const isThere = (name: string): boolean => {
    try {
      return there.has(stateAt(parent, name, lookup));
    } catch {
      return false;
    }
  };
  return [node.config.target ?? []]
    .flat()
    .filter((name) => typeof name === 'string' && !isThere(name))
    .map((name) => ({ node, name, around: parent }));
}

function lostTargets(node: ChartNode, there: ReadonlySet<unknown>): MissingState[] {
  const transitions = [...node.transitions.values(), node.always ?? []].flat();
  const strangers = transitions
    .flatMap(({ target }) => target ?? [])
    .filter((target) => !there.has(target));
  const around = node.parent ?? node;
  return [...new Set(strangers)].map((stranger) => ({
    node,
    name: inherited(node, stranger) ?? stranger.key,
    around,
  }));
}

/** The name under which an object has something without having been given it. */
function inherited({ states }: ChartNode, found: unknown): string | undefined {
  return Object.getOwnPropertyNames(Object.prototype).find(
    (name) => Reflect.get(states, name) === found,
  );
}
