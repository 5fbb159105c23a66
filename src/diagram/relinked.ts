import type { DiagramFile } from './files.ts';

/** A picture in a page of Markdown whose text begins with a state: `![probe.turn: …](../charts/probe.en.svg)`. */
const PICTURE = /^(!\[([\w.]+)(?:: |：).*\]\((?:[^()]*\/)?)([^()/]+)(\))$/gmu;

/** Where a drawing has the inside of a state: a panel of its own, or inside that of another. */
const places = ['data-panel', 'class="group" data-state', 'class="frame" data-state'];

/**
 * A page of Markdown whose pictures show the states that their texts begin with. Sheets are numbered,
 * and a state moves to another one when a chart has grown: such a picture becomes the first drawing of
 * that chart and language that shows it. What no drawing shows stays as it is.
 */
export function relinked(
  page: string,
  drawings: readonly Pick<DiagramFile, 'name' | 'content'>[],
): string {
  return page.replaceAll(PICTURE, (whole, before: string, state: string, name: string) => {
    const [chart = ''] = state.split('.');
    const suffix = /\.[^.]+\.[^.]+$/u.exec(name)?.[0] ?? '';
    const shows = (drawing: Pick<DiagramFile, 'name' | 'content'>): boolean =>
      places.some((place) => String(drawing.content).includes(`${place}="${state}"`));
    const own = drawings.filter(
      (drawing) =>
        drawing.name.endsWith(suffix) &&
        /^[^.-]+/u.exec(drawing.name)?.[0] === chart &&
        shows(drawing),
    );
    if (own.length === 0 || own.some((drawing) => drawing.name === name)) return whole;
    return `${before}${own[0]!.name})`;
  });
}
