import type { Names } from './naming.ts';
import { charts } from './zh/charts.ts';
import { delays } from './zh/delays.ts';
import { events } from './zh/events.ts';
import { guards } from './zh/guards.ts';
import { states } from './zh/states.ts';
import { things } from './zh/things.ts';

/** 状态图中的名称。 */
export const zh: Names = {
  chart: charts,
  state: states,
  event: events,
  guard: guards,
  delay: delays,
  thing: things,
};
