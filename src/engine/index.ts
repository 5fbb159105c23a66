export { Calendar } from './calendar.ts';
export { Entry, type EntryUser } from './entry-book.ts';
export { Gate, type GateOptions } from './gate.ts';
export { grown, roomFor, roomier } from './grown.ts';
export { KeyedPool } from './keyed-pool.ts';
export { LifoPool } from './lifo-pool.ts';
export { Order } from './order.ts';
export { type OutageOptions, Outages, type Staffed } from './outages.ts';
export { Patience } from './patience.ts';
export { Pool } from './pool.ts';
export type {
  Discipline,
  PoolCallback,
  PoolLevels,
  PoolOptions,
  RequestStatus,
  ShortageRule,
} from './pool-options.ts';
export { RandomOrderPool } from './random-order-pool.ts';
export { Cell, RequestTable, type TableUser, TooManyRequests } from './request-table.ts';
export { capacityAt, DAY, keepShifts, nextShift, WEEK } from './shift-calendar.ts';
export type { Shift, ShiftTable } from './shift-calendar.ts';
export { type Callback, type EventType, type Handle, Simulation } from './simulation.ts';
export { Station, type StationOptions } from './station.ts';
export { Work } from './work.ts';
