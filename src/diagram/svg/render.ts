import type { Scene } from '../layout/scene.ts';
import type { PlacedPanel, Sheet } from '../layout/sheet.ts';
import { svgMark } from '../mark.ts';
import type { Lang } from '../words/words.ts';
import { boxMarkup } from './boxes.ts';
import { legendMarkup } from './legend.ts';
import { escaped, px } from './markup.ts';
import { hues, type Front, type Theme } from './palette.ts';
import { labelMarkup, routeMarkup } from './routes.ts';
import { inset, rectangle } from './shapes.ts';
import { styleSheet } from './style-sheet.ts';
import { textMarkup } from './text.ts';

/** From a panel to its frame, px. */
const FRAME = 8;

/** What a drawing looks like and is called. */
export interface Look {
  readonly theme: Theme;
  readonly front: Front;
  readonly lang: Lang;
  /** Begins the ids in the drawing, so that several can stand on one page. */
  readonly name: string;
  /** Read out instead of the drawing. */
  readonly title: string;
}

/** A drawing as a document that needs nothing else. The same sheet gives the same characters. */
export function render(sheet: Sheet, look: Look): string {
  const { heading, panels, legend, notice, path } = sheet;
  const { name } = look;
  const [width, height] = [px(sheet.width), px(sheet.height)];
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${svgMark} ${size} role="img" lang="${look.lang}" aria-labelledby="${name}-title">`,
    `<title id="${name}-title">${escaped(look.title)}</title>`,
    `<style>${styleSheet(look.theme, hues[look.front])}</style>`,
    `<defs>${patterns(name)}</defs>`,
    `<rect class="page" width="100%" height="100%"/>`,
    ...(heading === undefined ? [] : [textMarkup(heading, heading.at.x, heading.at.y)]),
    ...panels.flatMap((panel) => panelMarkup(panel, panels.length > 1, name)),
    ...legend.map((entry) => legendMarkup(entry, name)),
    `<text class="t-note quiet" x="${px(notice.x)}" y="${px(notice.y + 12)}">${escaped(notice.text)}</text>`,
    ...(path === undefined
      ? []
      : [
          `<text class="t-path" x="${px(path.x)}" y="${px(path.y + 12)}">${escaped(path.text)}</text>`,
        ]),
    '</svg>\n',
  ].join('\n');
}

/** A panel carries the id of the state that it shows as `data-panel`; one of several has a frame. */
function panelMarkup(panel: PlacedPanel, isFramed: boolean, name: string): readonly string[] {
  const { title, scene, caption } = panel;
  const [left, top] = [title.at.x, title.at.y];
  const [grounds, boxes] = boxesOf(scene, name);
  return [
    `<g data-panel="${escaped(caption.state.id)}">`,
    ...(isFramed ? [rectangle(inset(panel, -FRAME), 8, 'panel')] : []),
    `<rect class="hue" x="${px(panel.x)}" y="${px(top)}" width="6" height="${px(title.height)}" rx="2"/>`,
    textMarkup(title, left, top),
    ...grounds,
    ...scene.routes.map(routeMarkup),
    ...boxes,
    ...scene.routes.map(labelMarkup),
    '</g>',
  ];
}

/** Groups, which lie under the arrows, and the boxes above them. */
function boxesOf(scene: Scene, name: string): readonly [readonly string[], readonly string[]] {
  const depths = new Map<string, number>();
  const [grounds, boxes]: [string[], string[]] = [[], []];
  for (const box of scene.boxes) {
    const depth = box.inside === undefined ? 0 : (depths.get(box.inside) ?? 0) + 1;
    depths.set(box.vertex.id, depth);
    const isGround = box.vertex.kind === 'group' || box.vertex.kind === 'frame';
    (isGround ? grounds : boxes).push(boxMarkup(box, depth, name));
  }
  return [grounds, boxes];
}

function patterns(name: string): string {
  const pattern = (heading: string, inner: string) =>
    `<pattern id="${name}-${heading}" width="6" height="6" patternUnits="userSpaceOnUse">${inner}</pattern>`;
  return [
    pattern('waiting', '<path class="hatch" d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke-width="1.5"/>'),
    pattern('offShift', '<circle class="dots" cx="3" cy="3" r="1.4"/>'),
  ].join('');
}
