/** The most that stand side by side. */
const MOST = 4;

/**
 * Things in order, in as few groups of about the same size as have room side by side; each alone if
 * need be.
 *
 * @param fits whether some things, at most four, have room beside each other
 */
export function inGroups<T>(all: readonly T[], fits: (some: readonly T[]) => boolean): T[][] {
  for (let most = Math.min(MOST, all.length); most > 1; most--) {
    const groups = chunks(all, Math.ceil(all.length / Math.ceil(all.length / most)));
    if (groups.every(fits)) return groups;
  }
  return chunks(all, 1);
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size));
}
