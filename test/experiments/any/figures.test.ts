import { expect, test } from 'vitest';
import { type Logs, forAnyAsked } from './logs.ts';
import { behind, type Part, ratioOf, signOf, toldOf } from './plainly.ts';
import { boundOf, type Estimate, expectFigure, expectNear, type Printed } from './printed.ts';

const factors = { min: 1 / 60_000, h: 1 / 3_600_000, '%': 100, cases: 1, yuan: 0.01 } as const;

type PrintedTarget = Printed['figures'][number];

function expectTarget({ id, simulated, verdict }: PrintedTarget, logs: Logs): void {
  const target = logs.file.targets.find((each) => each.id === id)!;
  const { metric, statistic, population, variant, against, unit, band } = target;
  const asked = (of: string) => ({ metric: logs.metric(of), statistic, population });
  const one = logs.shown(asked(metric), variant);
  if (against === undefined) {
    expectFigure(simulated, one, factors[unit]);
    expect(simulated).toMatchObject(behind(one));
  } else {
    const other = logs.shown(asked(against.metric ?? metric), against.variant ?? variant);
    const paired = Math.min(one.length, other.length);
    const pairs = one.slice(0, paired).map((each, i) => [each, other[i]!] as const);
    const change = (some: readonly (readonly [Part, Part])[]) =>
      100 * (ratioOf(some.map(([x]) => x)) / ratioOf(some.map(([, y]) => y)) - 1);
    const told = toldOf(pairs, change);
    expectNear(simulated.mean, told.mean);
    expectNear(simulated.halfWidth, told.halfWidth);
    expect(simulated).toMatchObject({ ...behind(pairs.flat()), replications: paired });
  }
  expect(verdict).toBe(band === undefined ? 'open' : signIn(simulated, band));
}

/** Without a figure there is nothing to hold, without an interval nothing can be told apart. */
function signIn({ mean, halfWidth, bound }: Estimate, [low, high]: readonly [number, number]) {
  if (mean === null) return 'open';
  if (halfWidth === null) return 'overlaps';
  const far = bound ?? mean;
  return signOf(Math.min(mean - halfWidth, far), Math.max(mean + halfWidth, far), low, high);
}

test('in any scenario targets, changes and metrics are what their logs come to over replications', () =>
  forAnyAsked(({ metrics, figures }, logs) => {
    for (const { metric, statistic, variant, simulated } of metrics) {
      const parts = logs.shown({ metric: logs.metric(metric), statistic }, variant);
      expectFigure(simulated, parts);
      expect(simulated).toMatchObject(behind(parts));
      const bound = boundOf(statistic, parts);
      if (bound === undefined) expect(simulated).not.toHaveProperty('bound');
      else expectNear(simulated.bound, bound);
    }
    expect(figures).toHaveLength(logs.file.targets.length - 1);
    for (const figure of figures) expectTarget(figure, logs);
  }, 3));
