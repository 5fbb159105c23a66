import type { PoolSummary } from '../metrics/index.ts';

/**
 * The wait (ms) that a share of the granted requests did not exceed, over several pools of one
 * replication; straight within a bin. NaN where nothing was granted, Infinity beyond the last edge.
 */
export function waitQuantile(
  pools: readonly Pick<PoolSummary, 'granted' | 'atOnce' | 'waitBins'>[],
  edges: readonly number[],
  share: number,
): number {
  const granted = pools.reduce((sum, pool) => sum + pool.granted, 0);
  if (granted === 0) return Number.NaN;
  let left = share * granted - pools.reduce((sum, { atOnce }) => sum + atOnce, 0);
  if (left <= 0) return 0;
  for (let bin = 0; bin < edges.length; bin++) {
    const count = pools.reduce((sum, { waitBins }) => sum + (waitBins[bin] ?? 0), 0);
    if (count >= left) {
      const from = bin === 0 ? 0 : edges[bin - 1]!;
      return from + (left / count) * (edges[bin]! - from);
    }
    left -= count;
  }
  return Infinity;
}
