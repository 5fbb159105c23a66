/** Nobody: an absent slot. */
export const NONE = -1;

/**
 * What the host keeps of every open case, in columns by slot. A slot is used again after its case
 * has closed; the case's number never is.
 */
export class CaseTable {
  keyHi = new Int32Array(64);
  keyLo = new Int32Array(64);
  role = new Int16Array(64);
  /** Running number of the case, or NONE while the slot is empty. */
  number = new Int32Array(64).fill(NONE);
  heading = new Int16Array(64);
  parent = new Int32Array(64);
  firstChild = new Int32Array(64);
  nextSibling = new Int32Array(64);
  /** First entry of the case in `Requests`. */
  firstRequest = new Int32Array(64);
  /** Pending question's entry in `Questions`, or NONE. */
  question = new Int32Array(64);
  /** Cases opened so far; the next one's number. */
  opened = 0;
  /** Cases open now, standing ones aside. */
  live = 0;
  /** 1 for a case that stands from the beginning. */
  stands = new Uint8Array(64);
  #top = 0;
  readonly #free: number[] = [];

  /** Slots in use, now or earlier: every slot is below it. */
  get slots(): number {
    return this.#top;
  }

  /** Takes an empty slot for a new case and gives it the next number. */
  open(role: number, keyHi: number, keyLo: number, parent: number): number {
    const slot = this.#free.pop() ?? this.#top++;
    if (slot === this.number.length) this.#grow();
    this.keyHi[slot] = keyHi;
    this.keyLo[slot] = keyLo;
    this.role[slot] = role;
    this.number[slot] = this.opened++;
    this.heading[slot] = NONE;
    this.parent[slot] = parent;
    this.firstChild[slot] = NONE;
    this.nextSibling[slot] = NONE;
    this.firstRequest[slot] = NONE;
    this.question[slot] = NONE;
    this.stands[slot] = 0;
    if (parent !== NONE) {
      this.nextSibling[slot] = this.firstChild[parent]!;
      this.firstChild[parent] = slot;
    }
    this.live++;
    return slot;
  }

  /** A case just opened is one that stands: it does not count among the live ones. */
  stand(slot: number): void {
    this.stands[slot] = 1;
    this.live--;
  }

  /** Empties a slot: its children go on without it, its parent forgets it. */
  close(slot: number): void {
    for (let child = this.firstChild[slot]!; child !== NONE; child = this.nextSibling[child]!) {
      this.parent[child] = NONE;
    }
    const parent = this.parent[slot]!;
    if (parent !== NONE) this.#unlink(parent, slot);
    this.number[slot] = NONE;
    if (this.stands[slot] === 0) this.live--;
    this.#free.push(slot);
  }

  /** Whether the slot still holds the case with this number. */
  holds(slot: number, number: number): boolean {
    return this.number[slot] === number;
  }

  #unlink(parent: number, slot: number): void {
    let previous = NONE;
    let child = this.firstChild[parent]!;
    while (child !== slot) {
      previous = child;
      child = this.nextSibling[child]!;
    }
    if (previous === NONE) this.firstChild[parent] = this.nextSibling[slot]!;
    else this.nextSibling[previous] = this.nextSibling[slot]!;
  }

  #grow(): void {
    const length = this.number.length * 2;
    const wide = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(length);
      to.set(from);
      return to;
    };
    const narrow = (from: Int16Array): Int16Array<ArrayBuffer> => {
      const to = new Int16Array(length);
      to.set(from);
      return to;
    };
    const stands = new Uint8Array(length);
    stands.set(this.stands);
    this.stands = stands;
    this.keyHi = wide(this.keyHi);
    this.keyLo = wide(this.keyLo);
    this.role = narrow(this.role);
    this.number = wide(this.number);
    this.heading = narrow(this.heading);
    this.parent = wide(this.parent);
    this.firstChild = wide(this.firstChild);
    this.nextSibling = wide(this.nextSibling);
    this.firstRequest = wide(this.firstRequest);
    this.question = wide(this.question);
  }
}
