import type { Point, Route } from '../layout/scene.ts';
import { px } from './markup.ts';
import { rectangle } from './shapes.ts';
import { textMarkup } from './text.ts';

const CORNER = 7;
const HEAD = { length: 8, half: 3.6 } as const;

/** An arrow with rounded corners and its head. */
export function routeMarkup({ points }: Route): string {
  const [last, before] = [points.at(-1), points.at(-2)];
  if (last === undefined || before === undefined) return '';
  const along = unit(before, last);
  const neck = { x: last.x - along.x * (HEAD.length - 1), y: last.y - along.y * (HEAD.length - 1) };
  const back = { x: last.x - along.x * HEAD.length, y: last.y - along.y * HEAD.length };
  const across = { x: -along.y * HEAD.half, y: along.x * HEAD.half };
  const head = `M${at(last)}L${at({ x: back.x + across.x, y: back.y + across.y })}L${at({ x: back.x - across.x, y: back.y - across.y })}Z`;
  return `<path class="line" d="${rounded([...points.slice(0, -1), neck])}"/><path class="head" d="${head}"/>`;
}

/** The words on an arrow, on a ground of their own in the middle of its line. */
export function labelMarkup({ label }: Route): string {
  if (label === undefined) return '';
  const words = textMarkup(label.text, label.x + 5, label.y + 1);
  return `${rectangle(label, 4, 'pill')}${words}`;
}

function rounded(points: readonly Point[]): string {
  let path = `M${at(points[0]!)}`;
  for (let i = 1; i < points.length - 1; i += 1) {
    const [before, corner, after] = [points[i - 1]!, points[i]!, points[i + 1]!];
    const [come, go] = [unit(before, corner), unit(corner, after)];
    const room = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    const start = { x: corner.x - come.x * room, y: corner.y - come.y * room };
    const end = { x: corner.x + go.x * room, y: corner.y + go.y * room };
    path += `L${at(start)}Q${at(corner)} ${at(end)}`;
  }
  return `${path}L${at(points.at(-1)!)}`;
}

function at({ x, y }: Point): string {
  return `${px(x)} ${px(y)}`;
}

function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}

/** Direction of a step along one axis. */
function unit(from: Point, to: Point): Point {
  return { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) };
}
