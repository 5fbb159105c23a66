import type { Chart } from '../charts/index.ts';
import { nodesOf, stateAt } from '../interpreter/index.ts';
import { type Finding, suggestions } from '../scenario/index.ts';

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
 * are not there, and ids that two states have. Whatever looks at the machine later stumbles over it.
 */
export function looseEnds(machine: Chart): readonly LooseEnd[] {
  const nodes = nodesOf(machine);
  const ids = new Set<string>();
  return nodes.flatMap((node): LooseEnd[] => {
    const isTwice = ids.has(node.id);
    ids.add(node.id);
    const twin: LooseEnd = {
      finding: { code: 'duplicateId', noun: 'state', received: node.id },
      node,
      word: node.id,
    };
    return [...(isTwice ? [twin] : []), ...startOf(node), ...pastOf(node, machine)];
  });
}

function startOf(node: Node): LooseEnd[] {
  try {
    void node.initial;
    return [];
  } catch {
    const initial: unknown = Reflect.get(node.config, 'initial');
    const word = String(
      typeof initial === 'object' && initial !== null ? Reflect.get(initial, 'target') : initial,
    );
    return [missing(node, word, node)];
  }
}

/** A history state names the state to go to where there is no past yet. */
function pastOf(node: Node, machine: Chart): LooseEnd[] {
  const { parent } = node;
  if (node.type !== 'history' || parent === undefined) return [];
  return [node.config.target ?? []]
    .flat()
    .filter((target) => typeof target === 'string' && !isThere(target, parent, machine))
    .map((target) => missing(node, target, parent));
}

function missing(node: Node, word: string, around: Node): LooseEnd {
  const expected = Object.keys(around.states);
  const hint = suggestions(word, expected);
  const finding = {
    code: 'unboundName',
    noun: 'state',
    received: word,
    expected,
    ...hint,
  } as const;
  return { finding, node, word };
}

function isThere(target: string, parent: Node, machine: Chart): boolean {
  try {
    stateAt(parent, target, (id) => machine.getStateNodeById(id));
    return true;
  } catch {
    return false;
  }
}
