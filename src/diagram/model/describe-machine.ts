import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { wordsIn } from '../words/words-in.ts';
import type { Lang, Words } from '../words/words.ts';
import { actionModels } from './actions.ts';
import type { ChartModel, DecisionModel, StateModel } from './chart-model.ts';
import { part, textOf } from './params.ts';
import { actorName, transitionModels } from './transitions.ts';

/**
 * An XState machine as plain data, with everything a drawing says in words of one language. The
 * machine is not run; actions, guards and delays need not be bound. Throws RangeError for a
 * language that is neither zh nor en.
 */
export function describeMachine(machine: AnyStateMachine, lang: Lang): ChartModel {
  const words = wordsIn(lang);
  const describe = (node: AnyStateNode): StateModel => {
    const initial = initialOf(node);
    const decision = decisionOf(node);
    return {
      id: node.id,
      key: node.key,
      path: node.path.length > 0 ? node.path.join('.') : machine.id,
      kind: node.type,
      isDeep: node.history === 'deep',
      isInitial: node.parent !== undefined && initialOf(node.parent).includes(node.id),
      isDecision: decision !== undefined || node.tags.includes('decision'),
      decision,
      description: descriptionOf(node, lang),
      heading: textOf(node.meta, 'heading'),
      tags: node.tags,
      entry: actionModels(node.entry, words),
      exit: actionModels(node.exit, words),
      invokes: node.invoke.map((each) => invokeName(each, words)),
      initial,
      transitions: transitionModels(node, machine, words),
      states: Object.values(node.states).map((child) => describe(child as AnyStateNode)),
    };
  };
  return { lang, root: describe(machine.root as AnyStateNode) };
}

function descriptionOf(node: AnyStateNode, lang: Lang): string | undefined {
  const chinese = textOf(node.meta, 'zh');
  return lang === 'zh' ? (chinese ?? node.description) : (node.description ?? chinese);
}

function initialOf(node: AnyStateNode): readonly string[] {
  if (node.type !== 'compound') return [];
  return (node.initial.target ?? []).map(({ id }: { id: string }) => id);
}

function decisionOf(node: AnyStateNode): DecisionModel | undefined {
  const decision = part(node.meta, 'decision');
  const role = textOf(decision, 'role');
  if (role === undefined) return undefined;
  const options = part(decision, 'options');
  const all: readonly unknown[] = Array.isArray(options) ? options : [];
  return { role, options: all.filter((option) => typeof option === 'string') };
}

function invokeName(invoke: object, words: Words): string {
  const source = textOf(invoke, 'src');
  if (source !== undefined && !source.startsWith('xstate.')) return source;
  return actorName(textOf(invoke, 'id') ?? '', words);
}
