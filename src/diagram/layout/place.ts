import type { Arrow, Graph, Vertex } from '../view/vertex.ts';
import { backwardArrows } from './backward.ts';
import { arrange, type Arrangement, type Connection, PADDING, type Placed } from './elk.ts';
import { type Heading, headingBetween, plainHeading } from './headings.ts';
import { pack } from './pack.ts';
import { type Box, movedBy, type Point, type Route, type Scene } from './scene.ts';
import { type Breaking, labelOf, sizeOf } from './sizes.ts';

/** Least width of the words of a heading, px. */
const HEADING_WIDTH = 200;
const MOST_ROUNDS = 4;

/** Gives every vertex and arrow of a drawing its place. */
export async function place(graph: Graph, breaking: Breaking): Promise<Scene> {
  return new Placement(graph.root, graph.arrows, breaking).inside(graph.root);
}

/** The children of a group, with a free hand over which of them and which arrows. */
export async function placeChildren(
  children: readonly Vertex[],
  arrows: readonly Arrow[],
  breaking: Breaking,
): Promise<Scene> {
  const root: Vertex = { id: ':part', kind: 'group', tokens: [], children: [...children] };
  return new Placement(root, arrows, breaking).inside(root);
}

class Placement {
  private readonly arrows: readonly Arrow[];
  private readonly breaking: Breaking;
  private readonly backward: ReadonlySet<string>;
  private readonly frames = new Map<string, Scene>();
  private readonly headings = new Map<string, Heading>();

  constructor(root: Vertex, arrows: readonly Arrow[], breaking: Breaking) {
    this.arrows = arrows;
    this.breaking = breaking;
    this.backward = backwardArrows(root, arrows);
  }

  async inside(vertex: Vertex): Promise<Scene> {
    if (vertex.kind !== 'frame') return this.group(vertex.children);
    const isRegion = ({ state }: Vertex) => state !== undefined && state.kind !== 'history';
    const signs = vertex.children.filter((child) => !isRegion(child));
    const parts: Scene[] = [];
    for (const child of vertex.children.filter(isRegion)) parts.push(await this.group([child]));
    if (signs.length > 0) parts.push(await this.group(signs));
    return pack(parts);
  }

  /** Lays out twice or more: how high a heading is depends on the width, and the other way round. */
  private async group(children: readonly Vertex[]): Promise<Scene> {
    const members = new Set<string>();
    for (const child of children) await this.prepare(child, members);
    const own = this.arrows.filter(({ from, to }) => members.has(from) && members.has(to));
    const connections = own.map((arrow) => this.connection(arrow));
    for (let round = 1; ; round += 1) {
      const found = await arrange(children.map((child) => this.placed(child)), connections);
      if (this.adjust(children, found, round > 2) || round === MOST_ROUNDS) {
        return this.scene(children, own, found);
      }
    }
  }

  private async prepare(vertex: Vertex, members: Set<string>): Promise<void> {
    members.add(vertex.id);
    if (vertex.kind === 'frame') {
      const scene = await this.inside(vertex);
      this.frames.set(vertex.id, scene);
      this.headings.set(vertex.id, plainHeading(vertex.tokens, Math.max(scene.width, HEADING_WIDTH)));
    }
    if (vertex.kind === 'group') {
      this.headings.set(vertex.id, plainHeading(vertex.tokens, HEADING_WIDTH));
      for (const child of vertex.children) await this.prepare(child, members);
    }
  }

  private placed(vertex: Vertex): Placed {
    const { id, state } = vertex;
    const base = { id, isStart: state?.isInitial === true, ...(vertex.layer && { layer: vertex.layer }) };
    const heading = this.headings.get(id);
    if (heading === undefined) return { ...base, size: sizeOf(vertex, this.breaking) };
    const width = heading.text.width + 2 * PADDING;
    const scene = this.frames.get(id);
    if (scene !== undefined) {
      const size = {
        width: Math.max(scene.width + 2 * PADDING, width),
        height: heading.height + scene.height + PADDING,
      };
      return { ...base, size };
    }
    const children = vertex.children.map((child) => this.placed(child));
    return { ...base, size: { width, height: 40 }, inner: { heading: heading.height, children } };
  }

  private connection(arrow: Arrow): Connection {
    const text = labelOf(arrow.label, this.breaking);
    const label = text && { width: text.width + 10, height: text.height + 2 };
    const { id, from, to } = arrow;
    return this.backward.has(id) ? { id, from: to, to: from, label } : { id, from, to, label };
  }

  /** Fits headings to the widths found. True where the layout can stay as it is. */
  private adjust(children: readonly Vertex[], found: Arrangement, onlyHigher: boolean): boolean {
    const paths = [...found.paths.values()].map(({ points }) => points);
    let isSettled = true;
    const visit = (vertex: Vertex): void => {
      if (vertex.kind !== 'group') return;
      const old = this.headings.get(vertex.id)!;
      const box = found.boxes.get(vertex.id)!;
      const fitting = headingBetween(vertex.tokens, box, old.height, paths);
      const isLow = fitting.height > old.height;
      const isHigh = fitting.height < old.height;
      if (isLow || (isHigh && !onlyHigher)) isSettled = false;
      this.headings.set(vertex.id, isHigh && onlyHigher ? { ...fitting, height: old.height } : fitting);
      vertex.children.forEach(visit);
    };
    children.forEach(visit);
    return isSettled;
  }

  private scene(children: readonly Vertex[], arrows: readonly Arrow[], found: Arrangement): Scene {
    const boxes: Box[] = [];
    const routes: Route[] = arrows.map((arrow) => this.route(arrow, found));
    const collect = (vertex: Vertex, inside: string | undefined): void => {
      const at = found.boxes.get(vertex.id)!;
      const heading = this.headings.get(vertex.id);
      if (heading === undefined) {
        const { text, textAt } = sizeOf(vertex, this.breaking);
        boxes.push({ ...at, vertex, inside, text, textAt, heading: at.height });
        return;
      }
      const { text, left, height } = heading;
      boxes.push({ ...at, vertex, inside, text, textAt: { x: left, y: 8 }, heading: height - 4 });
      const scene = this.frames.get(vertex.id);
      if (scene === undefined) {
        for (const child of vertex.children) collect(child, vertex.id);
        return;
      }
      const moved = movedBy(scene, { x: at.x + PADDING, y: at.y + height });
      boxes.push(...moved.boxes.map((box) => ({ ...box, inside: box.inside ?? vertex.id })));
      routes.push(...moved.routes);
    };
    for (const child of children) collect(child, undefined);
    return { width: found.width, height: found.height, boxes, routes };
  }

  private route({ id, from, to, label }: Arrow, found: Arrangement): Route {
    const path = found.paths.get(id)!;
    const points: readonly Point[] = this.backward.has(id) ? [...path.points].reverse() : path.points;
    const text = labelOf(label, this.breaking);
    return { id, from, to, points, label: text && path.label && { ...path.label, text } };
  }
}
