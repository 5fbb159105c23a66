/**
 * 32-bit hash (uint32) of a name: FNV-1a over the UTF-16 code units, low byte first, with the
 * final avalanche of MurmurHash3. Depends on the characters alone.
 */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The first two different names with the same hash, or undefined. Names that share a hash would
 * share their luck, so whoever loads names refuses such a pair.
 */
export function collidingNames(names: Iterable<string>): readonly [string, string] | undefined {
  const seen = new Map<number, string>();
  for (const name of names) {
    const hash = hashName(name);
    const other = seen.get(hash);
    if (other !== undefined && other !== name) return [other, name];
    seen.set(hash, name);
  }
  return undefined;
}
