import { describe, expect, test } from 'vitest';
import { symbolOf } from '../../src/eventlog/index.ts';
import { delayCurves } from '../../src/experiments/delay-curves.ts';
import type { StorySpec } from '../../src/metrics/index.ts';
import type { Measure } from '../../src/model/index.ts';
import { durations, replicationOf, runOf } from './runs.ts';

const HOUR = 3_600_000;
const spec: StorySpec = {
  kind: 'story',
  role: 1,
  of: 2,
  reached: 3,
  from: 0,
  to: 4,
  edges: [0.25 * HOUR, 0.5 * HOUR, HOUR, 1.5 * HOUR, 2 * HOUR, 3 * HOUR],
};
const measures = [{ key: 'held', spec }] as unknown as readonly Measure[];

/** A replication with so many stories a bin, of 10 fen each, of which so many and so much are held. */
const replication = (
  stories: readonly number[],
  storiesReached: readonly number[],
  amountReached: readonly number[],
) =>
  replicationOf({
    kind: 'story',
    stories: [...stories],
    storiesReached: [...storiesReached],
    amount: stories.map((count) => 10 * count),
    amountReached: [...amountReached],
  });
const run = runOf('after', [
  replication([4, 4, 10, 2, 2, 1, 3], [4, 3, 5, 1, 0, 1, 0], [40, 20, 50, 5, 0, 10, 0]),
  replication([4, 4, 10, 2, 2, 1, 3], [4, 3, 5, 1, 0, 1, 0], [40, 20, 50, 5, 0, 10, 0]),
]);
const [curve] = delayCurves([run], measures);

describe('a curve of what a delay costs', () => {
  test('has the shares of each bin by number and by money, the last without an edge', () => {
    const { points } = curve!;
    expect(points.map(({ upTo }) => upTo)).toEqual([...spec.edges, Infinity]);
    expect(points.map(({ stories }) => stories.mean)).toEqual([1, 0.75, 0.5, 0.5, 0, 1, 0]);
    expect(points.map(({ value }) => value.mean)).toEqual([1, 0.5, 0.5, 0.25, 0, 1, 0]);
    expect(points.map(({ stories }) => stories.n)).toEqual([8, 8, 20, 4, 4, 2, 6]);
  });

  test('has wide bins that hold each narrow one once, and no edge that the narrow ones lack', () => {
    const { wide } = curve!;
    expect(wide.map(({ upTo }) => upTo / HOUR)).toEqual([0.5, 1, 2, Infinity]);
    expect(wide.map(({ stories }) => stories.n)).toEqual([16, 20, 8, 8]);
    expect(wide.map(({ stories }) => stories.mean)).toEqual([7 / 8, 0.5, 0.25, 0.25]);
    expect(wide.map(({ value }) => value.mean)).toEqual([0.75, 0.5, 0.125, 0.25]);
  });

  test('knows what all stories together came to', () => {
    const { whole } = curve!;
    expect(whole).toMatchObject({ upTo: Infinity, stories: { n: 52, replications: 2 } });
    expect(whole.stories.mean).toBeCloseTo(14 / 26, 12);
    expect(whole.value.mean).toBeCloseTo(125 / 260, 12);
  });

  test('rests on all replications that have the stories, also those with some arrivals alone', () => {
    const [one, other] = run.summaries as [(typeof run.summaries)[0], (typeof run.summaries)[0]];
    const further = (role: string) => ({
      ...run,
      summaries: [one],
      more: { arrivals: ['calls'], roles: new Set([role]), summaries: [other] },
    });
    const told = { ...spec, role: symbolOf('caller') };
    const alone = [{ key: 'held', spec: told }] as unknown as readonly Measure[];
    const [all] = delayCurves([further('caller')], alone);
    expect(all!.whole.stories).toMatchObject({ n: 52, replications: 2 });
    const [first] = delayCurves([further('other')], alone);
    expect(first!.whole.stories).toMatchObject({ n: 26, replications: 1 });
  });

  test('is drawn of story metrics only, once a policy', () => {
    const others = [
      { key: 'time', spec: { kind: 'duration' } },
      { key: 'held', spec },
    ] as unknown as readonly Measure[];
    const [{ metrics }] = run.summaries as [(typeof run.summaries)[number]];
    const shifted = (variant: string) =>
      runOf(variant, [replicationOf(durations({}), { metrics: [durations({}), ...metrics] })]);
    const curves = delayCurves([shifted('before'), shifted('after')], others);
    expect(curves.map(({ metric, variant }) => [metric, variant])).toEqual([
      ['held', 'before'],
      ['held', 'after'],
    ]);
  });
});
