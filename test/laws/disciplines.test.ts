import { describe, expect, test } from 'vitest';
import {
  KeyedPool,
  LifoPool,
  Order,
  RandomOrderPool,
  Simulation,
  Station,
} from '../../src/engine/index.ts';
import { exponential, hashName, uniformBetween } from '../../src/random/index.ts';
import { agree, replicate } from './agree.ts';
import { draw, MINUTE, observe, type Visits } from './visits.ts';

const run = { visitors: 9000, warmUp: 1000 };
const CHOICE = hashName('choice');

describe('two classes of priority', () => {
  // A third urgent, with services of half a minute; the rest uniform with mean 1; load 0.7.
  const [urgent, other] = [exponential(0.5 * MINUTE), uniformBetween(0, 2 * MINUTE)];
  const gap = ((0.5 / 3 + 2 / 3) / 0.7) * MINUTE;
  const rates = [MINUTE / gap / 3, (2 * MINUTE) / gap / 3] as const;
  const loads = [rates[0] * 0.5, rates[1]] as const;
  /** Mean work left of whoever is being served, by class; in minutes. */
  const left = [rates[0] * 0.25, (rates[1] * 2) / 3] as const;
  const visits: Visits = {
    ...run,
    gap,
    kinds: [
      { share: 1 / 3, service: urgent, priority: 1 },
      { share: 2 / 3, service: other, priority: 2 },
    ],
    station: { capacity: 1, discipline: 'priority' },
  };

  test('without pre-emption the mean waits are by Cobham', () => {
    const seen = replicate(16, () => 0).map((_, r) => observe(visits, r));
    const residual = left[0] + left[1];
    const theory = [residual / (1 - loads[0]), residual / ((1 - loads[0]) * (1 - 0.7))];
    theory.forEach((wait, kind) => {
      agree(
        wait,
        seen.map(({ waits }) => waits[kind]!.mean / MINUTE),
        0.2,
      );
    });
  });

  test('with pre-emption and resumption the urgent do not notice the others', () => {
    const preemptive: Visits = { ...visits, station: { ...visits.station, preemptive: true } };
    const seen = replicate(16, () => 0).map((_, r) => observe(preemptive, r));
    // Mean stays, of White and Christie 1958.
    const theory = [
      0.5 + left[0] / (1 - loads[0]),
      1 / (1 - loads[0]) + (left[0] + left[1]) / ((1 - loads[0]) * (1 - 0.7)),
    ];
    theory.forEach((stay, kind) => {
      agree(
        stay,
        seen.map(({ stays }) => stays[kind]!.mean / MINUTE),
        0.2,
      );
    });
  });
});

test('work that restarts after each interruption takes its completion time', () => {
  // Saturated with jobs of two minutes; urgent ones of mean 0.5 come at 0.4 a minute when none is
  // there. Gaver 1962: (e^(rate × job) - 1) (1 / rate + busy period of the urgent).
  const [rate, job, urgent] = [0.4, 2, 0.5];
  const theory = (Math.exp(rate * job) - 1) * (1 / rate + urgent / (1 - rate * urgent));
  const completions = replicate(16, (replication) => {
    const [gaps, services] = [exponential(MINUTE / rate), exponential(urgent * MINUTE)];
    const sim = new Simulation();
    let done = 0;
    const station = new Station(sim, {
      capacity: 1,
      discipline: 'priority',
      preemptive: true,
      afterInterruption: 'restart',
      onEnd(visitor) {
        if (visitor > 0) return;
        done++;
        station.enter(0, job * MINUTE, 2);
      },
    });
    const arrive = sim.defineEvent(Order.arrival, (n) => {
      station.enter(n, Math.round(services.quantile(draw(replication, 1, n))), 1);
      sim.schedule(Math.round(gaps.quantile(draw(replication, 2, n))), arrive, n + 1);
    });
    station.enter(0, job * MINUTE, 2);
    sim.schedule(0, arrive, 1);
    sim.runUntil(10_000 * MINUTE);
    return 10_000 / done;
  });
  agree(theory, completions, 0.05);
});

describe('the order of service', () => {
  const load = 0.6;
  const visits: Visits = {
    ...run,
    gap: MINUTE / load,
    kinds: [{ share: 1, service: exponential(MINUTE) }],
    station: { capacity: 1 },
  };
  const orders = {
    'first come first served': { visits, factor: 1 },
    'last come first served': {
      visits: {
        ...visits,
        makePool: (sim, options) => new LifoPool(sim, options),
      } satisfies Visits,
      factor: 1 / (1 - load),
    },
    'in random order': {
      visits: {
        ...visits,
        makePool: (sim, options, replication) =>
          new RandomOrderPool(sim, options, (choice) => draw(replication, CHOICE, choice)),
      } satisfies Visits,
      factor: 1 / (1 - load / 2),
    },
  };

  test.each(Object.entries(orders))(
    '%s has the common mean wait and its own second moment',
    (_, order) => {
      const seen = replicate(24, () => 0).map((__, r) => observe(order.visits, r));
      agree(
        load / (1 - load),
        seen.map(({ waits }) => waits[0]!.mean / MINUTE),
        0.1,
      );
      // Kingman 1962; (2 load) / (1 - load)^2 is that of first come first served.
      const second = (order.factor * 2 * load) / (1 - load) ** 2;
      agree(
        second,
        seen.map(({ squaredWaits }) => squaredWaits.mean / MINUTE ** 2),
        0.4,
      );
    },
  );

  test('shortest job first waits less on average', () => {
    const shortest: Visits = {
      ...visits,
      makePool: (sim, options) => new KeyedPool(sim, options),
      key: (r, visitor) => draw(r, hashName('service'), visitor),
    };
    const saved = replicate(
      8,
      (r) => observe(visits, r).waits[0]!.mean - observe(shortest, r).waits[0]!.mean,
    );
    for (const ms of saved) expect(ms).toBeGreaterThan(0);
  });
});
