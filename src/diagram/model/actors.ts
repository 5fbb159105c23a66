import type { AnyStateNode } from 'xstate';
import { part } from '../../interpreter/machine-parts.ts';
import type { Words } from '../words/words.ts';
import { textOf } from './params.ts';

/** What a state runs, as its box and the transitions of the actor both call it. */
export function invokeName(invoke: object, words: Words): string {
  const id = textOf(invoke, 'id') ?? '';
  const source = textOf(invoke, 'src') ?? '';
  const isNamed = source !== '' && !source.startsWith('xstate.');
  if (isNumbered(id)) return isNamed ? source : words.someActor;
  return isNamed && source !== id ? words.known(source, id) : id;
}

/** The actor of that id of a state, as its transitions call it. */
export function actorName(node: AnyStateNode, id: string, words: Words): string {
  if (!isNumbered(id)) return id;
  const invoke = node.invoke.find((each) => part(each, 'id') === id);
  return invoke === undefined ? words.someActor : invokeName(invoke, words);
}

/** XState names actors without an id after the state and a number, which says nothing to a reader. */
const isNumbered = (id: string): boolean =>
  id === '' || /^\d+\./.test(id) || id.startsWith('xstate.');
