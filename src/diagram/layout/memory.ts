import type { Arrow, Vertex } from '../view/vertex.ts';
import type { Scene, Sized } from './scene.ts';

/**
 * What attempts at the same chart share: what is known from earlier ones, as they differ in what is
 * open and much of each has been laid out before, and what ends them all.
 */
export class Memory {
  /** By everything that a layout depends on. */
  readonly scenes = new Map<string, Scene>();
  readonly sizes = new Map<string, Sized>();
  /** Heights that headings came to have, by state. */
  readonly headings = new Map<string, number>();
  readonly signal: AbortSignal | undefined;

  constructor(signal?: AbortSignal) {
    this.signal = signal;
  }
}

/** The same for two groups of boxes exactly if their layouts are the same. */
export function signature(vertices: readonly Vertex[], arrows: readonly Arrow[]): string {
  const plain = ({ id, kind, tokens, children }: Vertex): unknown => [
    id,
    kind,
    tokens.map(({ text, sign }) => `${sign ?? ''}${text}`),
    children.map(plain),
  ];
  const lines = arrows.map(({ id, from, to, label }) => [
    id,
    from,
    to,
    ...label.map(({ text }) => text),
  ]);
  return JSON.stringify([vertices.map(plain), lines]);
}
