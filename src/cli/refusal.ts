/** Something that a person typed or wrote and that cannot be done: told in prose, exit code 2. */
export class Refusal extends Error {
  /** What may help, a line each. */
  readonly hints: readonly string[];

  constructor(message: string, hints: readonly string[] = []) {
    super(message);
    this.name = 'Refusal';
    this.hints = hints;
  }
}
