import type { Chart, StateMeta } from '../../charts/index.ts';
import type { Bilingual } from '../../scenario/index.ts';

/** What a chart says about one of its states. */
export interface StateWords {
  readonly id: string;
  readonly text: Bilingual;
  readonly heading: StateMeta['heading'];
  /** Who decides here. */
  readonly decides: string | undefined;
  readonly isFinal: boolean;
  /** The state around it, if that is booked to a heading of its own. */
  readonly enclosing: StateWords | undefined;
  /** It has no states inside. */
  readonly isLeaf: boolean;
}

/** The words of a chart by state, and the states that note a milestone on entry. */
export interface ChartWords {
  readonly states: ReadonlyMap<string, StateWords>;
  readonly noting: ReadonlyMap<string, StateWords>;
}

/** The part of a state node that is read here. */
interface Node {
  readonly id: string;
  readonly type: string;
  readonly description?: string | undefined;
  readonly meta?: StateMeta;
  readonly entry: readonly unknown[];
  readonly states: Readonly<Record<string, Node>>;
}

const known = new WeakMap<Chart, ChartWords>();

/** What the states of a chart say; read once. */
export function chartWords(chart: Chart): ChartWords {
  let words = known.get(chart);
  if (words === undefined) {
    const states = new Map<string, StateWords>();
    const noting = new Map<string, StateWords>();
    const root: Node = chart.root;
    visit(root, undefined, undefined, states, noting);
    words = { states, noting };
    known.set(chart, words);
  }
  return words;
}

function visit(
  node: Node,
  inherited: StateMeta['heading'],
  enclosing: StateWords | undefined,
  states: Map<string, StateWords>,
  noting: Map<string, StateWords>,
): void {
  const heading = node.meta?.heading ?? inherited;
  const en = node.description ?? node.id;
  const words: StateWords = {
    id: node.id,
    text: { en, zh: node.meta?.zh ?? en },
    heading,
    decides: node.meta?.decision?.role,
    enclosing,
    isFinal: node.type === 'final',
    isLeaf: Object.keys(node.states).length === 0,
  };
  states.set(node.id, words);
  for (const action of node.entry) {
    const name = milestoneIn(action);
    if (name !== undefined) noting.set(name, words);
  }
  const around = node.meta?.heading === undefined ? undefined : words;
  for (const inner of Object.values(node.states)) visit(inner, heading, around, states, noting);
}

/** The name that a milestone action notes, where it is written out. */
function milestoneIn(action: unknown): string | undefined {
  if (typeof action !== 'object' || action === null || !('type' in action)) return undefined;
  if (action.type !== 'milestone' || !('params' in action)) return undefined;
  const { params } = action;
  if (typeof params !== 'object' || params === null || !('name' in params)) return undefined;
  return typeof params.name === 'string' ? params.name : undefined;
}
