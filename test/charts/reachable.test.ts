import { describe, expect, test } from 'vitest';
import type { AnyStateNode } from 'xstate';
import { type Chart, charts, type StateMeta } from '../../src/charts/index.ts';
import { unsupportedIn } from '../../src/interpreter/compiled/unsupported.ts';

const within = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap((child) => within(child as AnyStateNode)),
];

/** Every state that some sequence of events leads to, whatever the guards say. */
function reachedIn(chart: Chart): ReadonlySet<AnyStateNode> {
  const reached = new Set<AnyStateNode>();
  const enter = (node: AnyStateNode): void => {
    for (let around: AnyStateNode | undefined = node; around; around = around.parent)
      follow(around);
    if (node.type === 'parallel') for (const child of Object.values(node.states)) enter(child);
    else if (node.type === 'compound') for (const child of node.initial.target) enter(child);
  };
  const follow = (node: AnyStateNode): void => {
    if (reached.has(node)) return;
    reached.add(node);
    const transitions = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
    for (const target of transitions.flatMap((each) => each.target ?? [])) enter(target);
    for (const region of node.type === 'parallel' ? Object.values(node.states) : []) enter(region);
  };
  enter(chart.root);
  return reached;
}

describe.each(Object.entries(charts))('%s', (_, chart) => {
  const states = within(chart.root);

  test('has no state that nothing leads to', () => {
    const reached = reachedIn(chart);
    expect(states.filter((node) => !reached.has(node)).map(({ id }) => id)).toEqual([]);
  });

  test('says of every state in both languages what the situation is', () => {
    const silent = states.filter((node) => {
      const { zh = '' } = (node.meta ?? {}) as StateMeta;
      return !/[.?]$/u.test(node.description ?? '') || !/[。？]$/u.test(zh);
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('is one that the compiled executor runs', () => {
    expect(unsupportedIn(chart)).toEqual([]);
  });
});
