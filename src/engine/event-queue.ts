import { Entry } from './entry-book.ts';
import { EntryHeap } from './entry-heap.ts';
import { MOST_IN_LINE } from './entry-line.ts';
import { FarEntries } from './far-entries.ts';

/** Fewer than this many stay near when the horizon is drawn in; that few far ones all come near. */
const FEW = 12;
/** Spans become this many times as wide when most of them hold nothing, looked at after so many. */
const WIDER = 4;
const REVIEW = 64;

/**
 * What is scheduled, by time, then order, then scheduling order: in line what is due before the
 * horizon, in lists what is far. When the line is full the horizon is drawn in; when it is empty the
 * next span comes near. Where many are due at one instant, so that no horizon keeps the line short,
 * they are in a heap instead until it is empty.
 *
 * It is a base class of the calendar and not a part because a hop from object to object on every
 * event was measured to count.
 */
export abstract class EventQueue extends FarEntries {
  /** Virtual now in ms: the instant of the entry taken last. */
  now = NaN;
  /** Token of the entry taken last. */
  poppedToken = 0;
  /** The most in line; 0 while there is a heap. */
  private room = MOST_IN_LINE;
  private readonly heap = new EntryHeap();
  /** With so many in the heap it is tried again to draw the horizon in; 0 without a heap. */
  private crowd = 0;
  /** Entries that came near since `spansSeen` was 0. */
  private came = 0;

  constructor() {
    super();
    // A double before it is 0: V8 would take it for a small integer until it is none, and what it had
    // learnt about whoever keeps a simulation by then would be lost.
    this.now = 0;
  }

  protected get nearCount(): number {
    return this.inLine + this.heap.size;
  }

  /** Adds an entry of a kind due `delay` ms from now and returns its number. */
  protected add(delay: number, kind: number, token: number): number {
    const entry = this.claim(kind, token);
    // Instants are kept and read, not passed: V8 would box them.
    const at = this.now + delay;
    this.doubles[entry << Entry.doubles] = at;
    if (at < this.horizon && this.inLine < this.room) this.joinLine(entry);
    else this.addElsewhere(entry);
    return entry;
  }

  /** Takes out a scheduled entry. */
  protected takeOut(entry: number): void {
    if (this.dueAt(entry) >= this.horizon) this.removeFar(entry);
    else if (this.room === 0) this.leaveHeap(entry);
    else this.leaveLine(entry);
    this.giveBack(entry);
  }

  /** Instant of the first entry in ms, Infinity when there is none. */
  protected firstTime(): number {
    const entry = this.firstEntry();
    return entry < 0 ? Infinity : this.dueAt(entry);
  }

  /** Whether the first near entry is due now and of an order before `order`. */
  protected isDueBefore(order: number): boolean {
    const place = this.inLine - 1;
    if (place < 0) return this.room === 0 && this.isDueNow(this.heap.first, order);
    return this.times[place] === this.now && this.isDueNow(this.line[place]!, order);
  }

  /**
   * Takes the first entry if it is due by `limit`: returns its type and leaves its instant in `now`
   * and its token in `poppedToken`. -1 when nothing is due.
   */
  protected takeFirst(limit: number): number {
    const place = this.inLine - 1;
    if (place < 0) return this.takeElsewhere(limit);
    const at = this.times[place]!;
    if (at > limit) return -1;
    this.now = at;
    this.inLine = place;
    return this.spend(this.line[place]!);
  }

  /** Lets time pass without an event. Nothing may be due by then. */
  protected passTo(instant: number): void {
    this.now = instant;
    // With something far there is something near, later than this.
    if (instant >= this.horizon) this.layOut(this.width, instant);
  }

  /** `takeFirst` where nothing is in line. */
  private takeElsewhere(limit: number): number {
    const entry = this.firstEntry();
    if (this.inLine > 0) return this.takeFirst(limit);
    if (entry < 0 || this.dueAt(entry) > limit) return -1;
    this.now = this.dueAt(entry);
    this.leaveHeap(entry);
    return this.spend(entry);
  }

  /** Gives back an entry that has been taken: returns its type, and its token in `poppedToken`. */
  private spend(entry: number): number {
    const { words } = this;
    const word = entry << Entry.words;
    this.poppedToken = words[word | Entry.token]!;
    const type = words[word | Entry.kind]! & Entry.type;
    this.giveBack(entry);
    return type;
  }

  private isDueNow(entry: number, order: number): boolean {
    return this.dueAt(entry) === this.now && this.orderOf(entry) < order;
  }

  /** The first entry, -1 when nothing is scheduled. */
  private firstEntry(): number {
    if (this.room === 0) return this.heap.first;
    if (this.inLine === 0 && this.farCount > 0) this.refill();
    return this.inLine === 0 ? -1 : this.line[this.inLine - 1]!;
  }

  private leaveHeap(entry: number): void {
    this.heap.remove(entry, this.words);
    if (this.heap.size > 0) return;
    this.room = MOST_IN_LINE;
    this.crowd = 0;
  }

  /** Adds a far entry, or a near one where the line is full or there is a heap. */
  private addElsewhere(entry: number): void {
    const { heap } = this;
    const at = this.dueAt(entry);
    if (at < this.horizon && heap.size >= this.crowd) this.drawIn();
    if (at >= this.horizon) this.addFar(entry);
    else if (this.room === 0) heap.add(entry, at, this.orderOf(entry), this.words);
    else this.joinLine(entry);
  }

  /** Makes spans so narrow that a few of the near ones stay near; a heap where no width does that. */
  private drawIn(): void {
    if (this.room === 0) this.lineUp();
    const { times, line, inLine } = this;
    const first = times[inLine - 1]!;
    const reach = times[inLine - FEW]! - first;
    if (reach < 1) {
      this.heapUp();
      return;
    }
    this.came = 0;
    this.layOut(2 ** Math.floor(Math.log2(reach)), first);
    let away = 0;
    while (times[away]! >= this.horizon) away++;
    for (let place = away - 1; place >= 0; place--) this.addFar(line[place]!);
    times.copyWithin(0, away, inLine);
    line.copyWithin(0, away, inLine);
    this.inLine -= away;
  }

  /** From the line to the heap. */
  private heapUp(): void {
    const { heap, inLine } = this;
    for (let place = inLine - 1; place >= 0; place--) {
      const entry = this.line[place]!;
      heap.add(entry, this.dueAt(entry), this.orderOf(entry), this.words);
    }
    this.crowd = 2 * inLine;
    this.inLine = this.room = 0;
  }

  /** From the heap to the line, which may be longer than usual then. */
  private lineUp(): void {
    this.room = MOST_IN_LINE;
    this.crowd = 0;
    for (const entry of this.heap.drain(this.words)) this.comeNear(entry);
    this.readTimes();
  }

  /** Brings near what is due next. Something must be far and nothing near. */
  private refill(): void {
    if (this.farCount <= FEW) {
      this.layOut(Infinity, 0);
    } else {
      if (this.spansSeen > Math.max(REVIEW, this.farCount)) this.reviewWidth();
      this.takeSpan();
    }
    this.came += this.inLine;
    this.sortLine();
  }

  private reviewWidth(): void {
    const width = this.came < this.spansSeen ? this.width * WIDER : this.width;
    this.came = 0;
    this.spansSeen = 0;
    if (width > this.width) this.layOut(width, this.horizon - width);
  }
}
