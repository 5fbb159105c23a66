import type { AnyStateNode } from 'xstate';
import { stateAt } from '../../interpreter/state-reference.ts';
import type { TransitionModel } from './chart-model.ts';
import type { Speech } from './phrase.ts';

/**
 * Where a history state leads that has nothing to go back to, if it says so. Throws RangeError where
 * that is not there.
 */
export function withoutPast(node: AnyStateNode, { words }: Speech): readonly TransitionModel[] {
  const { target }: { target?: string | readonly string[] | undefined } = node.config;
  if (node.type !== 'history' || target === undefined || target === '') return [];
  return [
    {
      id: `${node.id}:past`,
      source: node.id,
      targets: [target].flat().map((each) => idAt(node, each)),
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

function idAt({ parent, machine, id }: AnyStateNode, target: string): string {
  try {
    return stateAt(parent!, target, (reference) => machine.getStateNodeById(reference)).id;
  } catch {
    throw new RangeError(
      `chart "${machine.id}", state "${id}": where there is no past it leads to a state that is not there`,
    );
  }
}
