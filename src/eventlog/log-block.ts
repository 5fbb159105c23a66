import { Kind } from './record.ts';

/** Records a block has room for: what is written and read again at once stays in the cache. */
const ROOM = 1024;

/** 1 for the kinds of a case's beginning, milestones, attributes and end. */
const inLives = marked([
  Kind.opened,
  Kind.standing,
  Kind.milestone,
  Kind.drawn,
  Kind.closed,
  Kind.censored,
]);
/** 1 for the kinds that say how long a case is under which heading. */
const inHeadings = marked([Kind.opened, Kind.heading, Kind.closed, Kind.censored]);
/** 1 for the kinds that say who holds what of which pool. */
const inHoldings = marked([
  Kind.requested,
  Kind.granted,
  Kind.suspended,
  Kind.resumed,
  Kind.released,
]);

function marked(kinds: readonly Kind[]): Uint8Array<ArrayBuffer> {
  const marks = new Uint8Array(256);
  for (const kind of kinds) marks[kind] = 1;
  return marks;
}

/** A stretch of the event log in columns, in the order of writing. See `Kind` for `a` and `b`. */
export class LogBlock {
  readonly times = new Float64Array(ROOM);
  readonly cases = new Int32Array(ROOM);
  /**
   * A small number that the case has while it is open and another case may have later; -1 for a
   * case that is no longer open.
   */
  readonly slots = new Int32Array(ROOM);
  /** Of `opened` alone: the slot of the case that opened it, -1 for a case from outside. */
  readonly others = new Int32Array(ROOM);
  readonly kinds = new Uint8Array(ROOM);
  readonly as = new Int32Array(ROOM);
  readonly bs = new Float64Array(ROOM);
  /** Records in the block. */
  length = 0;

  // Rows that most readers look at, so that none of them has to pass over the others.
  /** Rows of `opened`, `standing`, `milestone`, `drawn`, `closed` and `censored`. */
  readonly lives = new Uint16Array(ROOM + 1);
  lifeCount = 0;
  /** Rows of `opened`, `heading`, `closed` and `censored`. */
  readonly headings = new Uint16Array(ROOM + 1);
  headingCount = 0;
  /** Rows of `requested`, `granted`, `suspended`, `resumed` and `released`. */
  readonly holdings = new Uint16Array(ROOM + 1);
  holdingCount = 0;

  get isFull(): boolean {
    return this.length === ROOM;
  }

  clear(): void {
    this.length = this.lifeCount = this.headingCount = this.holdingCount = 0;
  }

  /** Adds an `opened`. The block must not be full, here and below. */
  addOpened(
    time: number,
    caseNumber: number,
    role: number,
    parent: number,
    slot: number,
    parentSlot: number,
  ): void {
    this.others[this.length] = parentSlot;
    this.add(time, caseNumber, Kind.opened, role, parent, slot);
  }

  /** Adds any other record. */
  add(time: number, caseNumber: number, kind: number, a: number, b: number, slot: number): void {
    const i = this.length++;
    this.times[i] = time;
    this.cases[i] = caseNumber;
    this.slots[i] = slot;
    this.kinds[i] = kind;
    this.as[i] = a;
    this.bs[i] = b;
    // Written in any case and kept if it counts: no branch to guess wrong.
    this.lives[this.lifeCount] = i;
    this.lifeCount += inLives[kind]!;
    this.headings[this.headingCount] = i;
    this.headingCount += inHeadings[kind]!;
    this.holdings[this.holdingCount] = i;
    this.holdingCount += inHoldings[kind]!;
  }
}

/** Whoever reads the event log block by block, soon after it was written. Must not keep the block. */
export interface BlockReader {
  read(block: LogBlock): void;
}
