import type { Box, Point, Rectangle, Route, Scene } from '../../../src/diagram/layout/scene.ts';
import { styles } from '../../../src/diagram/text/block.ts';
import { textWidth } from '../../../src/diagram/text/measure.ts';

/**
 * What is wrong with a layout, in words: boxes that overlap without one being in the other, labels
 * on boxes, headings or other labels or across a border, arrows through boxes, headings or the
 * labels of others, arrows on top of each other, words outside their box, branches without a label.
 */
export function faultsOf(scene: Scene): readonly string[] {
  const { boxes, routes } = scene;
  const byId = new Map(boxes.map((box) => [box.vertex.id, box]));
  const isInside = (box: Box, outer: Box): boolean => {
    for (
      let at: Box | undefined = box;
      at;
      at = at.inside === undefined ? undefined : byId.get(at.inside)
    ) {
      if (at === outer) return true;
    }
    return false;
  };
  const faults: string[] = [];
  const groups = boxes.filter(isGroup);
  const leaves = boxes.filter((box) => !isGroup(box));
  for (const [i, one] of boxes.entries()) {
    for (const other of boxes.slice(i + 1)) {
      if (overlap(one, other) && !isInside(one, other) && !isInside(other, one)) {
        faults.push(`${one.vertex.id} overlaps ${other.vertex.id}`);
      }
    }
    for (const span of one.text.spans) {
      const right = one.textAt.x + span.x + textWidth(span.text, styles[span.style]);
      if (right > one.width + 0.5) faults.push(`words stick out of ${one.vertex.id}`);
    }
    if (one.textAt.y + one.text.height > (isGroup(one) ? one.heading + 1 : one.height)) {
      faults.push(`words run out of ${one.vertex.id}`);
    }
    const outer = one.inside === undefined ? undefined : byId.get(one.inside);
    if (outer !== undefined && !contains(outer, one))
      faults.push(`${one.vertex.id} leaves ${outer.vertex.id}`);
    if (outer !== undefined && overlap(heading(outer), one))
      faults.push(`${one.vertex.id} covers a heading`);
  }
  const labels = routes.flatMap((route) =>
    route.label === undefined ? [] : [{ route, at: route.label }],
  );
  for (const [i, { route, at }] of labels.entries()) {
    for (const leaf of leaves)
      if (overlap(at, leaf)) faults.push(`label of ${route.id} on ${leaf.vertex.id}`);
    for (const group of groups) {
      if (overlap(at, heading(group)))
        faults.push(`label of ${route.id} on heading of ${group.vertex.id}`);
      if (overlap(at, group) && !contains(group, at))
        faults.push(`label of ${route.id} across border of ${group.vertex.id}`);
    }
    for (const other of labels.slice(i + 1)) {
      if (overlap(at, other.at)) faults.push(`labels of ${route.id} and ${other.route.id} overlap`);
    }
    if (at.text.width > at.width || at.text.height > at.height)
      faults.push(`words stick out of the label of ${route.id}`);
    if (at.x < 0 || at.y < 0) {
      faults.push(`label of ${route.id} leaves the drawing`);
    }
    if (!segments(route).some((segment) => overlap(segment, at)))
      faults.push(`label of ${route.id} is off its arrow`);
  }
  for (const [i, route] of routes.entries()) {
    const own = new Set([route.from, route.to]);
    for (const segment of segments(route)) {
      for (const leaf of leaves) {
        if (!own.has(leaf.vertex.id) && overlap(segment, leaf))
          faults.push(`${route.id} crosses ${leaf.vertex.id}`);
      }
      for (const group of groups) {
        if (overlap(segment, heading(group)))
          faults.push(`${route.id} crosses heading of ${group.vertex.id}`);
      }
      for (const { route: other, at } of labels) {
        if (other !== route && overlap(segment, at))
          faults.push(`${route.id} crosses label of ${other.id}`);
      }
    }
    for (const other of routes.slice(i + 1)) {
      const meets = other.from === route.from || other.to === route.to;
      if (
        !meets &&
        segments(route).some((one) => segments(other).some((two) => alongside(one, two)))
      ) {
        faults.push(`${route.id} runs on top of ${other.id}`);
      }
    }
    for (const [end, id] of [
      [route.points[0], route.from],
      [route.points.at(-1), route.to],
    ] as const) {
      const box = byId.get(id);
      if (box !== undefined && end !== undefined && !touches(box, end))
        faults.push(`${route.id} ends away from ${id}`);
    }
  }
  for (const { vertex } of boxes.filter((box) => box.vertex.kind === 'fork')) {
    const branches = routes.filter(({ from }) => from === vertex.id);
    const isChoice = branches.length > 1 || vertex.tokens.some(({ sign }) => sign === 'onward');
    for (const { id, label } of isChoice ? branches : []) {
      if (label === undefined) faults.push(`${id} does not say when it is taken`);
    }
  }
  return [...new Set(faults)];
}

function isGroup({ vertex }: Box): boolean {
  return vertex.kind === 'group' || vertex.kind === 'frame';
}

/** Where the words of a group stand. */
function heading(box: Box): Rectangle {
  const { x, y } = box.textAt;
  return { x: box.x + x, y: box.y + y, width: box.text.width, height: box.text.height };
}

/** By more than half a pixel, so that things may touch. */
export function overlap(one: Rectangle, other: Rectangle): boolean {
  const slack = 0.5;
  return (
    one.x + one.width > other.x + slack &&
    other.x + other.width > one.x + slack &&
    one.y + one.height > other.y + slack &&
    other.y + other.height > one.y + slack
  );
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The straight pieces of an arrow, 1 px thick. */
export function segments({ points }: Route): readonly Rectangle[] {
  return points.slice(1).map((end, i) => {
    const start = points[i]!;
    return {
      x: Math.min(start.x, end.x) - 0.5,
      y: Math.min(start.y, end.y) - 0.5,
      width: Math.abs(start.x - end.x) + 1,
      height: Math.abs(start.y - end.y) + 1,
    };
  });
}

function alongside(one: Rectangle, other: Rectangle): boolean {
  const areBothUpright = one.width <= 1 && other.width <= 1 && Math.abs(one.x - other.x) < 2;
  const areBothLevel = one.height <= 1 && other.height <= 1 && Math.abs(one.y - other.y) < 2;
  if (areBothUpright)
    return Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 4;
  if (areBothLevel)
    return Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 4;
  return false;
}

function touches(box: Rectangle, { x, y }: Point): boolean {
  const isWithin =
    x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
  const isDeep =
    x > box.x + 2 && x < box.x + box.width - 2 && y > box.y + 2 && y < box.y + box.height - 2;
  return isWithin && !isDeep;
}
