import type { LegendEntry, Sheet } from '../layout/sheet.ts';
import type { Lang } from '../words/words.ts';
import { boxMarkup, chevrons, rectangle, textMarkup } from './boxes.ts';
import { escaped, px } from './markup.ts';
import { hues, type Front, type Theme } from './palette.ts';
import { labelMarkup, routeMarkup } from './routes.ts';
import { signMarkup } from './signs.ts';
import { styleSheet } from './style-sheet.ts';

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
  const { scene, title, legend, notice } = sheet;
  const depths = new Map<string, number>();
  const boxes = scene.boxes.map((box) => {
    const depth = box.inside === undefined ? 0 : (depths.get(box.inside) ?? 0) + 1;
    depths.set(box.vertex.id, depth);
    return boxMarkup(box, depth, look.name);
  });
  const grounds = boxes.filter((_, i) => ['group', 'frame'].includes(scene.boxes[i]!.vertex.kind));
  const others = boxes.filter((markup) => !grounds.includes(markup));
  const size = `width="${px(sheet.width)}" height="${px(sheet.height)}" viewBox="0 0 ${px(sheet.width)} ${px(sheet.height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" lang="${look.lang}" aria-labelledby="${look.name}-title">`,
    `<title id="${look.name}-title">${escaped(look.title)}</title>`,
    `<style>${styleSheet(look.theme, hues[look.front])}</style>`,
    `<defs>${patterns(look.name)}</defs>`,
    `<rect class="page" width="100%" height="100%"/>`,
    `<rect class="hue" x="${px(title.at.x - 14)}" y="${px(title.at.y)}" width="6" height="${px(title.height)}" rx="2"/>`,
    textMarkup(title, title.at.x, title.at.y),
    ...grounds,
    ...scene.routes.map(routeMarkup),
    ...others,
    ...scene.routes.map(labelMarkup),
    ...legend.map((entry) => legendMarkup(entry, look.name)),
    `<text class="t-note quiet" x="${px(notice.x)}" y="${px(notice.y + 12)}">${escaped(notice.text)}</text>`,
    '</svg>\n',
  ].join('\n');
}

function patterns(name: string): string {
  const pattern = (heading: string, width: number, height: number, inner: string) =>
    `<pattern id="${name}-${heading}" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${inner}</pattern>`;
  return [
    pattern(
      'waiting',
      6,
      6,
      '<path class="hatch" d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke-width="1.5"/>',
    ),
    pattern('offShift', 6, 6, '<circle class="dots" cx="3" cy="3" r="1.4"/>'),
  ].join('');
}

function legendMarkup({ mark, heading, text, x, y }: LegendEntry, name: string): string {
  const words = `<text class="t-note quiet" x="${px(x + 22)}" y="${px(y + 12)}">${escaped(text)}</text>`;
  return legendMark(mark, heading, x, y, name) + words;
}

function legendMark(
  mark: LegendEntry['mark'],
  heading: string | undefined,
  x: number,
  y: number,
  name: string,
): string {
  const area = { x: x + 0.6, y: y + 1.6, width: 17, height: 13 };
  switch (mark) {
    case 'band': {
      const fill = `<rect x="${px(area.x)}" y="${px(area.y)}" width="12" height="13" rx="3"`;
      if (heading === 'working') return `${fill} class="hue"/>`;
      if (heading === 'outside') return rectangle({ ...area, width: 12 }, 3, 'line');
      if (heading === 'travelling')
        return chevrons(x + 6, y + 3, y + 15) + chevrons(x + 13, y + 3, y + 15);
      return `${fill} fill="url(#${name}-${heading ?? ''})"/>${rectangle({ ...area, width: 12 }, 3, 'line')}`;
    }
    case 'start':
      return `<circle class="full" cx="${px(x + 8)}" cy="${px(y + 8)}" r="5"/>`;
    case 'end':
      return (
        rectangle(area, 4, 'box') +
        rectangle({ x: area.x + 3, y: area.y + 3, width: 11, height: 7 }, 2, 'line')
      );
    case 'decision':
      return `<path class="box" d="M${px(x + 5)} ${px(y + 1.5)}h8l5 5v3l-5 5h-8l-5 -5v-3Z"/>`;
    case 'elsewhere':
      return rectangle(area, 3, 'away');
    default:
      return signMarkup(mark, x + 3, y + 8);
  }
}
