/** More players would need more than a thousand coalitions. */
const MOST_PLAYERS = 10;

/**
 * All coalitions of the players, from none to all; in each they stand in the given order.
 * Coalition i holds player k if bit k of i is set.
 * Throws a RangeError above ten players.
 */
export function coalitions<Player>(players: readonly Player[]): Player[][] {
  if (players.length > MOST_PLAYERS) {
    throw new RangeError(`players must number at most ${MOST_PLAYERS}, received ${players.length}`);
  }
  return Array.from({ length: 1 << players.length }, (_, mask) =>
    players.filter((__, k) => (mask >> k) & 1),
  );
}

/**
 * Each player's share of what all achieve together: its mean contribution over all orders of
 * joining. In the order of the players; the shares sum to value(all) - value(none).
 * Asks for the value of each coalition once. Throws a RangeError above ten players.
 * Source: Shapley, Contributions to the Theory of Games II (1953).
 */
export function shapley<Player>(
  players: readonly Player[],
  value: (coalition: readonly Player[]) => number,
): number[] {
  const n = players.length;
  const values = coalitions(players).map((coalition) => value(coalition));
  // Orders in which a given coalition of `size` comes just before a given player, over all orders.
  const weights: number[] = [];
  let weight = 1 / n;
  for (let size = 0; size < n; size++) {
    weights.push(weight);
    weight *= (size + 1) / (n - 1 - size);
  }
  return players.map((_, k) => {
    const bit = 1 << k;
    let share = 0;
    for (let mask = 0; mask < values.length; mask++) {
      if (mask & bit) continue;
      share += weights[sizeOf(mask)]! * (values[mask | bit]! - values[mask]!);
    }
    return share;
  });
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
