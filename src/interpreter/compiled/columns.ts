import type { EventTypes } from '../machine-index.ts';

/**
 * The columns of the tables: one per event type met, be it sent, delayed or raised. The first are
 * those of `EventTypes`; later on a type that was only raised has a column and no index there.
 */
export class Columns {
  readonly types: string[];
  private readonly eventTypes: EventTypes;
  private readonly columns: Map<string, number>;
  private readonly indices: number[];

  constructor(eventTypes: EventTypes) {
    this.eventTypes = eventTypes;
    this.types = [...eventTypes.list];
    this.columns = new Map(this.types.map((type, column) => [type, column]));
    this.indices = this.types.map((_, column) => column);
  }

  /** The column of an event type. */
  of(type: string): number {
    let column = this.columns.get(type);
    if (column === undefined) {
      column = this.types.push(type) - 1;
      this.columns.set(type, column);
      this.indices.push(-1);
    }
    return column;
  }

  /** Index among the event types of an event that is delivered. */
  indexOf(column: number): number {
    const index = this.indices[column]!;
    if (index >= 0) return index;
    return (this.indices[column] = this.eventTypes.indexOf(this.types[column]!));
  }
}
