import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  LogHistogram,
  binnedSurvival,
  histogramQuantile,
  kaplanMeier,
  logEdges,
  mergeHistograms,
  shareWithin,
  survivalAt,
} from '../../src/stats/index.ts';

const HOUR = 3_600_000;
const OPTIONS = { from: 1000, to: 1e9, perDecade: 20, exact: [HOUR, 24 * HOUR] };
const times = fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 60 });

function histogramOf(ended: readonly number[], open: readonly number[] = []): LogHistogram {
  const histogram = new LogHistogram(OPTIONS);
  for (const time of ended) histogram.add(time);
  for (const time of open) histogram.addCensored(time);
  return histogram;
}

test('edges are evenly apart on the logarithmic scale, with the exact ones among them', () => {
  expect(
    logEdges({ from: 1, to: 100, perDecade: 1, exact: [7] }).map((x) => Math.round(x * 1e9) / 1e9),
  ).toEqual([1, 7, 10, 100]);
  const edges = logEdges(OPTIONS);
  expect(edges).toContain(HOUR);
  expect(edges).toEqual([...edges].sort((a, b) => a - b));
  expect(edges.length).toBe(6 * 20 + 1 + 2);
});

test('edges need not fit: the last bin is near the others in width, and edges below 1 are edges', () => {
  const edges = logEdges({ from: 0.1, to: 38, perDecade: 4, exact: [0.5] });
  const evenly = edges.filter((edge) => edge !== 0.5);
  expect(edges).toContain(0.5);
  for (let i = 1; i < evenly.length; i++) {
    const width = 4 * Math.log10(evenly[i]! / evenly[i - 1]!);
    expect(width).toBeGreaterThan(0.5);
    expect(width).toBeLessThan(1.5);
  }
});

test('the share within an exact edge is the plain share, the edge itself included', () => {
  fc.assert(
    fc.property(times, (ended) => {
      const record = histogramOf([...ended, HOUR]).record();
      const within = [...ended, HOUR].filter((time) => time <= HOUR).length / (ended.length + 1);
      expect(shareWithin(record, HOUR)).toBeCloseTo(within, 15);
    }),
  );
});

