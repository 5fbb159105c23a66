import type { StateModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';

/**
 * What is placed on a drawing.
 * `state`: a state without visible children; `folded`: one whose children have a drawing of their
 * own; `group` and `frame`: compound and parallel states around their children; `fork`: an event
 * whose conditions lead to different states, of which one is entered; `bar`: where arrows part of
 * which all are followed; `moment`: stands for the whole state around it; `elsewhere` and `origin`:
 * where an arrow goes to or comes from when it is not drawn.
 */
export type VertexKind =
  | 'state'
  | 'folded'
  | 'group'
  | 'frame'
  | 'history'
  | 'fork'
  | 'bar'
  | 'moment'
  | 'elsewhere'
  | 'origin';

/** A box, a group of boxes or a sign; `id` is the state's where it stands for one. */
export interface Vertex {
  readonly id: string;
  readonly kind: VertexKind;
  readonly state?: StateModel;
  /** What stands in it; for groups and frames in their heading, wrapped once their width is known. */
  readonly tokens: readonly Token[];
  readonly children: Vertex[];
}

/** From one vertex to another by their ids; `label` is empty where nothing is said. */
export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: readonly Token[];
}

/** A drawing before anything has a place. */
export interface Graph {
  readonly root: Vertex;
  readonly arrows: readonly Arrow[];
  readonly signs: Signs;
}

/** Words for both ends of an arrow that is not drawn through. */
export interface Signs {
  /** Where it leads; with its sentence where that stands on another sheet. */
  readonly onward: (target: Vertex, isOnSheet: boolean) => readonly Token[];
  /** Where arrows come from. */
  readonly inward: (sources: readonly string[]) => readonly Token[];
}
