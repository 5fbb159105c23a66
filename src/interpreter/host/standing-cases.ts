/** A case that stands, as others address it. */
export interface Address {
  readonly slot: number;
  readonly number: number;
}

const nobody: readonly Address[] = [];

/** Cases that are there from the beginning and never arrive, by role in the order of opening. */
export class StandingCases {
  private readonly byRole: (Address[] | undefined)[] = [];

  add(role: number, slot: number, number: number): void {
    (this.byRole[role] ??= []).push({ slot, number });
  }

  /** Whether any case of a role stands. */
  has(role: number): boolean {
    return this.byRole[role] !== undefined;
  }

  /** The standing cases of a role. */
  of(role: number): readonly Address[] {
    return this.byRole[role] ?? nobody;
  }
}
