import { EventTypes } from '../machine-index.ts';
import type { CompiledChart } from './chart.ts';

const UNKNOWN = -1;

/**
 * One executor's event types by index. Columns are shared by everybody who runs the chart, and an
 * event that is only raised has one; indices are given when an event is delivered.
 */
export class EventIndices {
  readonly types: EventTypes;
  private readonly chart: CompiledChart;
  private readonly indices: number[];

  constructor(chart: CompiledChart) {
    this.chart = chart;
    this.types = new EventTypes(chart.machine);
    this.indices = this.types.list.map((_, column) => column);
  }

  /** Column of an event type. */
  columnOf(type: string): number {
    return this.chart.columns.of(type);
  }

  /** Index of the event type of a column, which is about to be delivered. */
  of(column: number): number {
    const index = column < this.indices.length ? this.indices[column]! : UNKNOWN;
    return index === UNKNOWN ? this.next(column) : index;
  }

  private next(column: number): number {
    const index = this.types.indexOf(this.chart.columns.types[column]!);
    // Without holes, so that the array stays a plain one.
    while (this.indices.length < column) this.indices.push(UNKNOWN);
    return (this.indices[column] = index);
  }
}
