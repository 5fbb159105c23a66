import type { ChartNode } from './machine-index.ts';

/** Resolves a state reference that begins with `#`. Throws when there is no such state. */
export type Lookup = (reference: string) => ChartNode;

/**
 * The state that a history state names, looked for by id or from the state around it. An empty key
 * ends the walk: to XState, the target `.a` of a history state means its parent. Throws where there
 * is none.
 */
export function stateAt(from: ChartNode, reference: string, lookup: Lookup): ChartNode {
  if (reference.startsWith('#')) return lookup(reference);
  let node = from;
  for (const key of keysIn(reference)) {
    if (key === '') break;
    const child = Object.hasOwn(node.states, key) ? node.states[key] : undefined;
    if (child === undefined) throw new Error(`there is no state "${key}" in "${node.id}"`);
    node = child;
  }
  return node;
}

/** Splits at dots; a backslash keeps the next character as it is. */
function keysIn(reference: string): string[] {
  const keys = [''];
  for (const [, escaped, plain] of reference.matchAll(/\\([^])|([^])/g)) {
    if (plain === '.') keys.push('');
    else keys[keys.length - 1] += escaped ?? plain ?? '';
  }
  return keys;
}
