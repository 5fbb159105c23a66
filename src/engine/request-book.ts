import { Cell, RequestState, RequestTable, type TableUser } from './request-table.ts';

/** One pool's requests in a table. */
export abstract class RequestBook implements TableUser {
  /** Those of the table, at hand. */
  protected cells!: Int32Array<ArrayBuffer>;
  private readonly table: RequestTable;

  constructor(table: RequestTable) {
    this.table = table;
    table.join(this);
  }

  moved(cells: Int32Array<ArrayBuffer>): void {
    this.cells = cells;
  }

  /** Takes a slot. RangeError when a million requests are open. */
  protected open(token: number, units: number, level: number): number {
    const { table } = this;
    const slot = table.spare >= 0 ? table.spare : table.fresh();
    const { cells } = this;
    const cell = slot << Cell.shift;
    table.spare = cells[cell | Cell.entry]!;
    cells[cell] = RequestState.queued;
    cells[cell | Cell.token] = token;
    cells[cell | Cell.units] = units;
    cells[cell | Cell.level] = level;
    return slot;
  }

  /** Gives a slot back; its number is void from now on. */
  protected close(slot: number): void {
    this.table.close(slot);
  }

  /** The slot of a request, -1 when it is closed or never was. */
  protected slotOf(request: number): number {
    const slot = RequestTable.slotIn(request);
    const { cells } = this;
    const cell = slot << Cell.shift;
    return cells[cell | Cell.number] === request && cells[cell] !== RequestState.gone ? slot : -1;
  }
}
