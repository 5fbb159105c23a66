/** Share of time all servers are busy without a queue; `load` is offered, in servers. Erlang B. */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}

/** Probability of having to wait. Erlang C. */
export function erlangC(servers: number, load: number): number {
  const blocked = erlangB(servers, load);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/**
 * Steady state of a birth-death process on 0, 1, …, as many states as matter.
 * @param death rate of leaving state n downwards, n from 1
 */
export function birthDeath(
  states: number,
  birth: (n: number) => number,
  death: (n: number) => number,
): number[] {
  const weights = [1];
  for (let n = 1; n < states; n++) weights.push((weights[n - 1]! * birth(n - 1)) / death(n));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/** Mean of f over a distribution on 0, 1, … */
export function expected(shares: readonly number[], f: (n: number) => number): number {
  return shares.reduce((sum, share, n) => sum + share * f(n), 0);
}
