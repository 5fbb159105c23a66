/** What the drawings of a chart are called in files; see `drawMachine`. */
const inFiles = (name: string): string =>
  name
    .replaceAll(/[^\w-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase() || 'chart';

/**
 * A name for one more machine of a file: its id, the name of its export, or both. Drawings of
 * several machines lie in one folder, and the second sheet of `rich` is called `rich-2`: no name is
 * another with a number after it, nor differs from it in capitals alone.
 */
export function nameBeside(taken: readonly string[], id: string, exported: string): string {
  const isFree = (name: string) => taken.every((each) => !canMeet(inFiles(each), inFiles(name)));
  const found = [id, exported, `${id}-${exported}`].find(isFree);
  if (found !== undefined) return found;
  let number = 1;
  while (!isFree(`machine-${number}-${exported}`)) number += 1;
  return `machine-${number}-${exported}`;
}

/** Whether a sheet of the one could be called like a sheet of the other. */
function canMeet(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return longer.startsWith(shorter) && /^(?:-\d+)?$/.test(longer.slice(shorter.length));
}
