import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lived, townFile, towns, valuesOf } from './town.ts';

const DAY = 86_400_000;
const runs = { numRuns: 15, seed: 7 };

test('what happens in two windows that adjoin adds up to what happens in both, whatever the town', async () => {
  const cut = fc.integer({ min: 1, max: 23 });
  await fc.assert(
    fc.asyncProperty(towns, cut, async (town, hours) => {
      const whole = await lived(townFile(town));
      // A warm-up changes what is counted and nothing else; what comes later changes nothing before.
      const late = await lived(
        townFile(town, { warmUp: `${hours} h`, runLength: `${24 - hours} h` }),
      );
      const early = await lived(townFile(town, { runLength: `${hours} h` }));
      expect(late.digest).toBe(whole.digest);
      for (const metric of ['served', 'money', 'visits']) {
        const [a, b] = [valuesOf(early, metric), valuesOf(late, metric)];
        expect(valuesOf(whole, metric)).toEqual(a.map((value, k) => value + b[k]!));
      }
      for (const metric of ['queueing', 'staying']) {
        const [a, b] = [valuesOf(early, metric), valuesOf(late, metric)];
        valuesOf(whole, metric).forEach((level, k) => {
          expect(24 * level).toBeCloseTo(hours * a[k]! + (24 - hours) * b[k]!, 6);
        });
      }
      const [day, first, last] = [whole, early, late].map((result) => result.runs[0]!.summaries);
      day!.forEach(({ stories, pools, onDuty, fronts: [front] }, k) => {
        const [one, other] = [first![k]!, last![k]!];
        expect(stories).toBe(one.stories + other.stories);
        pools.forEach(({ unitTime }, i) => {
          expect(unitTime).toBe(one.pools[i]!.unitTime + other.pools[i]!.unitTime);
          expect(24 * onDuty[i]!).toBeCloseTo(
            hours * one.onDuty[i]! + (24 - hours) * other.onDuty[i]!,
            6,
          );
        });
        const [a, b] = [one.fronts[0]!, other.fronts[0]!];
        expect(front).toEqual({
          opened: a.opened + b.opened,
          caseTime: a.caseTime + b.caseTime,
          milestones: front!.milestones.map((_, i) => ({
            count: a.milestones[i]!.count + b.milestones[i]!.count,
            amount: a.milestones[i]!.amount + b.milestones[i]!.amount,
          })),
        });
      });
    }),
    runs,
  );
});

test("Little's law holds of the figures that are told, where all who come have gone in time", async () => {
  const instants = fc.array(fc.nat(24 * 60), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(towns, instants, async (town, minutes) => {
      const at = minutes.map((minute) => `${minute} min`);
      const known = { ...town.arrivals.known, at };
      const file = townFile(town, { arrivals: { known }, runLength: '90 d' });
      const result = await lived(file);
      result.runs[0]!.summaries.forEach(({ unfinished, stories, ledgers }, k) => {
        expect([unfinished, stories]).toEqual([0, at.length]);
        // The rate at which they come, times how long they stay, is how many are there.
        const stayed = valuesOf(result, 'stay')[k]! * stories;
        expect(valuesOf(result, 'staying')[k]! * 90 * DAY).toBeCloseTo(stayed, 3);
        const booked = ledgers.flatMap((ledger) => Object.values(ledger.minutes));
        expect(booked.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(stayed, 3);
      });
    }),
    runs,
  );
});
