import type { Box } from '../layout/scene.ts';
import { bandMarkup } from './bands.ts';
import { escaped, px } from './markup.ts';
import { chamfered, inset, rectangle, sheetBelow } from './shapes.ts';
import { textMarkup } from './text.ts';

/**
 * One box with its band, its marks and its words. Boxes of states carry the state's id as
 * `data-state`. `prefix` begins the ids of patterns; `depth` counts the boxes around it.
 */
export function boxMarkup(box: Box, depth: number, prefix: string): string {
  const { vertex, text, textAt } = box;
  const words = textMarkup(text, box.x + textAt.x, box.y + textAt.y);
  const state = vertex.state === undefined ? '' : ` data-state="${escaped(vertex.state.id)}"`;
  const parts = [outline(box, depth), bandMarkup(box, prefix), start(box), circle(box), words];
  return `<g class="${vertex.kind}"${state}>${parts.join('')}</g>`;
}

function outline(box: Box, depth: number): string {
  const { kind, state } = box.vertex;
  if (kind === 'group' || kind === 'frame') return rectangle(box, 8, `ground g${depth % 2}`);
  if (kind === 'fork') return rectangle(box, 11, 's-fork');
  if (kind === 'bar') return rectangle(box, 1, 'full');
  if (kind === 'moment') return rectangle(box, 11, 'box');
  if (kind === 'elsewhere' || kind === 'origin') return rectangle(box, 4, 'away');
  if (kind === 'folded') return sheetBelow(box) + rectangle(box, 6, 'box');
  const look = state?.heading === undefined ? 'box' : `box h-${escaped(state.heading)}`;
  if (state?.isDecision === true) return chamfered(box, look);
  if (state?.kind !== 'final') return rectangle(box, 6, look);
  return rectangle(box, 8, look) + rectangle(inset(box, 3.5), 5, 'line');
}

/** The dot from which the first state of a group is entered. */
function start({ vertex, x, y }: Box): string {
  if (vertex.state?.isInitial !== true) return '';
  const level = px(y + 11);
  const dot = `<circle class="full" cx="${px(x - 20)}" cy="${level}" r="5"/>`;
  const line = `<path class="line" d="M${px(x - 15)} ${level}H${px(x - 6)}"/>`;
  return `${dot}${line}<path class="head" d="M${px(x - 0.5)} ${level}l-7 -3.5v7Z"/>`;
}

/** The sign of a history state; the star says that the innermost states are meant. */
function circle({ vertex, x, y, height }: Box): string {
  if (vertex.kind !== 'history') return '';
  const [centre, middle] = [px(x + 20), y + height / 2];
  const letter = vertex.state?.isDeep === true ? 'H*' : 'H';
  const ring = `<circle class="line" cx="${centre}" cy="${px(middle)}" r="11"/>`;
  return `${ring}<text class="t-name" text-anchor="middle" x="${centre}" y="${px(middle + 4)}">${letter}</text>`;
}
