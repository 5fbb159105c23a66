import { grown, roomFor } from '../../engine/index.ts';

/** Nobody: an absent slot. */
const NONE = -1;
/** Roles there may be in a scenario. */
export const MOST_ROLES = 1024;
/** Cases that may be open at once; where there are more, cases most often open cases without end. */
export const MOST_CASES = 2 ** 22;

// Of a slot's eight cells; the first is the number. They stand together because a case is met as a
// whole, and among a hundred thousand cases every column of its own would cost a trip to the memory.
const KEY_HI = 1;
const KEY_LO = 2;
/** Role, flags and heading in one. */
const STATE = 3;
const PARENT = 4;
const FIRST_CHILD = 5;
const NEXT_SIBLING = 6;
const FIRST_REQUEST = 7;
const SHIFT = 3;

// Of the state: the role in the low bits, two flags, and the heading, 0 for none, in the high bits.
const ROLE = 1023;
const STANDS = 1024;
const ASKS = 2048;
const LOW = 4095;
const HEADING = 12;

/** After so many steps through the children of one case it is worth while to know who is before whom. */
const LONG = 64;

/** More cases are open at once than there may be. */
export class TooManyCases extends RangeError {
  constructor() {
    super(`more than ${MOST_CASES} cases open at once`);
    this.name = 'TooManyCases';
  }
}

/**
 * What the host keeps of every open case, by slot. A slot is used again after its case has closed;
 * the case's number never is.
 */
export class CaseTable {
  /** Cases opened so far; the next one's number. */
  opened = 0;
  /** Cases open now, standing ones aside. */
  live = 0;
  private cells = new Int32Array(64 << SHIFT).fill(NONE);
  private top = 0;
  /** By slot: the pending question of the few cases that have one. */
  private readonly questions = new Map<number, number>();
  private readonly free: number[] = [];
  /**
   * By slot: the child before it of the same parent. Kept once some case has many children, empty
   * until then: with a hundred thousand of them each would look for its place among all.
   */
  private before = new Int32Array(0);

  /** Slots in use, now or earlier: every slot is below it. */
  get slots(): number {
    return this.top;
  }

  /** Running number of the case, or NONE while the slot is empty. */
  number(slot: number): number {
    return this.cells[slot << SHIFT]!;
  }

  keyHi(slot: number): number {
    return this.cells[(slot << SHIFT) | KEY_HI]!;
  }

  keyLo(slot: number): number {
    return this.cells[(slot << SHIFT) | KEY_LO]!;
  }

  /** Index of the case's role. */
  role(slot: number): number {
    return this.cells[(slot << SHIFT) | STATE]! & ROLE;
  }

  heading(slot: number): number {
    return (this.cells[(slot << SHIFT) | STATE]! >> HEADING) - 1;
  }

  setHeading(slot: number, heading: number): void {
    const cell = (slot << SHIFT) | STATE;
    this.cells[cell] = (this.cells[cell]! & LOW) | ((heading + 1) << HEADING);
  }

  parent(slot: number): number {
    return this.cells[(slot << SHIFT) | PARENT]!;
  }

  firstChild(slot: number): number {
    return this.cells[(slot << SHIFT) | FIRST_CHILD]!;
  }

  nextSibling(slot: number): number {
    return this.cells[(slot << SHIFT) | NEXT_SIBLING]!;
  }

  /** First entry of the case in `Requests`. */
  firstRequest(slot: number): number {
    return this.cells[(slot << SHIFT) | FIRST_REQUEST]!;
  }

  setFirstRequest(slot: number, entry: number): void {
    this.cells[(slot << SHIFT) | FIRST_REQUEST] = entry;
  }

  /** Pending question's entry in `Questions`, or NONE. */
  question(slot: number): number {
    const asks = (this.cells[(slot << SHIFT) | STATE]! & ASKS) !== 0;
    return asks ? this.questions.get(slot)! : NONE;
  }

  /** Notes the pending question's entry; NONE for none. */
  setQuestion(slot: number, entry: number): void {
    const cell = (slot << SHIFT) | STATE;
    if (entry === NONE) {
      this.cells[cell]! &= ~ASKS;
      this.questions.delete(slot);
    } else {
      this.cells[cell]! |= ASKS;
      this.questions.set(slot, entry);
    }
  }

