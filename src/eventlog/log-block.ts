import { Kind } from './record.ts';

// Of its own: V8 folds a module's constants, but loads those of others again and again.
const { opened: OPENED, heading: HEADING } = Kind;
/** Records a block has room for: what is written and read again at once stays in the cache. */
const ROOM = 1024;

/**
 * Where the parts of a row are: `time` and `b` among its four doubles, the others among its eight
 * words.
 */
export const enum Row {
  /** Shift from a row to its first double. */
  doubles = 2,
  time = 0,
  b = 1,
  /** Shift from a row to its first word. */
  words = 3,
  caseNumber = 4,
  a = 5,
  kind = 6,
  /**
   * A small number that the case has while it is open and another case may have later; -1 for a
   * case that is no longer open.
   */
  slot = 7,
}

// The doubles of a row lie over its first four words.

/** Kinds that stand in none of the lists below. */
export type PlainKind = Exclude<Kind, LifeKind | EndKind | HoldingKind | HeadingKind | OpeningKind>;
type OpeningKind = typeof Kind.opened;
type HeadingKind = typeof Kind.heading;
/** Kinds of what happens in a case's life, its opening and its end aside. */
export type LifeKind = typeof Kind.standing | typeof Kind.milestone | typeof Kind.drawn;
/** Kinds of a case's end. */
export type EndKind = typeof Kind.closed | typeof Kind.censored;
/** Kinds that say who holds what of which pool. */
export type HoldingKind =
  | typeof Kind.requested
  | typeof Kind.granted
  | typeof Kind.suspended
  | typeof Kind.resumed
  | typeof Kind.released;

/**
 * A stretch of the event log in rows of 32 bytes, in the order of writing. See `Kind` for `a` and
 * `b`. Each kind has its way in, which also notes the row in the lists that most readers go by, so
 * that none of them has to pass over the others' rows.
 */
export class LogBlock {
  readonly words = new Int32Array(ROOM << Row.words);
  readonly doubles = new Float64Array(this.words.buffer);
  /** By row, of `opened` alone: the slot of the case that opened it, -1 for a case from outside. */
  readonly others = new Int32Array(ROOM);
  /** Rows in the block. */
  length = 0;

  /** Rows of `opened`, `standing`, `milestone`, `drawn`, `closed` and `censored`. */
  readonly lives = new Uint16Array(ROOM);
  lifeCount = 0;
  /** Rows of `opened`, `heading`, `closed` and `censored`. */
  readonly headings = new Uint16Array(ROOM);
  headingCount = 0;
  /** Rows of `requested`, `granted`, `suspended`, `resumed` and `released`. */
  readonly holdings = new Uint16Array(ROOM);
  holdingCount = 0;

  get isFull(): boolean {
    return this.length === ROOM;
  }

  clear(): void {
    this.length = this.lifeCount = this.headingCount = this.holdingCount = 0;
  }

  // The block must not be full, here and below.

  addOpened(
    time: number,
    caseNumber: number,
    role: number,
    parent: number,
    slot: number,
    parentSlot: number,
  ): void {
    this.lives[this.lifeCount++] = this.headings[this.headingCount++] = this.length;
    this.others[this.length] = parentSlot;
    this.write(time, caseNumber, OPENED, role, parent, slot);
  }

  addEnd(time: number, caseNumber: number, kind: EndKind, slot: number, a = 0, b = 0): void {
    this.lives[this.lifeCount++] = this.headings[this.headingCount++] = this.length;
    this.write(time, caseNumber, kind, a, b, slot);
  }

  addLife(
    time: number,
    caseNumber: number,
    kind: LifeKind,
    a: number,
    b: number,
    slot: number,
  ): void {
    this.lives[this.lifeCount++] = this.length;
    this.write(time, caseNumber, kind, a, b, slot);
  }

  addHeading(time: number, caseNumber: number, heading: number, slot: number, b = 0): void {
    this.headings[this.headingCount++] = this.length;
    this.write(time, caseNumber, HEADING, heading, b, slot);
  }

  addHolding(
    time: number,
    caseNumber: number,
    kind: HoldingKind,
    pool: number,
    units: number,
    slot: number,
  ): void {
    this.holdings[this.holdingCount++] = this.length;
    this.write(time, caseNumber, kind, pool, units, slot);
  }

  addPlain(
    time: number,
    caseNumber: number,
    kind: PlainKind,
    a: number,
    b: number,
    slot: number,
  ): void {
    this.write(time, caseNumber, kind, a, b, slot);
  }

  /** Adds a record of whatever kind. `parentSlot` counts for `opened` alone. */
  addAny(
    time: number,
    caseNumber: number,
    kind: Kind,
    a: number,
    b: number,
    slot: number,
    parentSlot: number,
  ): void {
    switch (kind) {
      case Kind.opened:
        this.addOpened(time, caseNumber, a, b, slot, parentSlot);
        break;
      case Kind.closed:
      case Kind.censored:
        this.addEnd(time, caseNumber, kind, slot, a, b);
        break;
      case Kind.standing:
      case Kind.milestone:
      case Kind.drawn:
        this.addLife(time, caseNumber, kind, a, b, slot);
        break;
      case Kind.heading:
        this.addHeading(time, caseNumber, a, slot, b);
        break;
      case Kind.requested:
      case Kind.granted:
      case Kind.suspended:
      case Kind.resumed:
      case Kind.released:
        this.addHolding(time, caseNumber, kind, a, b, slot);
        break;
      default:
        this.addPlain(time, caseNumber, kind, a, b, slot);
    }
  }

  private write(
    time: number,
    caseNumber: number,
    kind: Kind,
    a: number,
    b: number,
    slot: number,
  ): void {
    const { words, doubles } = this;
    const row = this.length++;
    const double = row << Row.doubles;
    const word = row << Row.words;
    doubles[double] = time;
    doubles[double | Row.b] = b;
    words[word | Row.caseNumber] = caseNumber;
    words[word | Row.a] = a;
    words[word | Row.kind] = kind;
    words[word | Row.slot] = slot;
    this.written(row);
  }

  /** A row is written; whoever extends the block may do something about it. */
  protected written(_row: number): void {}
}

/** Whoever reads the event log block by block, soon after it was written. Must not keep the block. */
export interface BlockReader {
  read(block: LogBlock): void;
}
