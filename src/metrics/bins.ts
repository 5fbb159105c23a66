/** Upper edges in ms of the bins that durations are counted in: 20 a decade, 10 s to 1,000 h. */
export const binEdges: readonly number[] = edges();

function edges(): number[] {
  const list: number[] = [];
  const step = Math.exp(Math.log(10) / 20);
  for (let edge = 10_000; edge < 3.7e9; edge *= step) list.push(Math.round(edge));
  return list;
}

/** Bins there are: one per edge and one for what lies beyond the last. */
export const binCount = binEdges.length + 1;

/** Index of the bin that a duration falls in. */
export function binOf(ms: number): number {
  let low = 0;
  let high = binEdges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ms <= binEdges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
