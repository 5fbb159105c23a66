/**
 * The columns of a chart's tables: one per event type met, be it sent, delayed or raised. The first
 * are the event types that the machine names.
 */
export class Columns {
  readonly types: string[];
  private readonly columns: Map<string, number>;

  constructor(named: readonly string[]) {
    this.types = [...named];
    this.columns = new Map(this.types.map((type, column) => [type, column]));
  }

  /** The column of an event type. */
  of(type: string): number {
    let column = this.columns.get(type);
    if (column === undefined) {
      column = this.types.push(type) - 1;
      this.columns.set(type, column);
    }
    return column;
  }
}
