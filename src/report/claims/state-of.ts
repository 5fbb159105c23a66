import type { Chart, StateMeta } from '../../charts/index.ts';
import type { Bilingual } from '../../scenario/index.ts';

/** What a chart, or a state of it given by its path, says about itself; undefined if there is none. */
export function stateOf(chart: Chart, path: string | undefined): Bilingual | undefined {
  let node: Node | undefined = chart.root;
  for (const key of path?.split('.') ?? []) {
    node = node !== undefined && Object.hasOwn(node.states, key) ? node.states[key] : undefined;
  }
  if (node === undefined) return undefined;
  const en = node.description ?? node.id;
  return { en, zh: node.meta?.zh ?? en };
}

/** The part of a state node that is read here. */
interface Node {
  readonly id: string;
  readonly description?: string | undefined;
  readonly meta?: StateMeta;
  readonly states: Readonly<Record<string, Node>>;
}
