import type { StateModel } from '../model/chart-model.ts';
import { flow, paragraphs, stacked, type TextBlock, type Token } from '../text/block.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Lang } from '../words/words.ts';
import { type LegendEntry, legendOf, ROW } from './legend.ts';
import type { Size } from './page.ts';
import { movedBy, type Point, type Scene } from './scene.ts';

/** A whole drawing: title above, scene, legend and notice below. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly title: TextBlock & { readonly at: Point };
  readonly scene: Scene;
  readonly legend: readonly LegendEntry[];
  readonly notice: Point & { readonly text: string };
}

const MARGIN = 10;
const LEAST_WIDTH = 420;

/** What a drawing says about itself above and below. */
export interface Caption {
  readonly lang: Lang;
  /** The state drawn. */
  readonly state: StateModel;
  /** Names from the chart to the state. */
  readonly trail: readonly string[];
  /** The same as the chart writes it; nothing where that is no different. */
  readonly path?: string;
  /** What is done in the state, and where it leads when it is done. */
  readonly rows: readonly Token[];
  /** Which drawing of how many, or nothing for a drawing that stands alone. */
  readonly number?: string;
}

/** What title, legend and margins take around a scene as wide as a sheet, px. */
export function spaceAround(caption: Caption): Size {
  const title = titleOf(caption, 720);
  return { width: 2 * MARGIN, height: title.height + 4 * ROW + 2 * MARGIN + 12 };
}

/** Puts title, scene and legend together. */
export function sheetOf(scene: Scene, caption: Caption): Sheet {
  const words = wordsIn(caption.lang);
  const inner = Math.max(scene.width, LEAST_WIDTH);
  const title = titleOf(caption, inner - 16);
  const top = MARGIN + title.height + 12;
  const below = top + scene.height + 16;
  const legend = legendOf(scene, title, caption.lang, inner).map((entry) => ({
    ...entry,
    x: entry.x + MARGIN,
    y: entry.y + below,
  }));
  const last = legend.at(-1)?.y ?? below - ROW;
  return {
    width: Math.ceil(inner + 2 * MARGIN),
    height: Math.ceil(last + 2 * ROW + MARGIN - 4),
    title: { ...title, at: { x: MARGIN + 14, y: MARGIN } },
    scene: movedBy(scene, { x: MARGIN, y: top }),
    legend,
    notice: { x: MARGIN, y: last + ROW, text: words.notice },
  };
}

function titleOf({ lang, state, trail, path, number, rows }: Caption, width: number): TextBlock {
  const words = wordsIn(lang);
  const names: Token = { text: trail.join(' › '), style: 'trail' };
  const code: Token[] = path === undefined ? [] : [{ text: `· ${path}`, style: 'path' }];
  const page: Token[] = number === undefined ? [] : [{ text: `· ${number}`, style: 'note' }];
  const tokens: Token[] = [];
  if (state.description !== undefined) tokens.push({ text: state.description, style: 'title' });
  if (state.kind === 'parallel') {
    tokens.push({ text: words.parallel, style: 'row', sign: 'parallel' });
  }
  return stacked(
    flow([names, ...page, ...code], width),
    paragraphs([...tokens, ...rows], width, true),
  );
}
