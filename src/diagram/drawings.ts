import type { AnyStateMachine } from 'xstate';
import { type Choice, toDepth, toFit } from './layout/choose.ts';
import { Memory } from './layout/memory.ts';
import type { Scene } from './layout/scene.ts';
import { type Caption, spaceAround, type Sheet, sheetOf } from './layout/sheet.ts';
import type { StateModel } from './model/chart-model.ts';
import { describeMachine } from './model/describe-machine.ts';
import type { Naming } from './names/naming.ts';
import { type Front, frontOf, type Theme } from './svg/palette.ts';
import { render } from './svg/render.ts';
import { ChartIndex, subtree } from './view/chart-index.ts';
import { graphOf } from './view/graph.ts';
import { wordsIn } from './words/words-in.ts';
import type { Lang } from './words/words.ts';

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
}

export interface Drawing {
  /** Made of the chart's id and the keys down to the state; of letters, digits, `.`, `-` and `_`. */
  readonly name: string;
  /** Id of the state that it shows. */
  readonly state: string;
  readonly title: string;
  readonly svg: string;
  /** px */
  readonly width: number;
  readonly height: number;
}

/** A drawing before it is written as SVG. */
export interface Sketch {
  readonly name: string;
  readonly state: StateModel;
  readonly title: string;
  readonly sheet: Sheet;
}

/**
 * Draws a machine, or one state of it: an overview, and one drawing more for each state of which it
 * does not show the inside, and so on. The same machine and options give the same characters.
 * Throws RangeError for a state that is not there or a depth that is not a whole number above 0.
 */
export async function drawMachine(
  machine: AnyStateMachine,
  options: DrawOptions,
): Promise<readonly Drawing[]> {
  return renderSketches(await sketchMachine(machine, options), machine.id, options);
}

/** Sketches of a chart as SVG; nothing is laid out. */
export function renderSketches(
  sketches: readonly Sketch[],
  chart: string,
  { lang, theme = 'auto', front = frontOf(chart) }: DrawOptions,
): readonly Drawing[] {
  return sketches.map(({ name, state, title, sheet }) => {
    const svg = render(sheet, { lang, theme, front, title, name: `${name}-${lang}` });
    return { name, state: state.id, title, svg, width: sheet.width, height: sheet.height };
  });
}

/** The same drawings as `drawMachine`, with the place of everything instead of SVG. */
export async function sketchMachine(
  machine: AnyStateMachine,
  options: DrawOptions,
): Promise<readonly Sketch[]> {
  const { lang, state, depth, isAlone = false, chart } = options;
  if (depth !== undefined && !(Number.isInteger(depth) && depth > 0)) {
    throw new RangeError(`depth must be a whole number above 0, not ${depth}`);
  }
  const index = new ChartIndex(describeMachine(machine, lang, options.naming));
  const root = state === undefined ? index.chart.root : index.find(state);
  const memory = new Memory();
  const choices = new Map<StateModel, Choice>();
  const visit = async (at: StateModel): Promise<void> => {
    const choice =
      depth === undefined
        ? await toFit(index, at, spaceAround(captionOf(index, at, chart)), memory)
        : await toDepth(index, at, depth, memory);
    choices.set(at, choice);
    if (!isAlone) for (const each of choice.folded) await visit(each);
  };
  await visit(root);
  const pages = [...choices].flatMap(([at, { scenes }]) =>
    scenes.map((scene, part) => ({ at, scene, part })),
  );
  const numbers = new Map<string, number>();
  for (const [i, { at }] of pages.entries()) if (!numbers.has(at.id)) numbers.set(at.id, i + 1);
  return pages.map(({ at, scene, part }, i) => {
    const number = pages.length > 1 ? wordsIn(lang).page(i + 1, pages.length) : undefined;
    const caption = captionOf(index, at, chart, number);
    return {
      name: nameOf(caption.keys) + (part > 0 ? `-${part + 1}` : ''),
      state: at,
      title: [caption.trail.join(' › '), at.description].filter(Boolean).join(wordsIn(lang).colon),
      sheet: sheetOf(numbered(scene, numbers, lang), caption),
    };
  });
}

function captionOf(
  index: ChartIndex,
  state: StateModel,
  chart = index.chart.root.key,
  number?: string,
): Caption & { readonly keys: readonly string[] } {
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
    ...(number !== undefined && { number }),
  };
}

function nameOf(trail: readonly string[]): string {
  return trail
    .map((key) => key.replaceAll(/[^\w-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'chart')
    .join('.');
}

/** Says in each folded box which drawing shows its inside. */
function numbered(scene: Scene, numbers: ReadonlyMap<string, number>, lang: Lang): Scene {
  const words = wordsIn(lang);
  const boxes = scene.boxes.map((box) => {
    const { state, kind } = box.vertex;
    if (kind !== 'folded' || state === undefined) return box;
    const text = words.states(subtree(state).length - 1, numbers.get(state.id));
    const spans = box.text.spans.map((span) => (span.sign === 'folded' ? { ...span, text } : span));
    return { ...box, text: { ...box.text, spans } };
  });
  return { ...scene, boxes };
}
