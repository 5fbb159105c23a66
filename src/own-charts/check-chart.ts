import { settingKinds } from '../charts/declared.ts';
import { type Chart, effects } from '../charts/index.ts';
import {
  UnreadableNames,
  type Use,
  usesOf,
  type Vocabulary,
  vocabularyOf,
} from '../charts/vocabulary-of.ts';
import { nodesOf, tryOut } from '../interpreter/index.ts';
import { messageOf } from '../options/index.ts';
import { checkHeadings, checkParams } from './check-params.ts';
import { type MachineFinding, unboundName } from './machine-finding.ts';

/** Which parameter names the event that answers, and the event if it is left out. */
const answers: ReadonlyMap<string, readonly [param: string, usual: string]> = new Map([
  ['seize', ['answer', 'GRANTED']],
  ['work', ['done', 'DONE']],
  ['decide', ['', 'DECIDED']],
]);

/**
 * Everything that would keep a machine from being simulated: what the host vocabulary has not, what
 * cannot be compiled, and requests whose answer nobody waits for.
 */
export function checkChart(machine: Chart): readonly MachineFinding[] {
  let words: Vocabulary;
  try {
    words = vocabularyOf(machine);
  } catch (error) {
    return [unreadable(error, machine)];
  }
  const trial = tryOut(machine, Object.keys(effects), words.delays);
  const { missing, delays, unsupported, known } = trial;
  const uses = usesOf(machine);
  return [
    ...missing.map(({ kind, name, state }): MachineFinding => ({
      finding: unboundName(kind, name, known[kind]),
      state,
      word: name,
    })),
    ...delays.map(({ given, state }): MachineFinding => {
      const received = String(given);
      return { finding: { code: 'badDelay', received }, state, word: received };
    }),
    ...unsupported.map(({ state, feature }): MachineFinding => {
      const isPromise = feature.endsWith('returns a promise');
      const [word = feature] = isPromise ? ['async'] : feature.split(/[ (]/);
      return { finding: { code: 'notSupported', received: feature }, state, word };
    }),
    ...words.odd.map((name): MachineFinding => {
      const finding = { code: 'badDeclaration', received: name, expected: settingKinds } as const;
      return { finding, state: machine.root.id, word: name };
    }),
    ...checkParams(uses),
    ...checkHeadings(machine),
    ...unheard(machine, uses),
  ];
}

/** A machine whose states cannot be looked at. XState itself finds some faults only then. */
function unreadable(error: unknown, machine: Chart): MachineFinding {
  if (error instanceof UnreadableNames) {
    const { effect, state } = error;
    return { finding: { code: 'unreadableNames', received: effect }, state, word: effect };
  }
  const received = messageOf(error);
  const [, word = ''] = /"([^"]+)"/.exec(received) ?? [];
  return { finding: { code: 'chartFails', received }, state: machine.id, word };
}

/** Whether a finding says that no names could be read off the machine. */
export const isUnreadable = ({ finding: { code } }: MachineFinding): boolean =>
  code === 'unreadableNames' || code === 'chartFails';

/** Requests whose answer no state of the chart waits for: the case would wait for ever. */
function unheard(machine: Chart, uses: readonly Use[]): MachineFinding[] {
  const heard = new Set(nodesOf(machine).flatMap((node) => [...node.transitions.keys()]));
  if ([...heard].some((descriptor) => descriptor.endsWith('*'))) return [];
  return uses.flatMap(({ effect, node, values }): MachineFinding[] => {
    const [param, usual] = answers.get(effect) ?? [];
    if (param === undefined) return [];
    const events = values.map((each) => each[param] ?? usual);
    const lost = events.find((event) => typeof event === 'string' && !heard.has(event));
    if (typeof lost !== 'string') return [];
    const finding = { code: 'unheardEvent', received: lost, hint: [effect] } as const;
    return [{ finding, state: node.id, word: effect }];
  });
}
