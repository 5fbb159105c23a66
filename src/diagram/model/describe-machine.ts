import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { part } from '../../interpreter/machine-parts.ts';
import { requireMachine } from '../../options/index.ts';
import { asWritten, type Naming } from '../names/naming.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Lang } from '../words/words.ts';
import { actionModels } from './actions.ts';
import { invokeName } from './actors.ts';
import type { ChartModel, DecisionModel, StateModel } from './chart-model.ts';
import { delaysOf } from './delays.ts';
import { textOf } from './params.ts';
import { transitionModels } from './transitions.ts';

/**
 * An XState machine as plain data, with everything a drawing says in words of one language. The
 * machine is not run; actions, guards and delays need not be bound. Throws RangeError for a
 * language that is neither zh nor en, TypeError for what is no machine.
 *
 * @param name gives names for identifiers, which stay as they are if left out
 */
export function describeMachine(
  machine: AnyStateMachine,
  lang: Lang,
  name: Naming = asWritten,
): ChartModel {
  requireMachine('machine', machine);
  const words = wordsIn(lang);
  const speech = { words, name, delay: delaysOf(machine, words, name) };
  const describe = (node: AnyStateNode): StateModel => {
    const initial = initialOf(node);
    const decision = decisionOf(node, name);
    return {
      id: node.id,
      key: node.key,
      name: name(node.parent === undefined ? 'chart' : 'state', node.key),
      path: node.path.length > 0 ? node.path.join('.') : machine.id,
      kind: node.type,
      isDeep: node.history === 'deep',
      isInitial: node.parent !== undefined && initialOf(node.parent).includes(node.id),
      isDecision: decision !== undefined || node.tags.includes('decision'),
      decision,
      description: descriptionOf(node, lang),
      heading: headingOf(node),
      tags: node.tags,
      entry: actionModels(node.entry, speech),
      exit: actionModels(node.exit, speech),
      invokes: node.invoke.map((each) => invokeName(each, words)),
      initial,
      transitions: transitionModels(node, speech),
      states: Object.values(node.states).map((child) => describe(child as AnyStateNode)),
    };
  };
  return { lang, root: describe(machine.root as AnyStateNode) };
}

function descriptionOf(node: AnyStateNode, lang: Lang): string | undefined {
  const chinese = textOf(node.meta, 'zh');
  return lang === 'zh' ? (chinese ?? node.description) : (node.description ?? chinese);
}

/** Minutes of a state that says nothing are booked as those of the state around it. */
function headingOf(node: AnyStateNode): string | undefined {
  const own = textOf(node.meta, 'heading');
  const isTold = own !== undefined || node.parent === undefined || node.type === 'final';
  return isTold ? own : headingOf(node.parent as AnyStateNode);
}

function initialOf(node: AnyStateNode): readonly string[] {
  if (node.type !== 'compound') return [];
  return (node.initial.target ?? []).map(({ id }: { id: string }) => id);
}

function decisionOf(node: AnyStateNode, name: Naming): DecisionModel | undefined {
  const decision = part(node.meta, 'decision');
  const role = textOf(decision, 'role');
  if (role === undefined) return undefined;
  const options = part(decision, 'options');
  const all: readonly unknown[] = Array.isArray(options) ? options : [];
  const texts = all.filter((option) => typeof option === 'string');
  return { role: name('thing', role), options: texts.map((option) => name('thing', option)) };
}