  /** Whether the case stands from the beginning. */
  stands(slot: number): boolean {
    return (this.cells[(slot << SHIFT) | STATE]! & STANDS) !== 0;
  }

  /**
   * Takes an empty slot for a new case and gives it the next number. TooManyCases when four million
   * are open.
   */
  open(role: number, keyHi: number, keyLo: number, parent: number): number {
    const slot = this.free.length > 0 ? this.free.pop()! : this.top++;
    if (slot << SHIFT === this.cells.length) this.grow();
    const cells = this.cells;
    const first = slot << SHIFT;
    cells[first] = this.opened++;
    cells[first | KEY_HI] = keyHi;
    cells[first | KEY_LO] = keyLo;
    cells[first | STATE] = role;
    cells[first | PARENT] = parent;
    cells[first | FIRST_CHILD] = NONE;
    cells[first | NEXT_SIBLING] = parent === NONE ? NONE : this.firstChild(parent);
    cells[first | FIRST_REQUEST] = NONE;
    if (parent !== NONE) {
      if (this.before.length > 0) this.putBefore(this.firstChild(parent), slot);
      cells[(parent << SHIFT) | FIRST_CHILD] = slot;
    }
    this.live++;
    return slot;
  }

  /** A case just opened is one that stands: it does not count among the live ones. */
  stand(slot: number): void {
    this.cells[(slot << SHIFT) | STATE]! |= STANDS;
    this.live--;
  }

  /** Empties a slot: its children go on without it, its parent forgets it. */
  close(slot: number): void {
    for (let child = this.firstChild(slot); child !== NONE; child = this.nextSibling(child)) {
      this.cells[(child << SHIFT) | PARENT] = NONE;
    }
    const parent = this.parent(slot);
    if (parent !== NONE) this.unlink(parent, slot);
    if (!this.stands(slot)) this.live--;
    this.cells[slot << SHIFT] = NONE;
    this.free.push(slot);
  }

  /** Whether the slot still holds the case with this number. */
  holds(slot: number, number: number): boolean {
    return this.number(slot) === number;
  }

  private unlink(parent: number, slot: number): void {
    const previous = this.before.length > 0 ? this.before[slot]! : this.childBefore(parent, slot);
    const next = this.nextSibling(slot);
    if (previous === NONE) this.cells[(parent << SHIFT) | FIRST_CHILD] = next;
    else this.cells[(previous << SHIFT) | NEXT_SIBLING] = next;
    // Looking for it may have been what began the keeping.
    if (this.before.length > 0 && next !== NONE) this.before[next] = previous;
  }

  /** A case becomes its parent's first child, before the one that was; NONE for none. */
  private putBefore(first: number, slot: number): void {
    this.before[slot] = NONE;
    if (first !== NONE) this.before[first] = slot;
  }

  /** The child of a case before another one, NONE for the first. */
  private childBefore(parent: number, slot: number): number {
    let previous = NONE;
    let steps = 0;
    for (let child = this.firstChild(parent); child !== slot; child = this.nextSibling(child)) {
      previous = child;
      steps++;
    }
    if (steps > LONG) this.keepBefore();
    return previous;
  }

  /** Knows from now on who is before whom. */
  private keepBefore(): void {
    this.before = new Int32Array(this.cells.length >> SHIFT).fill(NONE);
    for (let parent = 0; parent < this.top; parent++) {
      if (this.number(parent) === NONE) continue;
      let previous = NONE;
      for (let child = this.firstChild(parent); child !== NONE; child = this.nextSibling(child)) {
        this.before[child] = previous;
        previous = child;
      }
    }
  }

  private grow(): void {
    if (this.top > MOST_CASES) {
      this.top--;
      throw new TooManyCases();
    }
    const slots = roomFor(this.top + 1, this.top, MOST_CASES);
    this.cells = grown(this.cells, slots << SHIFT, NONE);
    if (this.before.length > 0) this.before = grown(this.before, slots, NONE);
  }
}
