/** Stories that began with a role: how many, and their minutes in ms by heading, without zeros. */
export interface StorySum {
  readonly stories: number;
  readonly minutes: Readonly<Record<number, number>>;
}

interface Sum {
  readonly role: number;
  stories: number;
  /** By heading: ms. */
  readonly booked: number[];
}

/** Minutes of many stories, summed up by the role they began with. */
export class StorySums {
  private readonly sums: Sum[] = [];
  private readonly places = new Map<number, number>();

  /** Place of the sum of a role. */
  placeOf(role: number): number {
    let place = this.places.get(role);
    if (place === undefined) {
      place = this.sums.push({ role, stories: 0, booked: [] }) - 1;
      this.places.set(role, place);
    }
    return place;
  }

  /** Books ms of a story to a heading. */
  book(place: number, heading: number, ms: number): void {
    const { booked } = this.sums[place]!;
    while (booked.length <= heading) booked.push(0);
    booked[heading]! += ms;
  }

  /** A story has been booked to its end. */
  count(place: number): void {
    this.sums[place]!.stories++;
  }

  /** Stories so far, whatever they began with. */
  get stories(): number {
    return this.sums.reduce((sum, { stories }) => sum + stories, 0);
  }

  /** By symbol of the role. */
  get byRole(): ReadonlyMap<number, StorySum> {
    return new Map(
      this.sums.map(({ role, stories, booked }) => {
        const minutes = Object.fromEntries([...booked.entries()].filter(([, ms]) => ms > 0));
        return [role, { stories, minutes }];
      }),
    );
  }
}
