/** Remembers the few values that were asked for last, by a text and the identity of an object. */
export class LatestFew<Value> {
  private readonly most: number;
  private readonly known = new Map<string, { readonly owner: object; readonly value: Value }>();

  constructor(most: number) {
    this.most = most;
  }

  /** The value of a key, made when it is not remembered or was made for another owner. */
  of(key: string, owner: object, make: () => Value): Value {
    const found = this.known.get(key);
    this.known.delete(key);
    const kept = found?.owner === owner ? found : { owner, value: make() };
    this.known.set(key, kept);
    if (this.known.size > this.most) this.known.delete(this.known.keys().next().value!);
    return kept.value;
  }
}
