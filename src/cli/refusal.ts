/** Something that a person typed or wrote and that cannot be done: told in prose, exit code 2. */
export class Refusal extends Error {
  /** What may help, a line each. */
  readonly hints: readonly string[];

  /** The message says by itself where it comes from. */
  readonly isReport: boolean;

  constructor(message: string, hints: readonly string[] = [], isReport = false) {
    super(message);
    this.name = 'Refusal';
    this.hints = hints;
    this.isReport = isReport;
  }
}
