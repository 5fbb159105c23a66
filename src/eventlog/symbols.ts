import { hashName } from '../random/index.ts';

/**
 * Names as numbers: a name's symbol is its 32-bit hash, so it is the same in every replication,
 * executor and version, in whatever order names turn up.
 */
export class Symbols {
  private readonly names = new Map<number, string>();
  private readonly ids = new Map<string, number>();

  /** The symbol of a name, an int32 other than 0. RangeError when two names share one. */
  of(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = symbolOf(name);
    const other = this.names.get(id);
    if (other !== undefined)
      throw new RangeError(`names "${other}" and "${name}" share a symbol: rename one`);
    this.ids.set(name, id);
    this.names.set(id, name);
    return id;
  }

  /** The name behind a symbol; undefined when none was asked for. */
  nameOf(symbol: number): string | undefined {
    return this.names.get(symbol);
  }

  /** Name and symbol of everything known, sorted by name. */
  entries(): [string, number][] {
    return [...this.ids].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** The symbol of a name without remembering it. */
export function symbolOf(name: string): number {
  return hashName(name) | 0 || 1;
}
