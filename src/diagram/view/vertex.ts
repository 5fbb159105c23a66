import type { StateModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';

/**
 * What is placed on a drawing.
 * `state`: a state without visible children; `folded`: one whose children have a drawing of their
 * own; `group` and `frame`: compound and parallel states around their children; `fork`: an event whose conditions lead to different states; `moment`: stands for the whole state around
 * it; `elsewhere` and `origin`: where an arrow goes to or comes from when it is not drawn; `seam`:
 * where an arrow leaves one column for the next.
 */
export type VertexKind =
  | 'state'
  | 'folded'
  | 'group'
  | 'frame'
  | 'history'
  | 'fork'
  | 'moment'
  | 'elsewhere'
  | 'origin'
  | 'seam';

export interface Vertex {
  readonly id: string;
  readonly kind: VertexKind;
  readonly state?: StateModel;
  /** What stands in it; for groups and frames in their heading, wrapped once their width is known. */
  readonly tokens: readonly Token[];
  readonly children: Vertex[];
  /** Above or below everything beside it. */
  readonly layer?: 'first' | 'last';
}

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
}
