import type { StateModel } from '../model/chart-model.ts';
import type { Vertex } from './vertex.ts';

/** The state and everything inside it, outside in. */
export function subtree(state: StateModel): readonly StateModel[] {
  return [state, ...state.states.flatMap(subtree)];
}

/** The vertex and everything inside it, outside in. */
export function vertexTree(vertex: Vertex): readonly Vertex[] {
  return [vertex, ...vertex.children.flatMap(vertexTree)];
}
