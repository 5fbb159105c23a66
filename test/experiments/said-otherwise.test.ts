import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReplayResult } from '../../src/experiments/index.ts';
import { lived, type Town, townFile, towns, valuesOf } from '../laws/town.ts';

const because = { assumption: 'for the test' };
const title = { zh: '镇', en: 'town' };

/** What is told of a variant, whatever its name. */
function toldOf({ runs, figures }: ReplayResult, variant = 'today') {
  const { digest, summaries } = runs.find(({ policy }) => policy.variant === variant)!;
  const own = figures.filter((figure) => figure.variant === variant);
  const byName = own.map(({ metric, statistic, estimate }): [string, object] => {
    return [`${metric} ${JSON.stringify(statistic)}`, estimate];
  });
  const sums = summaries.map(({ pools, fronts, onDuty }) => ({ pools, fronts, onDuty }));
  return { digest, figures: Object.fromEntries(byName), sums };
}

const turned = <T extends object>(table: T): T =>
  Object.fromEntries(Object.entries(table).toReversed()) as T;
const check = (holds: (town: Town) => Promise<void>) =>
  fc.assert(fc.asyncProperty(towns, holds), { numRuns: 10, seed: 11 });

describe('the same said otherwise is the same run and the same figures', () => {
  test('in another order of roles, metrics and fixed instants', async () => {
    await check(async (town) => {
      const { roles, metrics, arrivals } = town;
      const known = { ...arrivals.known, at: arrivals.known.at.toReversed() };
      const order = { roles: turned(roles), metrics: turned(metrics) };
      const other = townFile(town, { ...order, arrivals: { ...arrivals, known } });
      expect(toldOf(await lived(other))).toEqual(toldOf(await lived(townFile(town))));
    });
  });

  test('with levers, in any order and in steps, with a patch, or written out', async () => {
    const drive = { constant: '40 min', ...because };
    const [desks, roads] = [
      { pools: { clerks: { units: 7, discipline: 'fifo', ...because } } },
      { roles: { visitor: { activities: { drive } } } },
    ];
    await check(async (town) => {
      const file = townFile(town, {
        levers: { desks: { title, patch: desks }, roads: { title, patch: roads } },
        variants: {
          today: { title },
          patched: { title, patch: { ...desks, ...roads } },
          pulled: { title, levers: ['roads', 'desks'] },
          inSteps: { title, extends: 'first', levers: ['desks'] },
          first: { title, levers: ['roads'] },
          undone: { title, extends: 'pulled', without: ['desks', 'roads'] },
        },
      });
      const result = await lived(file);
      const { visitor, ...others } = town.roles;
      const activities = { ...visitor.activities, drive };
      const written = townFile(town, {
        pools: { ...town.pools, clerks: { ...town.pools.clerks, ...desks.pools.clerks } },
        roles: { ...others, visitor: { ...visitor, activities } },
      });
      const told = toldOf(await lived(written));
      for (const variant of ['patched', 'pulled', 'inSteps']) {
        expect(toldOf(result, variant)).toEqual(told);
      }
      // Nor does it matter who else is run.
      const alone = toldOf(await lived(townFile(town)));
      for (const variant of ['today', 'undone']) expect(toldOf(result, variant)).toEqual(alone);
    });
  });

  test('with distributions of a single value, and by an attribute on which nothing depends', async () => {
    const values = (value: string) => [
      { constant: value },
      { empirical: { values: [value, value] } },
      {
        mixture: [
          { weight: 1, constant: value },
          { weight: 2, constant: value },
        ],
      },
      { by: 'kind', cases: { large: { constant: value } }, otherwise: { constant: value } },
    ];
    await check(async (town) => {
      const { visitor, ...others } = town.roles;
      const all = values('25 min').map(async (drive) => {
        const activities = { ...visitor.activities, drive: { ...drive, ...because } };
        return toldOf(
          await lived(
            townFile(town, { roles: { ...others, visitor: { ...visitor, activities } } }),
          ),
        );
      });
      const [first, ...rest] = await Promise.all(all);
      for (const told of rest) expect(told).toEqual(first);
    });
  });

  test('with shifts around the clock, and closures that leave all there are', async () => {
    await check(async (town) => {
      const { units, onShiftEnd, discipline } = town.pools.cars;
      const cars = { title, units, onShiftEnd, discipline, ...because };
      const always = { ...cars, units: 0, shifts: [{ days: 'all', hours: '00-24', units }] };
      const open = { ...cars, outages: [{ from: '2 h', for: '3 h', units, ...because }] };
      const [plain, ...others] = [cars, always, open].map(async (each) =>
        toldOf(await lived(townFile(town, { pools: { ...town.pools, cars: each } }))),
      );
      for (const told of others) expect(await told).toEqual(await plain);
    });
  });
});

test('replications with some of the arrivals alone tell of these what whole ones tell', async () => {
  await check(async (town) => {
    const looker = { ...town.roles.search, pools: { cars: 'vans' } };
    const more = {
      pools: { ...town.pools, vans: town.pools.cars },
      arrivals: { ...town.arrivals, lookers: { role: 'looker', perDay: 30, ...because } },
      roles: { ...town.roles, looker },
      followUp: '2 d',
      metrics: {
        looking: {
          title,
          duration: { role: 'looker', from: 'opened', to: 'found' },
          statistics: [{ meanCut: '1 d' }],
        },
        visits: town.metrics.visits,
      },
    };
    const variants = (today: object) => ({
      ...more,
      variants: { today: { title, times: 3, ...today } },
    });
    const whole = await lived(townFile(town, variants({})));
    const alone = await lived(townFile(town, variants({ timesOf: ['lookers'] })));
    expect(valuesOf(whole, 'looking')).toHaveLength(6);
    expect(valuesOf(alone, 'looking')).toEqual(valuesOf(whole, 'looking'));
    expect(valuesOf(alone, 'visits')).toEqual(valuesOf(whole, 'visits').slice(0, 2));
  });
});
