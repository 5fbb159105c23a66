import type { Estimate } from '../experiments/index.ts';
import { grouped } from '../text/index.ts';

/** `10,173–18,004`: the fewest and the most cases behind some figures; empty where none has any. */
export function countRange(estimates: readonly Pick<Estimate, 'n'>[]): string {
  const counts = estimates.map(({ n }) => n);
  if (!counts.some((n) => n > 0)) return '';
  return [...new Set([Math.min(...counts), Math.max(...counts)])].map(grouped).join('–');
}
