import type { Chart } from '../charts/index.ts';
import { type MissingState, missingStates, nodesOf, unfitHistories } from '../interpreter/index.ts';
import type { Finding } from '../scenario/index.ts';
import { unboundName } from './machine-finding.ts';

type Node = ReturnType<typeof nodesOf>[number];

/** Something in a machine that leads nowhere, or to two places. */
export interface LooseEnd {
  readonly finding: Finding;
  readonly node: Node;
  /** What to look for in the text of the state. */
  readonly word: string;
}

/**
 * What XState leaves unsaid when it makes a machine: states where something starts or goes on that
 * are not there, ids that two states have, and ids of history states that it mistakes. Whatever looks
 * at the machine later stumbles over it.
 */
export function looseEnds(machine: Chart): readonly LooseEnd[] {
  const nodes = nodesOf(machine);
  const missing = missingStates(machine);
  const unfit = unfitHistories(machine);
  const ids = new Set<string>();
  return nodes.flatMap((node): LooseEnd[] => {
    const isTwice = ids.has(node.id);
    ids.add(node.id);
    const twin: LooseEnd = {
      finding: { code: 'duplicateId', noun: 'state', received: node.id },
      node,
      word: node.id,
    };
    const mistaken: LooseEnd = {
      finding: { code: 'historyId', received: node.id },
      node,
      word: node.id,
    };
    const lost = missing.filter((each) => each.node === node);
    return [
      ...(isTwice ? [twin] : []),
      ...(unfit.includes(node) ? [mistaken] : []),
      ...lost.map(unknownState),
    ];
  });
}

function unknownState({ node, name, around }: MissingState): LooseEnd {
  return { finding: unboundName('state', name, Object.keys(around.states)), node, word: name };
}
