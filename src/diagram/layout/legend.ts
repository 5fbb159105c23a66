import { type Sign, styles, type TextBlock } from '../text/block.ts';
import { textWidth } from '../text/measure.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Lang } from '../words/words.ts';
import type { Point, Scene } from './scene.ts';

/** What a legend explains: a pattern of the band, a shape, or a sign. */
export type LegendMark =
  | 'band'
  | 'start'
  | 'end'
  | 'decision'
  | 'history'
  | 'bar'
  | 'elsewhere'
  | Sign;

/** A mark and what it means; px from the top left corner of the legend, or of the sheet once it is there. */
export interface LegendEntry extends Point {
  readonly mark: LegendMark;
  /** The heading that a band stands for. */
  readonly heading?: string;
  readonly text: string;
}

/** From one row to the next, px. */
export const ROW = 18;
const MARK = 22;
const GAP = 16;

/** Explains what occurs on a drawing, and nothing else, in rows of a width. */
export function legendOf(
  panels: readonly { readonly scene: Scene; readonly title: TextBlock }[],
  lang: Lang,
  width: number,
): readonly LegendEntry[] {
  const words = wordsIn(lang);
  const boxes = panels.flatMap(({ scene }) => scene.boxes);
  const states = boxes.flatMap(({ vertex }) => vertex.state ?? []);
  const kinds = new Set(boxes.map(({ vertex }) => vertex.kind));
  const signs = new Set(
    [
      ...panels.map(({ title }) => title),
      ...boxes.map(({ text }) => text),
      ...panels.flatMap(({ scene }) => scene.routes).flatMap(({ label }) => label?.text ?? []),
    ].flatMap(({ spans }) => spans.flatMap(({ sign }) => sign ?? [])),
  );
  const {
    start,
    end,
    decision,
    history,
    collapsed,
    elsewhere,
    clock,
    milestone,
    again,
    together,
    parallel,
  } = words.legend;
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
    ...when(kinds.has('history'), 'history', history),
    ...when(kinds.has('bar'), 'bar', together),
    ...when(kinds.has('folded'), 'folded', collapsed),
    ...when(kinds.has('elsewhere') || signs.has('onward'), 'elsewhere', elsewhere),
    ...when(signs.has('clock'), 'clock', clock),
    ...when(signs.has('milestone'), 'milestone', milestone),
    ...when(signs.has('again'), 'again', again),
    ...when(signs.has('parallel'), 'parallel', parallel),
  ];
  let [x, y] = [0, 0];
  return entries.map((entry) => {
    const own = MARK + textWidth(entry.text, styles.note) + GAP;
    if (x > 0 && x + own > width) [x, y] = [0, y + ROW];
    const placed = { ...entry, x, y };
    x += own;
    return placed;
  });
}
