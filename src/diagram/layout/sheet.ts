import type { StateModel } from '../model/chart-model.ts';
import { type Sign, paragraphs, type TextBlock, type Token } from '../text/block.ts';
import { styles } from '../text/block.ts';
import { textWidth } from '../text/measure.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Lang } from '../words/words.ts';
import type { Size } from './page.ts';
import { movedBy, type Point, type Scene } from './scene.ts';

/** What a legend explains: a pattern of the band, a shape, or a sign. */
export type LegendMark = 'band' | 'start' | 'end' | 'decision' | 'elsewhere' | Sign;

export interface LegendEntry extends Point {
  readonly mark: LegendMark;
  /** The heading that a band stands for. */
  readonly heading?: string;
  readonly text: string;
}

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
const ROW = 18;
const MARK = 22;

export interface Caption {
  readonly lang: Lang;
  /** The state drawn. */
  readonly state: StateModel;
  /** Keys from the chart to the state. */
  readonly trail: readonly string[];
  /** What is done in the state, and where it leads when it is done. */
  readonly rows: readonly Token[];
  /** Which drawing of how many, or nothing for a drawing that stands alone. */
  readonly number?: string;
}

/** What title, legend and margins take around a scene as wide as a sheet, px. */
export function spaceAround(caption: Caption): Size {
  const title = paragraphs(titleTokens(caption), 720);
  return { width: 2 * MARGIN, height: title.height + 4 * ROW + 2 * MARGIN + 12 };
}

/** Puts title, scene and legend together. */
export function sheetOf(scene: Scene, caption: Caption): Sheet {
  const words = wordsIn(caption.lang);
  const inner = Math.max(scene.width, LEAST_WIDTH);
  const title = paragraphs(titleTokens(caption), inner - 16, true);
  const top = MARGIN + title.height + 12;
  const below = top + scene.height + 16;
  const legend = legendOf(scene, caption.lang, inner).map((entry) => ({
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

function titleTokens({ lang, state, trail, number, rows }: Caption): Token[] {
  const words = wordsIn(lang);
  const path = trail.join(' › ') + (number === undefined ? '' : ` · ${number}`);
  const tokens: Token[] = [{ text: path, style: 'path' }];
  if (state.description !== undefined) tokens.push({ text: state.description, style: 'title' });
  if (state.kind === 'parallel')
    tokens.push({ text: words.parallel, style: 'row', sign: 'parallel' });
  return [...tokens, ...rows];
}

function legendOf(scene: Scene, lang: Lang, width: number): readonly LegendEntry[] {
  const words = wordsIn(lang);
  const states = scene.boxes.flatMap(({ vertex }) => vertex.state ?? []);
  const kinds = new Set(scene.boxes.map(({ vertex }) => vertex.kind));
  const signs = new Set(
    [...scene.boxes, ...scene.routes.flatMap(({ label }) => label ?? [])].flatMap(({ text }) =>
      text.spans.flatMap(({ sign }) => sign ?? []),
    ),
  );
  const { start, end, decision, collapsed, elsewhere, clock, milestone, again, parallel } =
    words.legend;
  const when = (holds: boolean, mark: LegendMark, text: string) => (holds ? [{ mark, text }] : []);
  const bands = Object.entries(words.headings)
    .filter(([heading]) =>
      states.some((state) => state.heading === heading && state.states.length === 0),
    )
    .map(([heading, text]) => ({ mark: 'band' as const, heading, text }));
  const entries: Omit<LegendEntry, 'x' | 'y'>[] = [
    ...bands,
    ...when(
      states.some(({ isInitial }) => isInitial),
      'start',
      start,
    ),
    ...when(
      states.some(({ kind }) => kind === 'final'),
      'end',
      end,
    ),
    ...when(
      states.some(({ isDecision }) => isDecision),
      'decision',
      decision,
    ),
    ...when(kinds.has('folded'), 'folded', collapsed),
    ...when(kinds.has('elsewhere') || signs.has('onward'), 'elsewhere', elsewhere),
    ...when(signs.has('clock'), 'clock', clock),
    ...when(signs.has('milestone'), 'milestone', milestone),
    ...when(signs.has('again'), 'again', again),
    ...when(signs.has('parallel'), 'parallel', parallel),
  ];
  let [x, y] = [0, 0];
  return entries.map((entry) => {
    const own = MARK + textWidth(entry.text, styles.note) + 16;
    if (x > 0 && x + own > width) [x, y] = [0, y + ROW];
    const placed = { ...entry, x, y };
    x += own;
    return placed;
  });
}
