const MOST_MULTIPLIERS = 1000;

/**
 * The places of a few symbols, found without a search: a multiplier is looked for under which no
 * two of them fall into one cell.
 */
export class SymbolTable {
  /** Different symbols; their places in the order given. */
  readonly size: number;
  private readonly symbols: Int32Array;
  private readonly places: Int32Array;
  private readonly multiplier: number;
  private readonly shift: number;

  constructor(symbols: Iterable<number>) {
    const different = [...new Set(symbols)];
    this.size = different.length;
    for (let bits = Math.max(1, 32 - Math.clz32(this.size)); ; bits++) {
      const shift = 32 - bits;
      const multiplier = multiplierFor(different, shift);
      if (multiplier === undefined) continue;
      this.shift = shift;
      this.multiplier = multiplier;
      this.symbols = new Int32Array(2 ** bits);
      this.places = new Int32Array(2 ** bits).fill(-1);
      for (const [place, symbol] of different.entries()) {
        const cell = Math.imul(symbol, multiplier) >>> shift;
        this.symbols[cell] = symbol;
        this.places[cell] = place;
      }
      return;
    }
  }

  /** The place of a symbol, from 0; -1 for any other. */
  placeOf(symbol: number): number {
    const cell = Math.imul(symbol, this.multiplier) >>> this.shift;
    return this.symbols[cell] === symbol ? this.places[cell]! : -1;
  }
}

function multiplierFor(symbols: readonly number[], shift: number): number | undefined {
  // By cell: the try that took it last. Most tries are over long before the last symbol.
  const taken = new Uint16Array(2 ** (32 - shift));
  let multiplier = 0x9e3779b1;
  for (let tried = 1; tried <= MOST_MULTIPLIERS; tried++) {
    const parts = symbols.every((symbol) => {
      const cell = Math.imul(symbol, multiplier) >>> shift;
      const isFree = taken[cell] !== tried;
      taken[cell] = tried;
      return isFree;
    });
    if (parts) return multiplier | 0;
    multiplier = Math.imul(multiplier, 0x2c1b3c6d) | 1;
  }
  return undefined;
}
