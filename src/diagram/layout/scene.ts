import type { TextBlock } from '../text/block.ts';
import type { Vertex } from '../view/vertex.ts';

/** A place in px, to the right and downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An area by its top left corner, px. */
export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** A box without a place. */
export interface Sized {
  readonly text: TextBlock;
  readonly textAt: Point;
  readonly width: number;
  readonly height: number;
}

/** A vertex in its place; px from the top left corner of the drawing. */
export interface Box extends Rectangle {
  readonly vertex: Vertex;
  /** Id of the box around it. */
  readonly inside: string | undefined;
  /** Its words; coordinates relative to `textAt`. */
  readonly text: TextBlock;
  readonly textAt: Point;
  /** Height of the heading of a group or frame, and of the whole box of others. */
  readonly heading: number;
}

/** An arrow in its place between two vertices, by their ids. */
export interface Route {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** From the border of the first box to the border of the second; orthogonal. */
  readonly points: readonly Point[];
  readonly label: (Rectangle & { readonly text: TextBlock }) | undefined;
}

/** A drawing with everything in its place. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Outer boxes before the boxes inside them. */
  readonly boxes: readonly Box[];
  readonly routes: readonly Route[];
}

/** The same scene elsewhere. */
export function movedBy(scene: Scene, { x, y }: Point): Scene {
  const shift = <P extends Point>(point: P): P => ({ ...point, x: point.x + x, y: point.y + y });
  return {
    ...scene,
    boxes: scene.boxes.map(shift),
    routes: scene.routes.map((route) => ({
      ...route,
      points: route.points.map(shift),
      label: route.label === undefined ? undefined : shift(route.label),
    })),
  };
}
