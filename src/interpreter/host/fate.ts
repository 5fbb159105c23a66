import { grown, roomFor } from '../../engine/index.ts';
import { collidingNames, hashName, uniform } from '../../random/index.ts';
import type { CaseTable } from './case-table.ts';

/** What half a byte counts up to. */
const FULL = 15;

/**
 * The draws of cases: each a pure function of the case's key, the purpose and how often the case
 * drew for that purpose before. The counting is done here so that charts stay free of counters.
 */
export class Fate {
  private readonly cases: CaseTable;
  private readonly hashes: Int32Array;
  /** Purposes of the role that has most. */
  private readonly most: number;
  /** Bytes a slot. */
  private readonly stride: number;
  /**
   * By slot, then purpose: how often the case drew; half a byte each, the even ones low, since most
   * draw once or twice.
   */
  private counts: Uint8Array<ArrayBuffer>;
  /** By slot, then purpose: counts that have outgrown it. */
  private readonly high = new Map<number, Map<number, number>>();

  /**
   * @param purposes what may be drawn for, per role; a purpose's index is its place in its list
   * @throws RangeError when two purposes of a role have the same hash
   */
  constructor(cases: CaseTable, purposes: readonly (readonly string[])[]) {
    this.cases = cases;
    this.most = Math.max(1, ...purposes.map((list) => list.length));
    this.stride = (this.most + 1) >> 1;
    this.hashes = new Int32Array(purposes.length * this.most);
    purposes.forEach((list, role) => {
      const clash = collidingNames(list);
      if (clash !== undefined) {
        throw new RangeError(`purposes "${clash.join('" and "')}" share a hash: rename one`);
      }
      list.forEach((name, i) => {
        this.hashes[role * this.most + i] = hashName(name);
      });
    });
    this.counts = new Uint8Array(64 * this.stride);
  }

  /** A new case has drawn nothing yet. */
  open(slot: number): void {
    const from = slot * this.stride;
    if (from + this.stride > this.counts.length) {
      const room = roomFor(slot + 1, this.counts.length / this.stride) * this.stride;
      this.counts = grown(this.counts, room);
    }
    // A loop: `fill` costs a call out of JavaScript.
    for (let i = from; i < from + this.stride; i++) this.counts[i] = 0;
    if (this.high.size > 0) this.high.delete(slot);
  }

  /** The case's next uniform in (0, 1) for a purpose. */
  draw(slot: number, purpose: number): number {
    const cases = this.cases;
    const occurrence = this.count(slot, purpose);
    const hash = this.hashes[cases.role(slot) * this.most + purpose]!;
    return uniform(cases.keyHi(slot), cases.keyLo(slot), hash, occurrence);
  }

  /** How often the case did something before, without drawing; counts this time too. */
  count(slot: number, purpose: number): number {
    const cell = slot * this.stride + (purpose >> 1);
    const shift = (purpose & 1) << 2;
    const both = this.counts[cell]!;
    const before = (both >> shift) & FULL;
    if (before === FULL) return this.countHigh(slot, purpose);
    this.counts[cell] = both + (1 << shift);
    return before;
  }

  private countHigh(slot: number, purpose: number): number {
    let high = this.high.get(slot);
    if (high === undefined) this.high.set(slot, (high = new Map<number, number>()));
    const before = high.get(purpose) ?? FULL;
    high.set(purpose, before + 1);
    return before;
  }
}
