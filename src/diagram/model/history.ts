import type { AnyStateNode } from 'xstate';
import type { TransitionModel } from './chart-model.ts';
import type { Speech } from './phrase.ts';

/** Where a history state leads that has nothing to go back to, if it says so. */
export function withoutPast(node: AnyStateNode, { words }: Speech): readonly TransitionModel[] {
  const { target }: { target?: unknown } = node.config;
  const { parent } = node;
  if (node.type !== 'history' || parent === undefined || target === undefined) return [];
  const targets = [target]
    .flat()
    .filter((each) => typeof each === 'string')
    .flatMap((each) => found(each, parent as AnyStateNode));
  return [
    {
      id: `${node.id}:past`,
      source: node.id,
      targets,
      type: '',
      trigger: 'history',
      event: words.neverBefore,
      guard: undefined,
      actions: [],
      description: undefined,
      reenters: false,
    },
  ];
}

/** Looked for as XState does: by id, or else from the state around the history state. */
function found(target: string, parent: AnyStateNode): string[] {
  if (target.startsWith('#')) return [parent.machine.getStateNodeById(target).id];
  let at: AnyStateNode | undefined = parent;
  for (const written of target.split(/(?<!\\)\./)) {
    const key = written.replaceAll('\\.', '.');
    at = at !== undefined && Object.hasOwn(at.states, key) ? at.states[key] : undefined;
  }
  return at === undefined ? [] : [at.id];
}
