export { Calendar } from './calendar.ts';
export { Order } from './order.ts';
export { Pool } from './pool.ts';
export type {
  Discipline,
  PoolCallback,
  PoolLevels,
  PoolOptions,
  RequestStatus,
  ShortageRule,
} from './pool-options.ts';
export { capacityAt, DAY, keepShifts, nextShift, WEEK } from './shift-calendar.ts';
export type { Shift, ShiftTable } from './shift-calendar.ts';
export { Simulation } from './simulation.ts';
export type { Callback, EventType, Handle } from './simulation.ts';
export { Work } from './work.ts';
