import type { LegendEntry } from '../layout/legend.ts';
import { chevrons } from './bands.ts';
import { escaped, px } from './markup.ts';
import { rectangle } from './shapes.ts';
import { signMarkup } from './signs.ts';

/** One explanation: the mark and its word. `prefix` begins the ids of patterns. */
export function legendMarkup(entry: LegendEntry, prefix: string): string {
  const { text, x, y } = entry;
  const words = `<text class="t-note quiet" x="${px(x + 22)}" y="${px(y + 12)}">${escaped(text)}</text>`;
  return markOf(entry, prefix) + words;
}

function markOf({ mark, heading, x, y }: LegendEntry, prefix: string): string {
  const area = { x: x + 0.6, y: y + 1.6, width: 17, height: 13 };
  switch (mark) {
    case 'band':
      return bandSample(heading ?? '', x, y, prefix);
    case 'start':
      return `<circle class="full" cx="${px(x + 8)}" cy="${px(y + 8)}" r="5"/>`;
    case 'end':
      return (
        rectangle(area, 4, 'box') +
        rectangle({ x: area.x + 3, y: area.y + 3, width: 11, height: 7 }, 2, 'line')
      );
    case 'decision':
      return `<path class="box" d="M${px(x + 5)} ${px(y + 1.5)}h8l5 5v3l-5 5h-8l-5 -5v-3Z"/>`;
    case 'history':
      return `<circle class="line" cx="${px(x + 8.5)}" cy="${px(y + 8)}" r="7.5"/><text class="t-note" text-anchor="middle" x="${px(x + 8.5)}" y="${px(y + 12)}">H</text>`;
    case 'bar':
      return rectangle({ ...area, y: y + 6, height: 4 }, 1, 'full');
    case 'elsewhere':
      return rectangle(area, 3, 'away');
    default:
      return signMarkup(mark, x + 3, y + 8);
  }
}

function bandSample(heading: string, x: number, y: number, prefix: string): string {
  const area = { x: x + 2.6, y: y + 1.6, width: 12, height: 13 };
  if (heading === 'travelling')
    return chevrons(x + 5, y + 3, y + 15) + chevrons(x + 12, y + 3, y + 15);
  if (heading === 'working') return rectangle(area, 3, 'hue');
  const border = rectangle(area, 3, 'line');
  if (heading === 'outside') return border;
  return `<rect x="${px(area.x)}" y="${px(area.y)}" width="12" height="13" rx="3" fill="url(#${prefix}-${heading})"/>${border}`;
}
