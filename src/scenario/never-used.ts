import type { ChartNames } from './chart-names.ts';
import type { Noun, Report } from './issue.ts';
import { child, entriesOf, type Located, locate, textOf } from './located.ts';

/**
 * Notes charts and pools that no role uses, in whatever variant or lever. Only of what the file says
 * itself: what it takes over may serve others.
 *
 * @param root with all roles expanded
 * @param patches of levers and variants
 */
export function noteNeverUsed(
  file: string,
  root: Located,
  patches: readonly Located[],
  charts: ChartNames,
  report: Report,
): void {
  const roles = [root, ...patches].flatMap((part) =>
    entriesOf(child(part, 'roles')).map(([id, { value }]) => ({ id, role: value })),
  );
  const chartOf = ({ id, role }: (typeof roles)[number]): string | undefined =>
    textOf(child(role, 'chart') ?? locate(root, ['roles', id, 'chart']));
  const pools = roles.flatMap((each) => [
    ...entriesOf(child(each.role, 'pools')).map(([, { value }]) => textOf(value)),
    ...(charts.wordsOf(chartOf(each))?.pools ?? []),
  ]);
  const rooms: readonly [room: string, noun: Noun, used: readonly (string | undefined)[]][] = [
    ['charts', 'chart', roles.map(chartOf)],
    ['pools', 'pool', pools],
  ];
  for (const [room, noun, used] of rooms) {
    for (const [received, { key, value }] of entriesOf(child(root, room))) {
      if (used.includes(received) || value.at.file !== file || key.file !== file) continue;
      report(key, [room, received], { code: 'neverUsed', noun, received });
    }
  }
}
