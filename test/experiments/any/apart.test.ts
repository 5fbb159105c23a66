import { expect, test } from 'vitest';
import { forAnyAsked, type Logs, QUARTER } from './logs.ts';
import { behind, contributions, meanOf, passing, ratioOf, sharesOf, toldOf } from './plainly.ts';
import { expectFigure, expectNear, isShare, type Printed } from './printed.ts';

const replications = Array.from({ length: QUARTER }, (_, r) => r);

function expectAttribution({ whole, shares }: Printed['attribution'], logs: Logs): void {
  const { from, levers, metric, statistic } = logs.file.attribution!;
  // A share that rises is a gain, and of all else what is saved.
  const sign = isShare(statistic) || statistic.kind === 'valueShare' ? 1 : -1;
  const partsUnder = (pulled: ReadonlySet<number>) => {
    const names = levers.filter((_, i) => pulled.has(i));
    return logs.apart({ metric: logs.metric(metric), statistic }, { variant: from, levers: names });
  };
  const under = (pulled: ReadonlySet<number>) => contributions(partsUnder(pulled), ratioOf);
  const each = replications.map((r) =>
    sharesOf(levers.length, (pulled) => sign * under(pulled)[r]!),
  );
  const ends = [new Set<number>(), new Set(levers.keys())];
  const size = Math.max(...ends.flatMap(under).map((value) => Math.abs(value) || 0));
  shares.forEach(({ share }, lever) => {
    const told = meanOf(each.map((values) => values[lever]!));
    expectNear(share.mean, told.mean, size);
    expectNear(share.halfWidth, told.halfWidth, size);
  });
  // The whole is known where both ends are, whatever lies between them.
  const all = meanOf(replications.map((r) => sign * (under(ends[1]!)[r]! - under(ends[0]!)[r]!)));
  expectNear(whole.mean, all.mean, size);
  expectNear(whole.halfWidth, all.halfWidth, size);
  const { n, unfinished } = behind(ends.flatMap(partsUnder));
  expect(whole).toMatchObject({ n, unfinished, replications: QUARTER });
}

function expectInference({ share, curve }: Printed['inference'], logs: Logs): void {
  const { role, draws, grid, target, variant } = logs.file.inference!;
  const { metric, statistic, reported } = logs.file.targets.find(({ id }) => id === target)!;
  const points = grid.map((probability) => {
    const chances = { role, draws, probability };
    return logs.apart({ metric: logs.metric(metric), statistic }, { variant, levers: [], chances });
  });
  points.forEach((parts, i) => expectFigure(curve[i]!.simulated, parts, 100));
  const crossing = (some: readonly number[]) => {
    const figures = points.map((parts) => 100 * ratioOf(some.map((r) => parts[r]!)));
    return passing(grid, figures, reported!);
  };
  const told = toldOf(replications, crossing);
  expectNear(share.mean, told.mean);
  expectNear(share.halfWidth, told.halfWidth);
  expect(share).toMatchObject({ ...behind(points.flat()), replications: QUARTER });
}

test('in any scenario a gain taken apart and a share inferred are what their logs come to', () =>
  forAnyAsked(({ attribution, inference }, logs) => {
    expectAttribution(attribution, logs);
    expectInference(inference, logs);
  }, 3));
