import type { StateModel } from '../model/chart-model.ts';

/** The state and everything inside it, outside in. */
export function subtree(state: StateModel): readonly StateModel[] {
  return [state, ...state.states.flatMap(subtree)];
}
