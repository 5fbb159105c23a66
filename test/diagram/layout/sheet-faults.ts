import type { Rectangle, Route, Scene } from '../../../src/diagram/layout/scene.ts';
import type { Sheet } from '../../../src/diagram/layout/sheet.ts';
import { styles } from '../../../src/diagram/text/block.ts';
import { textWidth } from '../../../src/diagram/text/measure.ts';
import { contains, faultsOf, overlap, segments } from './faults.ts';

/** What an arrow may be long, px: down a whole sheet and a little more. */
const LONGEST = 1200;

/**
 * What is wrong with a whole sheet, in words: with each of its panels, and where one lies on another
 * or anything under a title, the heading or the legend, or off the sheet.
 */
export function faultsOfSheet(sheet: Sheet): readonly string[] {
  const { panels, heading, legend, notice, path, width, height } = sheet;
  const rows = [
    ...legend.map(({ x, y, text }) => ({ x, y, width: 22 + textWidth(text, styles.note) })),
    { x: notice.x, y: notice.y, width: textWidth(notice.text, styles.note) },
    ...(path === undefined ? [] : [{ ...path, width: textWidth(path.text, styles.path) }]),
  ].map((row) => ({ ...row, height: 17 }));
  const words: readonly Rectangle[] = [
    ...panels.map(({ title }) => ({ ...title.at, width: title.width, height: title.height })),
    ...(heading === undefined
      ? []
      : [{ ...heading.at, width: heading.width, height: heading.height }]),
    ...rows,
  ];
  const drawn = panels.flatMap(({ scene }) => thingsIn(scene));
  const strayed = panels.flatMap((panel) => {
    const { title, scene, caption } = panel;
    const own = { ...title.at, width: title.width, height: title.height };
    const strays = [own, ...thingsIn(scene)].some((thing) => !contains(around(panel, 1), thing));
    return strays ? [`something leaves the panel of ${caption.state.id}`] : [];
  });
  const wandering = panels
    .flatMap(({ scene }) => scene.routes)
    .filter((route) => lengthOf(route) > LONGEST)
    .map(({ id }) => `${id} winds its way across the sheet`);
  const all = { x: 0, y: 0, width, height };
  const covered = drawn.some((thing) => words.some((area) => overlap(thing, area)));
  const outside = [...drawn, ...words].some((thing) => !contains(all, thing));
  // Frames stand a little way round the panels.
  const frames = panels.map((panel) => around(panel, panels.length > 1 ? 8 : 0));
  return [
    ...panels.flatMap(({ scene }) => faultsOf(scene)),
    ...strayed,
    ...wandering,
    ...(covered ? ['something covers a title, the heading or the legend'] : []),
    ...(outside ? ['something is off the sheet'] : []),
    ...(anyOverlap(words) ? ['words overlap'] : []),
    ...(anyOverlap([...frames, ...rows]) ? ['panels overlap each other or the legend'] : []),
  ];
}

function lengthOf({ points }: Route): number {
  return points
    .slice(1)
    .reduce((sum, { x, y }, i) => sum + Math.abs(x - points[i]!.x) + Math.abs(y - points[i]!.y), 0);
}

function thingsIn({ boxes, routes }: Scene): readonly Rectangle[] {
  return [
    ...boxes,
    ...routes.flatMap((route) => [
      ...segments(route),
      ...(route.label === undefined ? [] : [route.label]),
    ]),
  ];
}

function around({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function anyOverlap(areas: readonly Rectangle[]): boolean {
  return areas.some((one, i) => areas.slice(i + 1).some((other) => overlap(one, other)));
}
