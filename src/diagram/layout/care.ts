/** The dot that says where to start, and its distance from the box, px. */
export const START = { width: 24, height: 16, gap: 4 } as const;

const usual = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '2',
  'elk.spacing.labelNode': String(START.gap),
  'elk.layered.spacing.nodeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'CENTER_LAYER',
} as const;

/**
 * What is left out from so many boxes and arrows on, where it would take most of the time. To keep the
 * order of the chart ELK compares all boxes and long arrows of a layer with each other, layer by
 * layer; thoroughness is how often it sweeps over all layers to undo crossings, 7 times if not told.
 */
const lessCare = [
  { from: 200, option: ['elk.layered.considerModelOrder.strategy', 'NONE'] },
  { from: 600, option: ['elk.layered.thoroughness', '1'] },
] as const;

/** Options of ELK for a drawing of so many boxes and arrows. */
export function careFor(size: number): Readonly<Record<string, string>> {
  const less = lessCare.filter(({ from }) => size >= from);
  return { ...usual, ...Object.fromEntries(less.map(({ option }) => option)) };
}
