import type { Chart, StateMeta } from '../../charts/index.ts';
import type { Bilingual } from '../../scenario/index.ts';
import { textsFor } from '../../text/index.ts';
import { said } from './story-names.ts';

const english = textsFor('en').story;
const chinese = textsFor('zh').story;

/** Situations that are news only to whoever has been in another one before. */
const silentAtFirst: ReadonlySet<string> = new Set(['stopPayment.executed.extension.notFollowed']);

/** Situations of a linked case that tell what is different about it, though nobody is at work yet. */
const toldAtFirst: ReadonlySet<string> = new Set(['alert.inHand.coming.onTheList']);

/** Situations that are no news once a case has noted a milestone: what is urgent is not raised. */
const silentAfter: Readonly<Record<string, string>> = {
  'missingPerson.hours.restOfDay': 'gradedUrgent',
};

/** What a chart says about one of its states. */
export interface StateWords {
  readonly id: string;
  /** What a story says of it: the chart's own sentence, unless the dictionary has a better one. */
  readonly text: Bilingual;
  /** A story passes over it. */
  readonly isSilent: boolean;
  /** A story passes over it where it is how things stand from the beginning of its region. */
  readonly isSilentAtFirst: boolean;
  /** A story tells it even where a linked case begins with it. */
  readonly isToldAtFirst: boolean;
  /** A story passes over it once its case has noted this milestone. */
  readonly silentAfter: string | undefined;
  /** The nearest parallel state around it. */
  readonly parallel: string | undefined;
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
    visit(root, { heading: undefined, enclosing: undefined, parallel: undefined }, states, noting);
    words = { states, noting };
    known.set(chart, words);
  }
  return words;
}

/** What a state has from the states around it. */
type Around = Pick<StateWords, 'heading' | 'enclosing' | 'parallel'>;

function visit(
  node: Node,
  around: Around,
  states: Map<string, StateWords>,
  noting: Map<string, StateWords>,
): void {
  const { id } = node;
  const heading = node.meta?.heading ?? around.heading;
  const en = node.description ?? id;
  const better = { en: said(english.situations, id), zh: said(chinese.situations, id) };
  const words: StateWords = {
    id,
    text: { en: better.en || en, zh: better.zh || (node.meta?.zh ?? en) },
    isSilent: better.en === '',
    isSilentAtFirst: silentAtFirst.has(id),
    isToldAtFirst: toldAtFirst.has(id),
    silentAfter: said(silentAfter, id),
    parallel: around.parallel,
    heading,
    decides: node.meta?.decision?.role,
    enclosing: around.enclosing,
    isFinal: node.type === 'final',
    isLeaf: Object.keys(node.states).length === 0,
  };
  states.set(id, words);
  for (const action of node.entry) {
    const name = milestoneIn(action);
    if (name !== undefined) noting.set(name, words);
  }
  const within: Around = {
    heading,
    enclosing: node.meta?.heading === undefined ? undefined : words,
    parallel: node.type === 'parallel' ? id : around.parallel,
  };
  for (const inner of Object.values(node.states)) visit(inner, within, states, noting);
}

/** The name that a milestone action notes, where it is written out. */
function milestoneIn(action: unknown): string | undefined {
  if (typeof action !== 'object' || action === null || !('type' in action)) return undefined;
  if (action.type !== 'milestone' || !('params' in action)) return undefined;
  const { params } = action;
  if (typeof params !== 'object' || params === null || !('name' in params)) return undefined;
  return typeof params.name === 'string' ? params.name : undefined;
}
