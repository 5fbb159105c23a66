import { flow, styles, type TextBlock } from '../text/block.ts';
import { textWidth } from '../text/measure.ts';
import { wordsIn } from '../words/words-in.ts';
import { arranged } from './bundle.ts';
import { type LegendEntry, legendOf, ROW } from './legend.ts';
import { MARGIN } from './page.ts';
import { INDENT, type Caption, type Panel } from './panel.ts';
import { movedBy, type Point, type Rectangle, type Scene } from './scene.ts';

/** Of what is on a sheet, px: the notice must have room. */
const LEAST_WIDTH = 420;

/** A panel in its place. */
export interface PlacedPanel extends Rectangle {
  readonly caption: Caption;
  readonly title: TextBlock & { readonly at: Point };
  readonly scene: Scene;
}

/** A whole drawing: one panel or several under a heading, legend and notice below. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly heading: (TextBlock & { readonly at: Point }) | undefined;
  readonly panels: readonly PlacedPanel[];
  readonly legend: readonly LegendEntry[];
  readonly notice: Point & { readonly text: string };
  /** Where the chart's own names for what is drawn stand; nothing where they are no different. */
  readonly path: (Point & { readonly text: string }) | undefined;
}

/** One panel with legend and notice. */
export function sheetAlone(panel: Panel): Sheet {
  const at = [{ x: 0, y: 0 }];
  const { path } = panel.caption;
  return sheetOf([panel], { at, width: panel.width, height: panel.height }, undefined, path);
}

/** Several panels, which must fit a sheet, under a heading. */
export function sheetTogether(panels: readonly Panel[], chart: string, page?: string): Sheet {
  const places = arranged(panels)!;
  const notes = page === undefined ? [] : [{ text: `· ${page}`, style: 'note' as const }];
  const heading = flow([{ text: chart, style: 'name' }, ...notes], places.width);
  return sheetOf(panels, places, heading, undefined);
}

function sheetOf(
  panels: readonly Panel[],
  places: { readonly at: readonly Point[]; readonly width: number; readonly height: number },
  heading: TextBlock | undefined,
  path: string | undefined,
): Sheet {
  const { lang } = panels[0]!.caption;
  const width = Math.max(places.width, LEAST_WIDTH);
  const top = heading === undefined ? MARGIN : MARGIN + heading.height + 16;
  const below = top + places.height + 16;
  const legend = legendOf(panels, lang, width).map((entry) => {
    return { ...entry, x: entry.x + MARGIN, y: entry.y + below };
  });
  const last = legend.at(-1)?.y ?? below - ROW;
  const notice = { x: MARGIN, y: last + ROW, text: wordsIn(lang).notice };
  const named = path === undefined ? undefined : pathAt(path, notice, width);
  return {
    width: Math.ceil(width + 2 * MARGIN),
    height: Math.ceil((named?.y ?? notice.y) + ROW + MARGIN - 4),
    heading: heading && { ...heading, at: { x: MARGIN, y: MARGIN } },
    panels: panels.map((panel, i) => placed(panel, places.at[i]!, top)),
    legend,
    notice,
    path: named,
  };
}

/** At the right of the notice, or below it where there is no room. */
function pathAt(text: string, notice: Sheet['notice'], width: number): Sheet['path'] {
  const own = textWidth(text, styles.path);
  if (textWidth(notice.text, styles.note) + own + 16 > width) {
    return { text, x: notice.x, y: notice.y + ROW };
  }
  return { text, x: MARGIN + width - own, y: notice.y };
}

function placed(
  { caption, title, scene, width, height }: Panel,
  at: Point,
  top: number,
): PlacedPanel {
  const [x, y] = [at.x + MARGIN, at.y + top];
  return {
    x,
    y,
    width,
    height,
    caption,
    title: { ...title, at: { x: x + INDENT, y } },
    scene: movedBy(scene, { x, y: y + height - scene.height }),
  };
}
