/** Nobody: an absent slot. */
export const NONE = -1;

// Of a slot's sixteen cells; the first is the number. They stand together because a case is met as
// a whole, and among a hundred thousand cases every column of its own would cost a trip to the
// memory.
const KEY_HI = 1;
const KEY_LO = 2;
const ROLE = 3;
const HEADING = 4;
const PARENT = 5;
const FIRST_CHILD = 6;
const NEXT_SIBLING = 7;
const FIRST_REQUEST = 8;
const QUESTION = 9;
const STANDS = 10;
const SHIFT = 4;

/**
 * What the host keeps of every open case, by slot. A slot is used again after its case has closed;
 * the case's number never is.
 */
export class CaseTable {
  /** Cases opened so far; the next one's number. */
  opened = 0;
  /** Cases open now, standing ones aside. */
  live = 0;
  #cells = new Int32Array(64 << SHIFT).fill(NONE);
  #top = 0;
  readonly #free: number[] = [];

  /** Slots in use, now or earlier: every slot is below it. */
  get slots(): number {
    return this.#top;
  }

  /** Running number of the case, or NONE while the slot is empty. */
  number(slot: number): number {
    return this.#cells[slot << SHIFT]!;
  }

  keyHi(slot: number): number {
    return this.#cells[(slot << SHIFT) | KEY_HI]!;
  }

  keyLo(slot: number): number {
    return this.#cells[(slot << SHIFT) | KEY_LO]!;
  }

  /** Index of the case's role. */
  role(slot: number): number {
    return this.#cells[(slot << SHIFT) | ROLE]!;
  }

  heading(slot: number): number {
    return this.#cells[(slot << SHIFT) | HEADING]!;
  }

  setHeading(slot: number, heading: number): void {
    this.#cells[(slot << SHIFT) | HEADING] = heading;
  }

  parent(slot: number): number {
    return this.#cells[(slot << SHIFT) | PARENT]!;
  }

  firstChild(slot: number): number {
    return this.#cells[(slot << SHIFT) | FIRST_CHILD]!;
  }

  nextSibling(slot: number): number {
    return this.#cells[(slot << SHIFT) | NEXT_SIBLING]!;
  }

  /** First entry of the case in `Requests`. */
  firstRequest(slot: number): number {
    return this.#cells[(slot << SHIFT) | FIRST_REQUEST]!;
  }

  setFirstRequest(slot: number, entry: number): void {
    this.#cells[(slot << SHIFT) | FIRST_REQUEST] = entry;
  }

  /** Pending question's entry in `Questions`, or NONE. */
  question(slot: number): number {
    return this.#cells[(slot << SHIFT) | QUESTION]!;
  }

  setQuestion(slot: number, entry: number): void {
    this.#cells[(slot << SHIFT) | QUESTION] = entry;
  }

  /** Whether the case stands from the beginning. */
  stands(slot: number): boolean {
    return this.#cells[(slot << SHIFT) | STANDS] === 1;
  }

  /** Takes an empty slot for a new case and gives it the next number. */
  open(role: number, keyHi: number, keyLo: number, parent: number): number {
    const slot = this.#free.length > 0 ? this.#free.pop()! : this.#top++;
    if (slot << SHIFT === this.#cells.length) this.#grow();
    const cells = this.#cells;
    const first = slot << SHIFT;
    for (let i = first; i <= (first | STANDS); i++) cells[i] = NONE;
    cells[first] = this.opened++;
    cells[first | KEY_HI] = keyHi;
    cells[first | KEY_LO] = keyLo;
    cells[first | ROLE] = role;
    cells[first | PARENT] = parent;
    if (parent !== NONE) {
      cells[first | NEXT_SIBLING] = this.firstChild(parent);
      cells[(parent << SHIFT) | FIRST_CHILD] = slot;
    }
    this.live++;
    return slot;
  }

  /** A case just opened is one that stands: it does not count among the live ones. */
  stand(slot: number): void {
    this.#cells[(slot << SHIFT) | STANDS] = 1;
    this.live--;
  }

  /** Empties a slot: its children go on without it, its parent forgets it. */
  close(slot: number): void {
    for (let child = this.firstChild(slot); child !== NONE; child = this.nextSibling(child)) {
      this.#cells[(child << SHIFT) | PARENT] = NONE;
    }
    const parent = this.parent(slot);
    if (parent !== NONE) this.#unlink(parent, slot);
    if (!this.stands(slot)) this.live--;
    this.#cells[slot << SHIFT] = NONE;
    this.#free.push(slot);
  }

  /** Whether the slot still holds the case with this number. */
  holds(slot: number, number: number): boolean {
    return this.number(slot) === number;
  }

  #unlink(parent: number, slot: number): void {
    let previous = NONE;
    let child = this.firstChild(parent);
    while (child !== slot) {
      previous = child;
      child = this.nextSibling(child);
    }
    const next = this.nextSibling(slot);
    if (previous === NONE) this.#cells[(parent << SHIFT) | FIRST_CHILD] = next;
    else this.#cells[(previous << SHIFT) | NEXT_SIBLING] = next;
  }

  #grow(): void {
    const cells = new Int32Array(2 * this.#cells.length).fill(NONE);
    cells.set(this.#cells);
    this.#cells = cells;
  }
}
