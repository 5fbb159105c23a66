import { grown, roomFor } from './grown.ts';

/** Layout of a calendar entry, 32 bytes: a double and six words. See `docs/decisions/0021-layouts.md`. */
export const enum Entry {
  /** Shift from an entry to its first double, which is its instant in ms. */
  doubles = 2,
  /** Shift from an entry to its first word; the first two are the instant. */
  words = 3,
  /** The next entry of a list: of those due in one span, or of the spare ones. */
  next = 2,
  /** The entry before in such a list. */
  previous = 3,
  /** Instead of the next one, in a heap: where the entry is. */
  place = 2,
  /** Instead of the one before, in a heap: what decides between equal times. */
  rank = 3,
  /** Type, whether it has a handle, and order; -1 for a spare entry. */
  kind = 4,
  token = 5,
  /** From here on the words are those of whoever scheduled it, as they were left last. */
  own = 6,
  /** In a kind: the bits of the type. */
  type = 0xffff,
  /** In a kind: shift to the order, and its bits there. */
  order = 16,
  orders = 7,
  /** Added to the kind of an entry that has a handle. */
  handled = 2 ** 19,
}

const NONE = -1;
/** Entry numbers stay below this. */
const MOST_ENTRIES = 2 ** 26;
/** An entry that has had this many handles is never used again, so that handles stay unique. */
const MOST_HANDLES = 2 ** 27 - 1;

/** Whoever keeps the calendar's words at hand; told when they move. */
export interface EntryUser {
  /** @param words the words from now on */
  entriesMoved(words: Int32Array<ArrayBuffer>): void;
}

/** The entries beneath the calendar by number, which numbers are in use, and their handles. */
export abstract class EntryBook {
  protected words: Int32Array<ArrayBuffer>;
  /** Over the same memory as `words`. */
  protected doubles: Float64Array<ArrayBuffer>;
  /** Entries there is room for. */
  private capacity = 64;
  /** Entries from here on were never used. */
  private used = 0;
  private spare = NONE;
  private readonly users: EntryUser[] = [];
  /** By entry: how many handles its number has been given; empty as long as nobody asks for one. */
  private handles = new Int32Array(0);

  constructor() {
    this.words = new Int32Array(this.capacity << Entry.words);
    this.doubles = new Float64Array(this.words.buffer);
  }

  /** Keeps somebody's words up to date. */
  joinEntries(user: EntryUser): void {
    this.users.push(user);
    user.entriesMoved(this.words);
  }

  /** An entry of this kind that has no instant and stands nowhere yet. */
  protected claim(kind: number, token: number): number {
    const entry = this.spare === NONE ? this.fresh() : this.spare;
    const { words } = this;
    const word = entry << Entry.words;
    this.spare = words[word | Entry.next]!;
    words[word | Entry.kind] = kind;
    words[word | Entry.token] = token;
    return entry;
  }

  /** Frees the number of an entry that stands nowhere any more. */
  protected giveBack(entry: number): void {
    const { words } = this;
    const word = entry << Entry.words;
    const kind = words[word | Entry.kind]!;
    words[word | Entry.kind] = -1;
    if (kind >= Entry.handled && this.handles[entry] === MOST_HANDLES) return;
    words[word | Entry.next] = this.spare;
    this.spare = entry;
  }

  /** Whether a number is that of a scheduled entry. */
  protected isScheduled(entry: number): boolean {
    return entry >= 0 && entry < this.used && this.words[(entry << Entry.words) | Entry.kind]! >= 0;
  }

  /** A name for a scheduled entry, from 0 on. Names given before are void. */
  protected nameOf(entry: number): number {
    this.words[(entry << Entry.words) | Entry.kind]! |= Entry.handled;
    if (entry >= this.handles.length) this.handles = grown(this.handles, this.capacity);
    return ++this.handles[entry]! * MOST_ENTRIES + entry;
  }

  /** The scheduled entry that has a name, -1 when it has gone. */
  protected entryNamed(name: number): number {
    const entry = name % MOST_ENTRIES;
    if (!this.isScheduled(entry)) return NONE;
    if (this.words[(entry << Entry.words) | Entry.kind]! < Entry.handled) return NONE;
    return this.handles[entry]! * MOST_ENTRIES + entry === name ? entry : NONE;
  }

  private fresh(): number {
    if (this.used === this.capacity) {
      if (this.used >= MOST_ENTRIES) throw new RangeError(`more than ${MOST_ENTRIES} entries`);
      this.capacity = roomFor(this.used + 1, this.used, MOST_ENTRIES);
      this.words = grown(this.words, this.capacity << Entry.words);
      this.doubles = new Float64Array(this.words.buffer);
      for (const user of this.users) user.entriesMoved(this.words);
    }
    const entry = this.used++;
    this.words[(entry << Entry.words) | Entry.next] = NONE;
    return entry;
  }
}
