import type { Chart } from '../charts/index.ts';
import { keysOf, nodesOf } from '../interpreter/index.ts';
import { closest } from '../options/index.ts';
import type { DiagramFlags } from './drawing-flags.ts';
import type { NamedMachine } from './machines.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/**
 * Those of the machines that `--chart` names, by name or by export, and of these those that have
 * the state that `--state` names. Refusal when there are none; `of` says what was looked through.
 */
export function pickDrawn(
  machines: readonly NamedMachine[],
  { chart, state }: DiagramFlags,
  of: string,
  { texts }: Session,
): readonly NamedMachine[] {
  const { errors } = texts.commandLine;
  const refusal = (message: string, name: string, known: readonly string[], all?: string) => {
    const meant = closest(name, known);
    const hint = meant === undefined ? all : errors.didYouMean(meant);
    return new Refusal(message, hint === undefined ? [] : [hint]);
  };
  const picked = chart === undefined ? machines : called(machines, chart);
  if (chart !== undefined && picked.length === 0) {
    const names = machines.map(({ name }) => name);
    throw refusal(errors.unknownMachine(of, chart, names.join(', ')), chart, names);
  }
  if (state === undefined) return picked;
  const having = picked.filter(({ machine }) => namesOfStates(machine).includes(state));
  if (having.length > 0) return having;
  const known = picked.flatMap(({ machine }) => namesOfStates(machine));
  const outermost = picked.flatMap(({ machine }) => outermostStates(machine));
  throw refusal(
    errors.unknownState(picked.length > 1 ? of : picked[0]!.name, state),
    state,
    known,
    outermost.length === 0
      ? undefined
      : errors.statesThere([...new Set(outermost)].join(texts.story.list)),
  );
}

function called(machines: readonly NamedMachine[], chart: string): readonly NamedMachine[] {
  const named = machines.filter(({ name }) => name === chart);
  return named.length > 0 ? named : machines.filter(({ exported }) => exported === chart);
}

/** States that are inside no other: of those inside, `state.inner`, there may be a hundred. */
function outermostStates(machine: Chart): readonly string[] {
  return nodesOf(machine).flatMap((node) => {
    const keys = keysOf(node);
    return keys.length === 1 ? keys : [];
  });
}

/** Paths and ids by which a state may be asked for. */
function namesOfStates(machine: Chart): readonly string[] {
  return nodesOf(machine).flatMap((node) => {
    const keys = keysOf(node);
    return keys.length === 0 ? [node.id] : [keys.join('.'), node.id];
  });
}
