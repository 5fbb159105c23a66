import { keepShifts, Order, type Simulation, WEEK } from '../engine/index.ts';
import type { Host } from '../interpreter/index.ts';
import type { Outage, PoolSpec, Scenario } from '../scenario/index.ts';

/** A pool as the host opens it. */
export function hostPool({ id, units, discipline, shifts, onShiftEnd }: PoolSpec) {
  const most = Math.max(units, ...shifts.map(({ capacity }) => capacity));
  return { name: id, capacity: units, discipline, whenShort: onShiftEnd, most } as const;
}

/** Puts the scenario's pools on their shifts and closes them when that is planned. */
export function staffPools(sim: Simulation, host: Host, scenario: Scenario): void {
  scenario.pools.forEach(({ shifts, outages }, i) => {
    const staffing = host.staffing[i]!;
    if (shifts.length > 0) {
      const table = shifts.map(({ from, capacity }) => ({ at: from, capacity }));
      const offset = scenario.startOfWeekOffset;
      keepShifts(sim, staffing, { period: WEEK, shifts: table, offset });
    }
    if (outages.length === 0) return;
    const event = sim.defineEvent(Order.capacity, () => {
      staffing.limit(unitsLeft(outages, sim.now));
    });
    for (const { from, for: lasting } of outages) {
      sim.scheduleAt(from, event, 0);
      sim.scheduleAt(from + lasting, event, 0);
    }
  });
}

/** The fewest units that an outage under way leaves; Infinity where there is none. */
function unitsLeft(outages: readonly Outage[], now: number): number {
  const open = outages.filter((outage) => now >= outage.from && now < outage.from + outage.for);
  return Math.min(Infinity, ...open.map(({ units }) => units));
}
