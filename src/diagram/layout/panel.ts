import type { StateModel } from '../model/chart-model.ts';
import { flow, paragraphs, stacked, type TextBlock, type Token } from '../text/block.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Lang } from '../words/words.ts';
import { ROW } from './legend.ts';
import { MARGIN, type Size } from './page.ts';
import type { Scene } from './scene.ts';

/** What a drawing of a state says about itself. */
export interface Caption {
  readonly lang: Lang;
  /** The state drawn. */
  readonly state: StateModel;
  /** Names from the chart to the state. */
  readonly trail: readonly string[];
  /** The chart's own keys for them. */
  readonly keys: readonly string[];
  /** The keys in one, as the chart writes them; nothing where that is no different. */
  readonly path?: string;
  /** What is done in the state, and where it leads when it is done. */
  readonly rows: readonly Token[];
  /** Which part of how many, where a state takes several. */
  readonly part?: string;
}

/** A state as it is drawn, with its title above it. */
export interface Panel extends Size {
  readonly caption: Caption;
  readonly scene: Scene;
  readonly title: TextBlock;
}

/** From the edge of a panel to its title, past the stripe in the hue of the front. */
export const INDENT = 14;
const BELOW_TITLE = 12;
/** Least width of a title, px: of a sheet's and of one of several panels'. */
const LEAST_WIDTH = { alone: 420, beside: 210 } as const;

/** The panel of a state that has a sheet to itself. `page` says which of how many. */
export function panelAlone(scene: Scene, caption: Caption, page: string | undefined): Panel {
  const width = Math.max(scene.width, LEAST_WIDTH.alone);
  const above = [...trailTokens(caption.trail), ...notes([caption.part, page])];
  return panelOf(scene, caption, width, above, 'title');
}

/** The panel of a state beside others, under a heading that names the chart. */
export function panelBeside(scene: Scene, caption: Caption): Panel {
  const width = Math.max(scene.width, LEAST_WIDTH.beside);
  const [chart, ...inside] = caption.trail;
  const above = [...trailTokens(inside.length > 0 ? inside : [chart!]), ...notes([caption.part])];
  return panelOf(scene, caption, width, above, 'subtitle');
}

/** What title, legend and margins take around a scene as wide as a sheet, px. */
export function spaceAround(caption: Caption): Size {
  const { title } = panelAlone({ width: 720, height: 0, boxes: [], routes: [] }, caption, '99');
  return { width: 2 * MARGIN, height: title.height + 4 * ROW + 2 * MARGIN + BELOW_TITLE };
}

/** The way to a state, and its name in bold. */
function trailTokens(names: readonly string[]): Token[] {
  const way = names.slice(0, -1).join(' › ');
  const name: Token = { text: names.at(-1)!, style: 'name' };
  return way === '' ? [name] : [{ text: `${way} ›`, style: 'trail' }, name];
}

function notes(texts: readonly (string | undefined)[]): Token[] {
  return texts.flatMap((text) =>
    text === undefined ? [] : [{ text: `· ${text}`, style: 'note' as const }],
  );
}

function panelOf(
  scene: Scene,
  caption: Caption,
  width: number,
  above: readonly Token[],
  style: 'title' | 'subtitle',
): Panel {
  const { lang, state, rows } = caption;
  const tokens: Token[] = [];
  if (state.description !== undefined) tokens.push({ text: state.description, style });
  if (state.kind === 'parallel') {
    tokens.push({ text: wordsIn(lang).parallel, style: 'row', sign: 'parallel' });
  }
  const room = width - INDENT - 2;
  const title = stacked(flow(above, room), paragraphs([...tokens, ...rows], room, true));
  return { caption, scene, title, width, height: title.height + BELOW_TITLE + scene.height };
}
