import type { Arrivals, PoolSpec, Scenario } from '../../../src/scenario/index.ts';
import { DAY, HOUR, type Place } from './place.ts';
import { placesOfRole } from './places-of-role.ts';

/** All that can be set in a scenario. */
export function placesOf(scenario: Scenario): readonly Place[] {
  return [
    ...scenario.roles.flatMap((role) => placesOfRole(role, scenario)),
    ...scenario.pools.map((pool) => placeOfPool(pool, scenario)),
    ...scenario.arrivals.map(placeOfArrivals),
    ...scenario.stocks.map(({ id, least, most }): Place => ({
      name: `stock ${id}`,
      values: [least, most].map((initial) => ({
        label: String(initial),
        change: ({ stocks }) => ({
          stocks: stocks.map((stock) => (stock.id === id ? { ...stock, initial } : stock)),
        }),
      })),
    })),
    {
      name: 'follow-up',
      values: [HOUR, 10 * DAY, 4000 * DAY].map((followUp) => ({
        label: `${followUp / HOUR} h`,
        change: () => ({ followUp }),
      })),
    },
  ];
}

/** A crew of two must be able to come together. */
const FEWEST = 2;

function placeOfPool({ id }: PoolSpec, { roles }: Scenario): Place {
  const isSearched = roles.some(
    ({ chart, pools }) => chart === 'probe' && (pools['searchers'] ?? 'searchers') === id,
  );
  const few = isSearched ? FEWEST : 1;
  const night = [
    { from: 0, capacity: few },
    ...[0, 1, 2, 3, 4, 5, 6].flatMap((day) => [
      { from: day * DAY + 8 * HOUR, capacity: 0 },
      { from: day * DAY + 20 * HOUR, capacity: few },
    ]),
  ];
  const kinds: Readonly<Record<string, Partial<PoolSpec>>> = {
    few: { units: few, shifts: [] },
    many: { units: 1000, shifts: [] },
    'by night, finish': { units: 0, shifts: night, onShiftEnd: 'finish' },
    'by night, suspend': { units: 0, shifts: night, onShiftEnd: 'suspend' },
    closed: { outages: [{ from: 7 * HOUR, for: 30 * HOUR, units: 0 }] },
    'few, then closed': {
      units: few,
      shifts: [],
      onShiftEnd: 'suspend',
      outages: [
        { from: 8 * HOUR, for: HOUR, units: 0 },
        { from: 10 * HOUR, for: 3 * HOUR, units: 0 },
      ],
    },
  };
  return {
    name: `pool ${id}`,
    values: Object.entries(kinds).map(([label, change]) => ({
      label,
      change: ({ pools }) => ({
        pools: pools.map((pool) => (pool.id === id ? { ...pool, ...change } : pool)),
      }),
    })),
  };
}

function placeOfArrivals({ id }: Arrivals): Place {
  const bursts = [
    [8 * HOUR],
    [8, 8, 8, 8, 8, 8].map((hour) => hour * HOUR),
    [7 * HOUR, 8 * HOUR, 8 * HOUR, 20 * HOUR],
  ];
  return {
    name: `arrivals ${id}`,
    values: bursts.map((at) => ({
      label: at.map((each) => each / HOUR).join(' '),
      change: ({ arrivals }) => ({
        arrivals: arrivals.map((each) => (each.id === id ? { ...each, at, scaledBy: [] } : each)),
      }),
    })),
  };
}
