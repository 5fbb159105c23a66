/** A level of the world, as the scenario gives it. */
export interface StockRule {
  readonly name: string;
  readonly initial: number;
  readonly least: number;
  readonly most: number;
}

/** Levels of the world by stock: public awareness, accounts at hand … Draws and arrivals read them. */
export class Stocks {
  /** By index of the stock. */
  readonly levels: Float64Array;
  readonly names: readonly string[];
  private readonly rules: readonly StockRule[];
  private readonly indices: ReadonlyMap<string, number>;

  constructor(rules: readonly StockRule[]) {
    this.rules = rules;
    this.names = rules.map(({ name }) => name);
    this.levels = Float64Array.from(rules, ({ initial }) => initial);
    this.indices = new Map(rules.map(({ name }, i) => [name, i]));
  }

  /** Index of a stock. RangeError when there is none of that name. */
  indexOf(name: string): number {
    const index = this.indices.get(name);
    if (index === undefined) throw new RangeError(`no stock "${name}" in this scenario`);
    return index;
  }

  /**
   * Adds to a stock, which stays between its least and its most. Returns the new level; RangeError
   * for something that is no finite number.
   */
  change(index: number, by: number): number {
    const { name, least, most } = this.rules[index]!;
    if (!Number.isFinite(by)) {
      throw new RangeError(`stock "${name}" must change by a finite number, received ${by}`);
    }
    const level = Math.min(most, Math.max(least, this.levels[index]! + by));
    this.levels[index] = level;
    return level;
  }
}
