import elk, { type ElkExtendedEdge, type ElkNode } from 'elkjs';
import { careFor, START } from './care.ts';
import { layoutInThread } from './elk-thread.ts';
import type { Point, Rectangle } from './scene.ts';

/** A box to be placed: of a fixed size, or as large as what is inside it needs. */
export interface Placed {
  readonly id: string;
  /** The dot that says where to start stands to the left of it. */
  readonly isStart: boolean;
  readonly size: { readonly width: number; readonly height: number };
  /** Present for groups, of which `size` is the least size. */
  readonly inner?: { readonly heading: number; readonly children: readonly Placed[] };
}

/** An arrow between two boxes by their ids, with room for its words; it runs downwards. */
export interface Connection {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: { readonly width: number; readonly height: number } | undefined;
}

/** Where everything went; px from the top left corner. */
export interface Arrangement {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Rectangle>;
  readonly paths: ReadonlyMap<
    string,
    { readonly points: readonly Point[]; readonly label: Rectangle | undefined }
  >;
}

/** Space around what is inside a group, px. */
export const PADDING = 14;

/** From so many boxes and arrows on a layout takes a second or more, and gets a thread of its own. */
const LONG = 300;

const layouter = new elk.default();

/**
 * Places boxes from top to bottom along their connections, which must not run in circles. Rejects with
 * the reason of the signal once it is aborted.
 */
export async function arrange(
  boxes: readonly Placed[],
  connections: readonly Connection[],
  signal?: AbortSignal,
): Promise<Arrangement> {
  signal?.throwIfAborted();
  const size = count(boxes) + connections.length;
  const wanted: ElkNode = {
    id: ':drawing',
    layoutOptions: careFor(size),
    children: boxes.map(nodeOf),
    edges: connections.map(edgeOf),
  };
  const graph = size < LONG ? await layouter.layout(wanted) : await layoutInThread(wanted, signal);
  const found = new Map<string, Rectangle>();
  const collect = (node: ElkNode): void => {
    found.set(node.id, rectangle(node));
    node.children?.forEach(collect);
  };
  graph.children?.forEach(collect);
  const paths = new Map(
    (graph.edges ?? []).map((edge) => {
      const label = edge.labels?.[0];
      return [
        edge.id,
        { points: pointsOf(edge), label: label === undefined ? undefined : rectangle(label) },
      ];
    }),
  );
  return { width: rounded(graph.width), height: rounded(graph.height), boxes: found, paths };
}

/** How many boxes there are, with those inside others. */
function count(boxes: readonly Placed[]): number {
  return boxes.reduce((sum, { inner }) => sum + 1 + count(inner?.children ?? []), 0);
}

function nodeOf({ id, isStart, size, inner }: Placed): ElkNode {
  const dot = {
    'elk.nodeLabels.placement': 'OUTSIDE H_LEFT V_TOP H_PRIORITY',
    'elk.alignment': 'TOP',
  };
  const own = isStart ? { ...dot, 'elk.layered.layering.layerConstraint': 'FIRST' } : {};
  const labels = isStart ? [{ text: id, width: START.width, height: START.height }] : [];
  if (inner === undefined) return { id, ...size, labels, layoutOptions: own };
  return {
    id,
    labels,
    children: inner.children.map(nodeOf),
    layoutOptions: {
      ...own,
      'elk.padding': `[top=${inner.heading},left=${PADDING},bottom=${PADDING},right=${PADDING}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      // Laid out downwards, ELK takes the least size of a group as height and width.
      'elk.nodeSize.minimum': `(${size.height},${size.width})`,
    },
  };
}

function edgeOf({ id, from, to, label }: Connection): ElkExtendedEdge {
  const inline = { 'elk.edgeLabels.inline': 'true' };
  const labels = label === undefined ? [] : [{ text: id, ...label, layoutOptions: inline }];
  return { id, sources: [from], targets: [to], labels };
}

function pointsOf({ sections }: ElkExtendedEdge): readonly Point[] {
  return (sections ?? [])
    .flatMap(({ startPoint, bendPoints, endPoint }) => [
      startPoint,
      ...(bendPoints ?? []),
      endPoint,
    ])
    .map(({ x, y }) => ({ x: rounded(x), y: rounded(y) }));
}

function rectangle(shape: { x?: number; y?: number; width?: number; height?: number }): Rectangle {
  const { x, y, width, height } = shape;
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

/** To half a pixel: the last digits of a layout are nobody's concern, and must not differ. */
function rounded(value = 0): number {
  return Math.round(value * 2) / 2;
}