test('quantiles are those of the observations within the width of a bin', () => {
  fc.assert(
    fc.property(
      // Above the first edge: 1000 itself is in the bin that begins at 0.
      fc.array(fc.integer({ min: 1001, max: 900_000_000 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (ended, rank) => {
        const k = Math.min(rank, ended.length);
        const truth = [...ended].sort((a, b) => a - b)[k - 1]!;
        const told = histogramQuantile(histogramOf(ended).record(), k / ended.length);
        expect(told).toBeGreaterThanOrEqual(truth / 1.123);
        expect(told).toBeLessThanOrEqual(truth * 1.123);
      },
    ),
  );
});

test('with unfinished observations the curve is near Kaplan-Meier, and equal before the first of them', () => {
  const ended = Array.from({ length: 400 }, (_, i) => 10_000 + 50_000 * i);
  const open = Array.from({ length: 100 }, (_, i) => 2 * HOUR + 90_000 * i);
  const all = [...ended, ...open];
  const curve = kaplanMeier(
    all,
    all.map((_, i) => i < ended.length),
  );
  for (const { time, survival } of binnedSurvival(histogramOf(ended, open).record())) {
    expect(Math.abs(survival - survivalAt(curve, time))).toBeLessThan(
      time < 2 * HOUR ? 1e-14 : 5e-3,
    );
  }
});

test('the histogram of two parts is the histogram of the whole', () => {
  fc.assert(
    fc.property(times, times, times, (a, b, open) => {
      expect(mergeHistograms(histogramOf(a).record(), histogramOf(b, open).record())).toEqual(
        histogramOf([...a, ...b], open).record(),
      );
    }),
  );
});

test('what lies beyond the last edge is counted but has no quantile', () => {
  const record = histogramOf([1000, 3e9, 4e9]).record();
  expect(histogramQuantile(record, 1 / 3)).toBe(1000);
  expect(histogramQuantile(record, 0.9)).toBe(Infinity);
  expect(shareWithin(record, 2e9)).toBeCloseTo(1 / 3, 12);
});

test('the curve starts at 1 and never rises', () => {
  fc.assert(
    fc.property(times, times, (ended, open) => {
      let last = 1;
      for (const { survival } of binnedSurvival(histogramOf(ended, open).record())) {
        expect(survival).toBeLessThanOrEqual(last);
        expect(survival).toBeGreaterThanOrEqual(0);
        last = survival;
      }
    }),
  );
});

test('between edges the share rises with time', () => {
  const record = histogramOf([2000, 30_000, HOUR, 2 * HOUR, 5e8], [HOUR]).record();
  let last = 0;
  for (let time = 0; time < 1e9; time = time * 1.03 + 50) {
    const share = shareWithin(record, time);
    expect(share).toBeGreaterThanOrEqual(last);
    last = share;
  }
  expect(shareWithin(record, 0)).toBe(0);
});

test('no observations give no share and no quantile, and records survive JSON', () => {
  const record = histogramOf([]).record();
  expect(shareWithin(record, HOUR)).toBeNaN();
  expect(histogramQuantile(record, 0.5)).toBeNaN();
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
});

test('unlike edges, negative values and bad bins are refused', () => {
  const other = new LogHistogram({ ...OPTIONS, exact: [HOUR, 23 * HOUR] }).record();
  expect(() => mergeHistograms(histogramOf([]).record(), other)).toThrow(RangeError);
  expect(() => histogramOf([-1])).toThrow('value must be at least 0, received -1');
  expect(() => logEdges({ from: 0, to: 1, perDecade: 5 })).toThrow('received 0 to 1');
  expect(() => logEdges({ from: 1, to: 10, perDecade: 0 })).toThrow('perDecade');
  expect(() => logEdges({ from: 1, to: 10, perDecade: 5, exact: [-2] })).toThrow('received -2');
  expect(() => histogramQuantile(histogramOf([1]).record(), 0)).toThrow('received 0');
});

test('those that end otherwise never have their event, and the curve levels off', () => {
  fc.assert(
    fc.property(times, times, (ended, otherwise) => {
      const histogram = histogramOf([...ended, HOUR]);
      for (const time of otherwise) histogram.addOther(time);
      const record = histogram.record();
      const all = ended.length + 1 + otherwise.length;
      const within = [...ended, HOUR].filter((time) => time <= HOUR).length;
      expect(shareWithin(record, HOUR)).toBeCloseTo(within / all, 15);
      const last = [...ended, HOUR].filter((time) => time <= 1e9).length;
      expect(1 - binnedSurvival(record).at(-1)!.survival).toBeCloseTo(last / all, 14);
    }),
  );
});

test('with some censored too, what ends otherwise takes from the rest as Aalen and Johansen have it', () => {
  // One of four ends otherwise in the first bin, one is lost in the second, the others have their event.
  const histogram = new LogHistogram({ from: 10, to: 1000, perDecade: 1 });
  histogram.addOther(5);
  histogram.addCensored(50);
  histogram.add(50);
  histogram.add(500);
  const curve = binnedSurvival(histogram.record());
  // Then 3 at risk, half a one unseen: 3/4 x 1/2.5 have it; of the 3/4 x 1.5/2.5 left, all do.
  expect(1 - curve[2]!.survival).toBeCloseTo((3 / 4) * (1 / 2.5), 12);
  expect(1 - curve[3]!.survival).toBeCloseTo(3 / 4, 12);
});

test('events at 0 itself are where the curve begins', () => {
  const record = histogramOf([0, 0, 500, 5000]).record();
  expect(binnedSurvival(record)[0]).toEqual({ time: 0, survival: 0.5 });
  expect(shareWithin(record, 0)).toBe(0.5);
  expect(shareWithin(record, 1000)).toBe(0.75);
  expect(histogramQuantile(record, 0.4)).toBe(0);
});

test('between edges the share lies straight: over time in the first bin, over its logarithm in the others', () => {
  const record = {
    edges: [10, 1000],
    events: [4, 4, 0],
    censored: [0, 0, 0],
    others: [0, 0, 2],
    atOnce: 0,
  };
  const shares = [5, 10, 100, 1000].map((time) => shareWithin(record, time));
  for (const [i, share] of [0.2, 0.4, 0.6, 0.8].entries()) expect(shares[i]).toBeCloseTo(share, 12);
  expect(histogramQuantile(record, 0.2)).toBeCloseTo(5, 10);
  expect(histogramQuantile(record, 0.6)).toBeCloseTo(100, 10);
  expect(histogramQuantile(record, 0.4)).toBe(10);
  expect(histogramQuantile(record, 0.8)).toBe(1000);
});

test('of those in one bin that had their event, ended otherwise and were lost, each counts once', () => {
  const record = {
    edges: [10, 100, 1000],
    events: [2, 1, 1, 0],
    others: [2, 1, 0, 0],
    censored: [2, 0, 1, 0],
    atOnce: 0,
  };
  const had = binnedSurvival(record).map(({ survival }) => 1 - survival);
  // Of 10 at risk 2 are lost, each half seen: 2/9 have it and 5/9 go on. Then 1 of 4, and 2/4 go
  // on; of the last 2 one is lost.
  const expected = [0, 2 / 9, 2 / 9 + (5 / 9) * (1 / 4), 2 / 9 + 5 / 36 + (5 / 18) * (1 / 1.5)];
  for (const [i, share] of expected.entries()) expect(had[i]).toBeCloseTo(share, 12);
  expect(had).toHaveLength(expected.length);
});
