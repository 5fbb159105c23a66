/** A 4-ary heap of time, token and generation; equal times leave in the order of pushing. */
export class HandHeap {
  /** Of the entry popped last. */
  time = 0;
  token = 0;
  generation = 0;
  size = 0;
  private times = new Float64Array(1024);
  private sequences = new Float64Array(1024);
  private tokens = new Int32Array(1024);
  private generations = new Int32Array(1024);
  private sequence = 0;

  /** Instant of the first, Infinity when there is none. */
  get first(): number {
    return this.size > 0 ? this.times[0]! : Infinity;
  }

  push(time: number, token: number, generation: number): void {
    if (this.size === this.times.length) this.widen();
    const { times, sequences, tokens, generations } = this;
    let place = this.size++;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      if (times[parent]! <= time) break;
      times[place] = times[parent]!;
      sequences[place] = sequences[parent]!;
      tokens[place] = tokens[parent]!;
      generations[place] = generations[parent]!;
      place = parent;
    }
    times[place] = time;
    sequences[place] = this.sequence++;
    tokens[place] = token;
    generations[place] = generation;
  }

  pop(): void {
    const { times, sequences, tokens, generations } = this;
    this.time = times[0]!;
    this.token = tokens[0]!;
    this.generation = generations[0]!;
    const last = --this.size;
    if (last === 0) return;
    const time = times[last]!;
    const sequence = sequences[last]!;
    let place = 0;
    for (;;) {
      const first = 4 * place + 1;
      if (first >= last) break;
      let least = first;
      let leastAt = times[first]!;
      const end = first + 4 < last ? first + 4 : last;
      for (let child = first + 1; child < end; child++) {
        const at = times[child]!;
        if (at < leastAt || (at === leastAt && sequences[child]! < sequences[least]!)) {
          least = child;
          leastAt = at;
        }
      }
      if (time < leastAt || (time === leastAt && sequence < sequences[least]!)) break;
      times[place] = leastAt;
      sequences[place] = sequences[least]!;
      tokens[place] = tokens[least]!;
      generations[place] = generations[least]!;
      place = least;
    }
    times[place] = time;
    sequences[place] = sequence;
    tokens[place] = tokens[last]!;
    generations[place] = generations[last]!;
  }

  private widen(): void {
    const length = this.times.length * 2;
    const doubled = <T extends Float64Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.times = doubled(this.times, new Float64Array(length));
    this.sequences = doubled(this.sequences, new Float64Array(length));
    this.tokens = doubled(this.tokens, new Int32Array(length));
    this.generations = doubled(this.generations, new Int32Array(length));
  }
}

/** Slots in line, in a ring. */
export class HandLine {
  size = 0;
  private slots = new Int32Array(1024);
  private head = 0;

  push(slot: number): void {
    const { slots } = this;
    if (this.size === slots.length) {
      const wider = new Int32Array(slots.length * 2);
      for (let i = 0; i < this.size; i++) wider[i] = slots[(this.head + i) & (slots.length - 1)]!;
      this.slots = wider;
      this.head = 0;
    }
    this.slots[(this.head + this.size++) & (this.slots.length - 1)] = slot;
  }

  shift(): number {
    const slot = this.slots[this.head]!;
    this.head = (this.head + 1) & (this.slots.length - 1);
    this.size--;
    return slot;
  }
}
