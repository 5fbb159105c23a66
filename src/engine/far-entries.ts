import { Entry } from './entry-book.ts';
import { EntryLine } from './entry-line.ts';

const NONE = -1;
const FEWEST_LISTS = 64;
/** Entries for each list when lists are laid out, and the most before there are more of them. */
const USUAL = 8;
const MOST = 16;

/**
 * Entries due at the horizon or later, in lists by the span of time they are due in: one comes and
 * goes in the same time however many there are. All spans have one width, a power of two of ms, and
 * spans a round apart share a list.
 *
 * Source: Brown, Calendar queues, CACM 31 (1988) 1220–1227.
 */
export abstract class FarEntries extends EntryLine {
  /** What is due before this instant, in ms, is near; everything as long as it is Infinity. */
  protected horizon = Infinity;
  /** Width of a span in ms. */
  protected width = Infinity;
  protected farCount = 0;
  /** Spans looked at by `takeSpan` since the lists were laid out. */
  protected spansSeen = 0;
  /** 1 / `width`. */
  private inverse = NaN;
  /** Number of the span before the horizon. */
  private span = 0;
  /** By list: the entry that came last. */
  private heads = new Int32Array(FEWEST_LISTS).fill(NONE);

  protected addFar(entry: number): void {
    if (this.farCount >= MOST * this.heads.length)
      this.layOut(this.width, this.horizon - this.width);
    const { heads, words } = this;
    const list = this.listOf(entry);
    const after = heads[list]!;
    const word = entry << Entry.words;
    words[word | Entry.next] = after;
    words[word | Entry.previous] = NONE;
    if (after !== NONE) words[(after << Entry.words) | Entry.previous] = entry;
    heads[list] = entry;
    this.farCount++;
  }

  protected removeFar(entry: number): void {
    const { words } = this;
    const word = entry << Entry.words;
    const after = words[word | Entry.next]!;
    const before = words[word | Entry.previous]!;
    if (before === NONE) this.heads[this.listOf(entry)] = after;
    else words[(before << Entry.words) | Entry.next] = after;
    if (after !== NONE) words[(after << Entry.words) | Entry.previous] = before;
    this.farCount--;
  }

  /** Moves the horizon on until something far has come near. There must be something far. */
  protected takeSpan(): void {
    const { heads } = this;
    const last = heads.length - 1;
    const wanted = this.farCount;
    for (let steps = 1; this.farCount === wanted; steps++) {
      if (steps > last) {
        this.span = this.earliestSpan() - 1;
        steps = 0;
      }
      this.span++;
      this.spansSeen++;
      if (heads[this.span & last] !== NONE) this.takeList(this.span & last);
    }
    this.horizon = (this.span + 1) * this.width;
  }

  /**
   * Gives spans another width; Infinity brings everything near. `instant` is in the last span that
   * is near; nothing far may be due in it.
   */
  protected layOut(width: number, instant: number): void {
    const { heads } = this;
    const far = new Int32Array(this.farCount);
    let count = 0;
    for (let list = 0; list < heads.length; list++) {
      for (let e = heads[list]!; e !== NONE; e = this.words[(e << Entry.words) | Entry.next]!)
        far[count++] = e;
    }
    this.width = width;
    this.inverse = 1 / width;
    this.span = Math.floor(instant * this.inverse);
    this.horizon = (this.span + 1) * width;
    this.spansSeen = 0;
    this.farCount = 0;
    const lists = Math.max(FEWEST_LISTS, 2 ** Math.ceil(Math.log2(count / USUAL + 1)));
    if (lists === heads.length) heads.fill(NONE);
    else this.heads = new Int32Array(lists).fill(NONE);
    if (width === Infinity) far.forEach((entry) => this.comeNear(entry));
    // Each list had the newest first.
    else for (let i = count - 1; i >= 0; i--) this.addFar(far[i]!);
  }

  /** Lets what is due in the present span come near, and keeps the others in their order. */
  private takeList(list: number): void {
    const { heads, words, doubles } = this;
    const horizon = (this.span + 1) * this.width;
    let kept = NONE;
    for (let entry = heads[list]!; entry !== NONE;) {
      const word = entry << Entry.words;
      const after = words[word | Entry.next]!;
      if (doubles[entry << Entry.doubles]! < horizon) {
        this.farCount--;
        this.comeNear(entry);
      } else {
        words[word | Entry.previous] = kept;
        if (kept === NONE) heads[list] = entry;
        else words[(kept << Entry.words) | Entry.next] = entry;
        kept = entry;
      }
      entry = after;
    }
    if (kept === NONE) heads[list] = NONE;
    else words[(kept << Entry.words) | Entry.next] = NONE;
  }

  private earliestSpan(): number {
    let earliest = Infinity;
    for (let first of this.heads) {
      for (; first !== NONE; first = this.words[(first << Entry.words) | Entry.next]!) {
        earliest = Math.min(earliest, this.doubles[first << Entry.doubles]!);
      }
    }
    return Math.floor(earliest * this.inverse);
  }

  private listOf(entry: number): number {
    const span = Math.floor(this.doubles[entry << Entry.doubles]! * this.inverse);
    return span & (this.heads.length - 1);
  }
}
