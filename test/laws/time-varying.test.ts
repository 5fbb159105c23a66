import { describe, expect, test } from 'vitest';
import { keepShifts, Order, Pool, Simulation } from '../../src/engine/index.ts';
import { ArrivalProcess, deriveKey, replicationKey } from '../../src/random/index.ts';
import { tallyOf, varianceOf } from '../../src/stats/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const key = new Int32Array(2);

function arrivals(replication: number, days: number, dayVariation = 0): number[] {
  replicationKey(77, replication, key);
  deriveKey(key[0]!, key[1]!, 1, 0, key);
  const hours = Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 1 : 3));
  const pattern = { perDay: 120, hours, dayVariation };
  const process = new ArrivalProcess(key[0]!, key[1]!, pattern, days * DAY);
  const instants: number[] = [];
  for (let at = process.next(); at < Infinity; at = process.next()) instants.push(at);
  return instants;
}

describe('arrivals that vary with time', () => {
  test('come at the rate of their hour', () => {
    const all = Array.from({ length: 20 }, (_, r) => arrivals(r, 20)).flat();
    const days = 400;
    const night = all.filter((at) => at % DAY < 6 * HOUR).length / days;
    // 6 hours of weight 1 against 18 of weight 3: a tenth of 120 a day; four standard errors.
    expect(Math.abs(night - 12)).toBeLessThan(4 * Math.sqrt(12 / days));
    expect(Math.abs(all.length / days - 120)).toBeLessThan(4 * Math.sqrt(120 / days));
  });

  test('vary from day to day as Poisson, and more where days are mixed', () => {
    const variance = (variation: number): number => {
      const counts = Array.from({ length: 400 }, () => 0);
      arrivals(5, 400, variation).forEach((at) => counts[Math.floor(at / DAY)]!++);
      return varianceOf(tallyOf(counts));
    };
    expect(variance(0)).toBeGreaterThan(90);
    expect(variance(0)).toBeLessThan(155);
    // Poisson plus (0.3 * 120)^2 = 1296 from the days' own factor.
    expect(variance(0.3)).toBeGreaterThan(1000);
    expect(variance(0.3)).toBeLessThan(2000);
  });

  test('wait at a shift boundary as worked out by hand', () => {
    // One unit from 8 to 9, none from 9 to 10, one again. Jobs of 40 minutes at 8:00, 8:10, 8:50.
    const MINUTE = 60_000;
    const started = (whenShort: 'finish' | 'suspend') => {
      const sim = new Simulation();
      const log: string[] = [];
      const note = (what: string, job: number) => log.push(`${what} ${job} ${sim.now / MINUTE}`);
      const requests: number[] = [];
      const left = [40, 40, 40].map((minutes) => minutes * MINUTE);
      const since: number[] = [];
      const handles: number[] = [];
      const run = (job: number): void => {
        since[job] = sim.now;
        handles[job] = sim.schedule(left[job]!, end, job);
      };
      const pool = new Pool(sim, {
        capacity: 1,
        whenShort,
        onGrant: (job) => {
          note('start', job);
          run(job);
        },
        onSuspend: (job) => {
          note('pause', job);
          sim.cancel(handles[job]!);
          left[job]! -= sim.now - since[job]!;
        },
        onResume: (job) => {
          note('resume', job);
          run(job);
        },
      });
      const end = sim.defineEvent(Order.timer, (job) => {
        note('end', job);
        pool.release(requests[job]!);
      });
      const arrive = sim.defineEvent(Order.arrival, (job) => {
        requests[job] = pool.seize(job);
      });
      const shifts = [
        { at: 0, capacity: 1 },
        { at: 60 * MINUTE, capacity: 0 },
        { at: 120 * MINUTE, capacity: 1 },
      ];
      keepShifts(sim, pool, { period: DAY, shifts });
      [0, 10, 50].forEach((minute, job) => sim.scheduleAt(minute * MINUTE, arrive, job));
      sim.runUntil(6 * HOUR);
      return log;
    };
    expect(started('finish')).toEqual([
      'start 0 0',
      'end 0 40',
      'start 1 40',
      'end 1 80',
      'start 2 120',
      'end 2 160',
    ]);
    expect(started('suspend')).toEqual(
      'start 0 0, end 0 40, start 1 40, pause 1 60, resume 1 120, end 1 140, start 2 140, end 2 180'.split(
        ', ',
      ),
    );
  });
});
