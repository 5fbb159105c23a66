/** Stories that began with a role: how many, and their minutes in ms by heading, without zeros. */
export interface StorySum {
  readonly stories: number;
  readonly minutes: Readonly<Record<number, number>>;
}

interface Sum {
  stories: number;
  booked: number[];
}

/** Minutes of many stories, summed up by the role they began with. */
export class StorySums {
  readonly #byRole = new Map<number, Sum>();

  /** A story of a role: its ms by heading are `length` numbers from place `from` on. */
  add(role: number, booked: Float64Array, from: number, length: number): void {
    let sum = this.#byRole.get(role);
    if (sum === undefined) this.#byRole.set(role, (sum = { stories: 0, booked: [] }));
    sum.stories++;
    for (let i = sum.booked.length; i < length; i++) sum.booked.push(0);
    for (let i = 0; i < length; i++) sum.booked[i]! += booked[from + i]!;
  }

  /** Stories so far, whatever they began with. */
  get stories(): number {
    return [...this.#byRole.values()].reduce((sum, { stories }) => sum + stories, 0);
  }

  /** By symbol of the role. */
  get byRole(): ReadonlyMap<number, StorySum> {
    return new Map(
      [...this.#byRole].map(([role, { stories, booked }]) => {
        const minutes = Object.fromEntries([...booked.entries()].filter(([, ms]) => ms > 0));
        return [role, { stories, minutes }];
      }),
    );
  }
}
