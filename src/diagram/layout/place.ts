import { vertexTree } from '../view/subtree.ts';
import type { Arrow, Graph, Vertex } from '../view/vertex.ts';
import { backwardArrows } from './backward.ts';
import { arrange, type Arrangement, type Connection, PADDING, type Placed } from './elk.ts';
import { type Heading, headingBetween, plainHeading } from './headings.ts';
import { type Memory, signature } from './memory.ts';
import { pack } from './pack.ts';
import { type Box, movedBy, type Route, type Scene } from './scene.ts';
import type { Typesetter } from './sizes.ts';

/** Least width of the words of a heading, px. */
const HEADING_WIDTH = 200;
const MOST_ROUNDS = 4;

/** Gives every vertex and arrow of a drawing its place. */
export async function place(graph: Graph, typesetter: Typesetter, memory: Memory): Promise<Scene> {
  return new Placement(graph, typesetter, memory).inside(graph.root);
}

class Placement {
  private readonly arrows: readonly Arrow[];
  private readonly backward: ReadonlySet<string>;
  private readonly typesetter: Typesetter;
  private readonly memory: Memory;
  private readonly frames = new Map<string, Scene>();
  private readonly headings = new Map<string, Heading>();
  /** Least widths of groups whose heading found no place. */
  private readonly widths = new Map<string, number>();

  constructor({ root, arrows }: Graph, typesetter: Typesetter, memory: Memory) {
    this.arrows = arrows;
    this.backward = backwardArrows(root, arrows);
    this.typesetter = typesetter;
    this.memory = memory;
  }

  async inside(vertex: Vertex): Promise<Scene> {
    if (vertex.kind !== 'frame') return this.remembered(vertex.children);
    const isRegion = ({ state }: Vertex) => state !== undefined && state.kind !== 'history';
    const signs = vertex.children.filter((child) => !isRegion(child));
    const parts: Scene[] = [];
    for (const child of vertex.children.filter(isRegion))
      parts.push(await this.remembered([child]));
    if (signs.length > 0) parts.push(await this.remembered(signs));
    return pack(parts);
  }

  private async remembered(children: readonly Vertex[]): Promise<Scene> {
    const inside = new Set(children.flatMap(vertexTree).map(({ id }) => id));
    const arrows = this.arrows.filter(({ from, to }) => inside.has(from) && inside.has(to));
    const name = JSON.stringify(this.typesetter.breaking) + signature(children, arrows);
    const scene = this.memory.scenes.get(name) ?? (await this.group(children));
    this.memory.scenes.set(name, scene);
    return scene;
  }

  /** Lays out more than once: how high a heading is depends on the width, and the other way round. */
  private async group(children: readonly Vertex[]): Promise<Scene> {
    const members = new Set<string>();
    for (const child of children) await this.prepare(child, members);
    const own = this.arrows.filter(({ from, to }) => members.has(from) && members.has(to));
    const connections = own.map((arrow) => this.connection(arrow));
    for (let round = 1; ; round += 1) {
      const found = await arrange(
        children.map((child) => this.placed(child)),
        connections,
        this.memory.signal,
      );
      if (this.adjust(children, found, round > 1) || round === MOST_ROUNDS) {
        return this.scene(children, own, found);
      }
    }
  }

  private async prepare(vertex: Vertex, members: Set<string>): Promise<void> {
    const { id, kind, tokens } = vertex;
    members.add(id);
    if (kind === 'frame') {
      const scene = await this.inside(vertex);
      this.frames.set(id, scene);
      this.headings.set(id, plainHeading(tokens, Math.max(scene.width, HEADING_WIDTH)));
    }
    if (kind === 'group') {
      const heading = plainHeading(tokens, HEADING_WIDTH);
      this.headings.set(id, { ...heading, height: this.memory.headings.get(id) ?? heading.height });
      for (const child of vertex.children) await this.prepare(child, members);
    }
  }

  private placed(vertex: Vertex): Placed {
    const { id, state, tokens } = vertex;
    const base = { id, isStart: state?.isInitial === true };
    const heading = this.headings.get(id);
    if (heading === undefined) return { ...base, size: this.typesetter.box(vertex) };
    const width = plainHeading(tokens, HEADING_WIDTH).text.width + 2 * PADDING;
    const scene = this.frames.get(id);
    if (scene !== undefined) {
      const height = heading.height + scene.height + PADDING;
      return { ...base, size: { width: Math.max(scene.width + 2 * PADDING, width), height } };
    }
    const children = vertex.children.map((child) => this.placed(child));
    const least = Math.max(width, this.widths.get(id) ?? 0);
    return {
      ...base,
      size: { width: least, height: 40 },
      inner: { heading: heading.height, children },
    };
  }

  private connection({ id, from, to, label }: Arrow): Connection {
    const text = this.typesetter.label(label);
    const size = text && { width: text.width + 10, height: text.height + 2 };
    return this.backward.has(id)
      ? { id, from: to, to: from, label: size }
      : { id, from, to, label: size };
  }

  /** Fits headings to the widths found. True where the layout can stay as it is. */
  private adjust(children: readonly Vertex[], found: Arrangement, onlyHigher: boolean): boolean {
    const paths = [...found.paths.values()].map(({ points }) => points);
    let isSettled = true;
    const visit = (vertex: Vertex): void => {
      if (vertex.kind !== 'group') return;
      const { height } = this.headings.get(vertex.id)!;
      const box = found.boxes.get(vertex.id)!;
      const between = headingBetween(vertex.tokens, box, height, paths);
      // Arrows are everywhere: a wider box has a free place beside them.
      if (between === undefined) this.widths.set(vertex.id, box.width + HEADING_WIDTH);
      const fitting = between ?? plainHeading(vertex.tokens, box.width - 2 * PADDING);
      const keeps = fitting.height === height || (fitting.height < height && onlyHigher);
      if (!keeps || between === undefined) isSettled = false;
      this.memory.headings.set(vertex.id, fitting.height);
      this.headings.set(vertex.id, keeps ? { ...fitting, height } : fitting);
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
        const { text, textAt } = this.typesetter.box(vertex);
        boxes.push({ ...at, vertex, inside, text, textAt, heading: at.height });
        return;
      }
      const { text, left, height } = heading;
      boxes.push({
        ...at,
        vertex,
        inside,
        text,
        textAt: { x: left, y: 8 },
        heading: text.height + 8,
      });
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
    const points = this.backward.has(id) ? path.points.toReversed() : path.points;
    const text = this.typesetter.label(label);
    return { id, from, to, points, label: text && path.label && { ...path.label, text } };
  }
}
