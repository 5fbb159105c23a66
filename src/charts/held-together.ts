import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { paramsOf } from './demand-of.ts';
import { nodesOf, nodesWithin } from './vocabulary-of.ts';

/** Two names of pools of a chart. */
export type Pair = readonly [string, string];

/**
 * Pairs of pools of which a case of a machine asks for units while it has, or waits for, those of the
 * other, each once: read off states within each other that seize on entry, without running it.
 * Regions side by side may take turns, so that they are passed over, like what is asked for elsewhere
 * or under a name that the context chooses, and like what a state may give back before it is left.
 */
export function heldTogether(machine: AnyStateMachine): readonly Pair[] {
  const asked = nodesOf(machine).flatMap((node) => poolsAskedIn(node).map((pool) => ({ node, pool })));
  const pairs = new Map<string, Pair>();
  asked.forEach((one, i) => {
    for (const other of asked.slice(i + 1)) {
      if (one.pool === other.pool || !isWithin(one.node, other.node)) continue;
      if (released(one.node).includes(one.pool)) continue;
      const pair = [one.pool, other.pool].toSorted() as [string, string];
      pairs.set(pair.join('\n'), pair);
    }
  });
  return [...pairs.values()];
}

function poolsAskedIn(node: AnyStateNode): readonly string[] {
  const named = node.entry.flatMap((action) => paramsOf(action, 'seize').map(({ pool }) => pool));
  return [...new Set(named.filter((pool) => typeof pool === 'string'))];
}

/** Pools that a case may give back while it stays in a state; what is done on the way out of it comes too late. */
function released(outer: AnyStateNode): readonly unknown[] {
  const inside = nodesWithin(outer).flatMap((node) => {
    const ways = [...[...node.transitions.values()].flat(), ...(node.always ?? [])].filter(
      ({ target = [] }) => target.length === 0 || target.some((each) => isWithin(outer, each)),
    );
    return [
      ...node.entry,
      ...(node === outer ? [] : node.exit),
      ...(node.initial?.actions ?? []),
      ...ways.flatMap(({ actions }) => actions),
    ];
  });
  return inside.flatMap((action) => paramsOf(action, 'release').map(({ pool }) => pool));
}

/** Whether a case that is in the one is in the other, too; parents stand before children. */
function isWithin(outer: AnyStateNode, node: AnyStateNode | undefined): boolean {
  return node !== undefined && (node === outer || isWithin(outer, node.parent));
}
