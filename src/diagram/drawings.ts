import type { AnyStateMachine } from 'xstate';
import {
  aFunction,
  aSignal,
  aSwitch,
  aText,
  type Kind,
  oneOf,
  requireOptions,
  whole,
} from '../options/index.ts';
import { toDepth, toFit } from './layout/choose.ts';
import { Memory } from './layout/memory.ts';
import { type Caption, spaceAround } from './layout/panel.ts';
import type { StateModel } from './model/chart-model.ts';
import { describeMachine } from './model/describe-machine.ts';
import type { Naming } from './names/naming.ts';
import { type Page, sheetForEach, sheetsTogether, type Sketch } from './pages.ts';
import { type Front, frontOf, hues, type Theme } from './svg/palette.ts';
import { render } from './svg/render.ts';
import { ChartIndex } from './view/chart-index.ts';
import { graphOf } from './view/graph.ts';
import { wordsIn } from './words/words-in.ts';
import type { Lang } from './words/words.ts';

/** What to draw of a machine, and how. */
export interface DrawOptions {
  readonly lang: Lang;
  /** `auto`, which follows the reader's system, if left out. */
  readonly theme?: Theme;
  /** Whose hue to use; known for the charts shipped, grey for others. */
  readonly front?: Front;
  /** Path or id of the state to draw; the whole chart if left out. */
  readonly state?: string;
  /** Levels of states on one drawing; if left out, as many as print well on A4. */
  readonly depth?: number;
  /** Without the drawings of what is folded. */
  readonly isAlone?: boolean;
  /** What to say in place of identifiers; they stay as they are if left out. */
  readonly naming?: Naming;
  /** What the chart is called; its id if left out. */
  readonly chart?: string;
  /** Ends the drawing early: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What the options of drawings may be. */
export const drawKinds: Readonly<Record<keyof DrawOptions, Kind>> = {
  lang: oneOf(['zh', 'en'] satisfies Lang[]),
  theme: oneOf(['auto', 'light', 'dark'] satisfies Theme[]),
  front: oneOf(Object.keys(hues)),
  state: aText,
  depth: whole(1),
  isAlone: aSwitch,
  naming: aFunction,
  chart: aText,
  signal: aSignal,
};

/** One drawing, as large as its words need. */
export interface Drawing {
  /**
   * Made of the chart's id and the keys down to the state drawn, and for all sheets but the first of
   * its number; of letters, digits, `.`, `-` and `_`.
   */
  readonly name: string;
  /** Ids of the states of which it shows the inside. */
  readonly states: readonly string[];
  readonly title: string;
  readonly svg: string;
  /** px */
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a machine, or one state of it: an overview, and then each state of which that does not show
 * the inside, and so on; small ones together on one sheet, unless a depth is given. The same machine and options give the same characters.
 * Throws RangeError for a state that is not there or a value that is not possible, TypeError for
 * what is no machine, an option that there is not, or one that is of another type.
 */
export async function drawMachine(
  machine: AnyStateMachine,
  options: DrawOptions,
): Promise<readonly Drawing[]> {
  requireOptions('drawMachine', options, drawKinds, ['lang']);
  return renderSketches(await sketchMachine(machine, options), machine.id, options);
}

/** Sketches of a chart as SVG; nothing is laid out. */
export function renderSketches(
  sketches: readonly Sketch[],
  chart: string,
  { lang, theme = 'auto', front = frontOf(chart) }: DrawOptions,
): readonly Drawing[] {
  return sketches.map(({ name, title, sheet }) => {
    const svg = render(sheet, { lang, theme, front, title, name: `${name}-${lang}` });
    const states = [...new Set(sheet.panels.map(({ caption }) => caption.state.id))];
    return { name, states, title, svg, width: sheet.width, height: sheet.height };
  });
}

/** The same drawings as `drawMachine`, with the place of everything instead of SVG. */
export async function sketchMachine(
  machine: AnyStateMachine,
  options: DrawOptions,
): Promise<readonly Sketch[]> {
  const { lang, state, depth, isAlone = false, chart, signal } = options;
  const index = new ChartIndex(describeMachine(machine, lang, options.naming));
  const root = state === undefined ? index.chart.root : index.find(state);
  const memory = new Memory(signal);
  const pages: Page[] = [];
  const visit = async (at: StateModel): Promise<void> => {
    const caption = captionOf(index, at, chart);
    const { scenes, folded } =
      depth === undefined
        ? await toFit(index, at, spaceAround(caption), memory)
        : await toDepth(index, at, depth, memory);
    for (const [i, scene] of scenes.entries()) {
      const part = scenes.length > 1 ? wordsIn(lang).part(i + 1, scenes.length) : undefined;
      const rows = i === 0 ? caption.rows : [];
      pages.push({ scene, caption: { ...caption, rows, ...(part !== undefined && { part }) } });
    }
    if (!isAlone) for (const each of folded) await visit(each);
  };
  await visit(root);
  return depth === undefined ? sheetsTogether(pages) : sheetForEach(pages);
}

function captionOf(index: ChartIndex, state: StateModel, chart = index.chart.root.key): Caption {
  const [top, ...inside] = index.lineage(state.id).toReversed();
  const named = top!.name === top!.key ? chart : top!.name;
  const trail = [named, ...inside.map(({ name }) => name)];
  const keys = [chart, ...inside.map(({ key }) => key)];
  const isCoded = keys.some((key, i) => key !== trail[i]);
  const { root } = graphOf(index, state.id, () => false);
  const rows = root.tokens.filter(({ style }) => style === 'row');
  return {
    lang: index.chart.lang,
    state,
    trail,
    keys,
    rows,
    ...(isCoded && { path: keys.join('.') }),
  };
}
