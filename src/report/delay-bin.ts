import { limit } from '../text/index.ts';
import type { Screen } from './screen.ts';

/** The bin of a time from one edge to the next, ms: `within 30 min`, `1 h to 2 h`, `over 48 h`. */
export function delayBin(
  edges: readonly { readonly upTo: number }[],
  bin: number,
  { texts, language }: Screen,
): string {
  const { below, between, over } = texts.screens;
  const to = edges[bin]!.upTo;
  const from = bin === 0 ? undefined : limit(edges[bin - 1]!.upTo, language);
  if (from === undefined) return below(limit(to, language));
  return Number.isFinite(to) ? between(from, limit(to, language)) : over(from);
}
