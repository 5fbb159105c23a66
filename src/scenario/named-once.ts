import type { Noun, Path, Report } from './issue.ts';
import { type Located, textOf } from './located.ts';

/** A name and where it stands. */
export type Placed = readonly [path: Path, name: Located];

/**
 * Reports what is named twice, at its second place, where it would count twice or be shared between
 * its two.
 */
export function checkOnce(names: readonly Placed[], noun: Noun, report: Report): void {
  const seen = new Set<string>();
  for (const [path, name] of names) {
    const received = textOf(name);
    if (received === undefined) continue;
    if (seen.has(received)) report(name.at, path, { code: 'duplicateId', noun, received });
    seen.add(received);
  }
}
