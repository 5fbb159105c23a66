import { bundle } from './layout/bundle.ts';
import { type Caption, panelAlone, panelBeside } from './layout/panel.ts';
import type { Scene } from './layout/scene.ts';
import { sheetAlone, sheetTogether, type Sheet } from './layout/sheet.ts';
import { subtree } from './view/subtree.ts';
import { wordsIn } from './words/words-in.ts';
import type { Lang } from './words/words.ts';

/** What is drawn of one state, with what is said about it. */
export interface Page {
  readonly scene: Scene;
  readonly caption: Caption;
}

/** A drawing before it is written as SVG. */
export interface Sketch {
  /** Of letters, digits, `.`, `-` and `_`. */
  readonly name: string;
  readonly title: string;
  readonly sheet: Sheet;
}

/** Sheets of one state each, named after it. */
export function sheetForEach(pages: readonly Page[]): readonly Sketch[] {
  const names = new Map<string, number>();
  return laid(
    pages,
    pages.map((_, i) => [i]),
  ).map((sketch, i) => {
    const name = nameOf(pages[i]!.caption.keys);
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return { ...sketch, name: count > 1 ? `${name}-${count}` : name };
  });
}

/** Sheets of as many states as fit, named after the first of all and numbered. */
export function sheetsTogether(pages: readonly Page[]): readonly Sketch[] {
  const bundles = bundle(pages.map(({ scene, caption }) => panelBeside(scene, caption)));
  const name = nameOf(pages[0]!.caption.keys);
  return laid(pages, bundles).map((sketch, i) => {
    return { ...sketch, name: i > 0 ? `${name}-${i + 1}` : name };
  });
}

function laid(
  pages: readonly Page[],
  bundles: readonly (readonly number[])[],
): readonly Omit<Sketch, 'name'>[] {
  const numbers = new Map<string, number>();
  for (const [i, some] of bundles.entries()) {
    for (const each of some) {
      const { id } = pages[each]!.caption.state;
      if (!numbers.has(id)) numbers.set(id, i + 1);
    }
  }
  return bundles.map((some, i) => {
    const words = wordsIn(pages[0]!.caption.lang);
    const page = bundles.length > 1 ? words.page(i + 1, bundles.length) : undefined;
    const own = some.map((each) => {
      const { scene, caption } = pages[each]!;
      return { caption, scene: numbered(scene, numbers, i + 1, caption.lang) };
    });
    const [first, ...others] = own;
    const { scene, caption } = first!;
    const { description } = caption.state;
    if (others.length === 0) {
      const title = [caption.trail.join(' › '), description].filter(Boolean).join(words.colon);
      return { title, sheet: sheetAlone(panelAlone(scene, caption, page)) };
    }
    const chart = caption.trail[0]!;
    const panels = own.map((each) => panelBeside(each.scene, each.caption));
    const names = [...new Set(own.map((each) => each.caption.trail.at(-1)!))];
    const title = [chart, page, names.join(words.comma)].filter(Boolean).join(words.colon);
    return { title, sheet: sheetTogether(panels, chart, page) };
  });
}

function nameOf(trail: readonly string[]): string {
  return trail
    .map((key) => key.replaceAll(/[^\w-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'chart')
    .join('.');
}

/** Says in each folded box which drawing shows its inside. */
function numbered(
  scene: Scene,
  numbers: ReadonlyMap<string, number>,
  here: number,
  lang: Lang,
): Scene {
  const words = wordsIn(lang);
  const boxes = scene.boxes.map((box) => {
    const { state, kind } = box.vertex;
    if (kind !== 'folded' || state === undefined) return box;
    const number = numbers.get(state.id);
    const text = words.states(subtree(state).length - 1, number === here ? 'here' : number);
    const spans = box.text.spans.map((span) => (span.sign === 'folded' ? { ...span, text } : span));
    return { ...box, text: { ...box.text, spans } };
  });
  return { ...scene, boxes };
}
