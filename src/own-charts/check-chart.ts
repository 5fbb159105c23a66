import { type Chart, effects } from '../charts/index.ts';
import {
  UnreadableNames,
  type Use,
  usesIn,
  type Vocabulary,
  vocabularyOf,
} from '../charts/vocabulary-of.ts';
import { missingNames, nodesOf, unsupportedIn } from '../interpreter/index.ts';
import { type Finding, suggestions } from '../scenario/index.ts';

/** Something wrong with a machine. */
export interface MachineFinding extends Finding {
  /** Id of the state. */
  readonly state: string;
  /** What to look for in the text of the state. */
  readonly word: string;
}

/** What a chart must say when it asks its host for something. */
const needed: Readonly<Record<keyof typeof effects, readonly string[]>> = {
  seize: ['pool'],
  release: ['pool'],
  work: ['activity'],
  draw: ['what'],
  decide: ['question'],
  open: ['chart', 'role'],
  tell: ['role', 'event'],
  milestone: ['name'],
  audit: ['query', 'verdict'],
};

/** Which parameter names the event that answers, and the event if it is left out. */
const answers: Readonly<Record<string, readonly [param: string, usual: string]>> = {
  seize: ['answer', 'GRANTED'],
  work: ['done', 'DONE'],
  decide: ['', 'DECIDED'],
};

/**
 * Everything that would keep a machine from being simulated: what the host vocabulary has not, what
 * cannot be compiled, and requests whose answer nobody waits for.
 */
export function checkChart(machine: Chart): readonly MachineFinding[] {
  let words: Vocabulary;
  try {
    words = vocabularyOf(machine);
  } catch (error) {
    if (!(error instanceof UnreadableNames)) throw error;
    const { effect, state } = error;
    return [{ code: 'unreadableNames', received: effect, state, word: effect }];
  }
  const missing = missingNames(bound(machine, words));
  const known = {
    ...stubs(Object.keys(effects)),
    ...stubs(Object.keys(machine.implementations.actions)),
  };
  const expected = {
    action: Object.keys(known),
    guard: Object.keys(machine.implementations.guards),
    delay: words.delays,
  };
  const names = (kind: string) =>
    missing.filter((each) => each.kind === kind).map(({ name }) => name);
  const whole = bound(machine, words, names('action'), names('guard'), names('delay'));
  const uses = nodesOf(machine).flatMap((node) => usesIn(node as unknown as Use['node']));
  return [
    ...missing.map(({ kind, name, state }): MachineFinding => ({
      code: 'unboundName',
      noun: kind,
      received: name,
      expected: expected[kind],
      ...suggestions(name, expected[kind]),
      state,
      word: name,
    })),
    ...unsupportedIn(whole).map(({ state, feature }): MachineFinding => ({
      code: 'notSupported',
      received: feature,
      state,
      word: feature.split(/[ (]/)[0]!,
    })),
    ...uses.flatMap(paramsMissing),
    ...unheard(machine, uses),
  ];
}

const nothing = () => undefined;
const stubs = (names: readonly string[], stub: () => unknown = nothing) =>
  Object.fromEntries(names.map((name) => [name, stub]));

/** The machine with everything bound that a host will bind, and with more names that are missing. */
function bound(
  machine: Chart,
  words: Vocabulary,
  actions: readonly string[] = [],
  guards: readonly string[] = [],
  delays: readonly string[] = [],
): Chart {
  const implementations = {
    actions: stubs([...Object.keys(effects), ...actions]),
    guards: stubs(guards, () => true),
    delays: stubs([...words.delays, ...delays], () => 0),
  };
  return machine.provide(implementations as never);
}

/** Parameters that are written out and not there. */
function paramsMissing({ effect, node, values, depends }: Use): MachineFinding[] {
  if (depends) return [];
  const given = values[0] ?? {};
  const expected = (needed as Record<string, readonly string[]>)[effect]!.filter(
    (key) => given[key] === undefined,
  );
  if (expected.length === 0) return [];
  return [{ code: 'missingParam', received: effect, expected, state: node.id, word: effect }];
}

/** Requests whose answer no state of the chart waits for: the case would wait for ever. */
function unheard(machine: Chart, uses: readonly Use[]): MachineFinding[] {
  const heard = new Set(nodesOf(machine).flatMap((node) => [...node.transitions.keys()]));
  if ([...heard].some((descriptor) => descriptor.endsWith('*'))) return [];
  return uses.flatMap(({ effect, node, values }): MachineFinding[] => {
    const [param, usual] = answers[effect] ?? [];
    if (param === undefined || usual === undefined) return [];
    const events = values.map((each) => each[param] ?? usual);
    const lost = events.find((event) => typeof event === 'string' && !heard.has(event));
    if (typeof lost !== 'string') return [];
    return [{ code: 'unheardEvent', received: lost, hint: [effect], state: node.id, word: effect }];
  });
}
