/** Milestones since the last review, by symbol: how many, and the sum of their amounts. */
export class Tally {
  private readonly counts = new Map<number, { count: number; amount: number }>();

  /** Counts a milestone from now on. */
  watch(symbol: number): void {
    this.counts.set(symbol, { count: 0, amount: 0 });
  }

  add(symbol: number, amount: number): void {
    const found = this.counts.get(symbol);
    if (found === undefined) return;
    found.count++;
    found.amount += amount;
  }

  count(symbol: number): number {
    return this.counts.get(symbol)!.count;
  }

  amount(symbol: number): number {
    return this.counts.get(symbol)!.amount;
  }

  /** A review is over. */
  reset(): void {
    for (const each of this.counts.values()) {
      each.count = 0;
      each.amount = 0;
    }
  }
}
