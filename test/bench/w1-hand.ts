import { gapOf, MOST_PRESENT, SERVERS, serviceOf, type W1Result } from './w1-draws.ts';

const ARRIVAL = 1;
const END = 0;

/**
 * W1 written by hand as one fast loop: a 4-ary heap in local typed arrays, inlined, grants made in
 * place, nothing that could be cancelled. Entries leave by time, kind and scheduling order, as the
 * engine's do, so that both give the same mean wait.
 */
export function w1Hand(customers: number, seed: number): W1Result {
  const mask = MOST_PRESENT - 1;
  const arrivedAt = new Float64Array(MOST_PRESENT);
  const times = new Float64Array(64);
  const ranks = new Float64Array(64);
  const kinds = new Int32Array(64);
  let size = 0;
  let sequence = 0;
  let busy = 0;
  let head = 0;
  let arrived = 0;
  let served = 0;
  let waited = 0;
  let instant = gapOf(seed, 0);

  const push = (at: number, kind: number): void => {
    const rank = kind * 2 ** 50 + sequence++;
    let place = size++;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = times[parent]!;
      if (above < at || (above === at && ranks[parent]! < rank)) break;
      times[place] = above;
      ranks[place] = ranks[parent]!;
      kinds[place] = kinds[parent]!;
      place = parent;
    }
    times[place] = at;
    ranks[place] = rank;
    kinds[place] = kind;
  };

  const drop = (): void => {
    const last = --size;
    if (last === 0) return;
    const at = times[last]!;
    const rank = ranks[last]!;
    const kind = kinds[last]!;
    let place = 0;
    for (;;) {
      const first = 4 * place + 1;
      if (first >= last) break;
      let least = first;
      let leastAt = times[first]!;
      const end = first + 4 < last ? first + 4 : last;
      for (let child = first + 1; child < end; child++) {
        const childAt = times[child]!;
        if (childAt < leastAt || (childAt === leastAt && ranks[child]! < ranks[least]!)) {
          least = child;
          leastAt = childAt;
        }
      }
      if (at < leastAt || (at === leastAt && rank < ranks[least]!)) break;
      times[place] = leastAt;
      ranks[place] = ranks[least]!;
      kinds[place] = kinds[least]!;
      place = least;
    }
    times[place] = at;
    ranks[place] = rank;
    kinds[place] = kind;
  };

  push(Math.round(instant), ARRIVAL);
  while (served < customers) {
    const now = times[0]!;
    const kind = kinds[0]!;
    drop();
    if (kind === ARRIVAL) {
      const customer = arrived++;
      if (busy < SERVERS) {
        busy++;
        head++;
        push(now + serviceOf(seed, customer), END);
      } else {
        arrivedAt[customer & mask] = now;
      }
      if (arrived < customers) {
        instant += gapOf(seed, arrived);
        push(Math.round(instant), ARRIVAL);
      }
    } else {
      served++;
      if (head < arrived) {
        waited += now - arrivedAt[head & mask]!;
        push(now + serviceOf(seed, head), END);
        head++;
      } else {
        busy--;
      }
    }
  }
  return { meanWaitMs: waited / customers, events: arrived + served };
}
