import { expect } from 'vitest';
import type { Statistic } from '../../../src/scenario/index.ts';
import { behind, type Part, ratioOf, toldOf } from './plainly.ts';

/** A figure as JSON has it. */
export interface Estimate {
  readonly mean: number | null;
  readonly halfWidth: number | null;
  readonly bound?: number;
}

/** What is read of the document of `replay --json`. */
export interface Printed {
  readonly metrics: readonly {
    readonly metric: string;
    readonly statistic: Statistic;
    readonly variant: string;
    readonly simulated: Estimate;
  }[];
  readonly figures: readonly {
    readonly id: string;
    readonly simulated: Estimate;
    readonly verdict: string;
  }[];
  readonly variants: readonly {
    readonly variant: string;
    readonly minutes: readonly Readonly<{ role: string; id: string; perStory: Estimate }>[];
    readonly pools: readonly Readonly<
      Record<'utilisation' | 'wait' | 'grantedPerDay' | 'gaveUp', Estimate> & {
        pool: string;
        units: number;
      }
    >[];
    readonly fronts: readonly Readonly<
      Record<'openedPerDay' | 'open' | 'wait' | 'personHours', Estimate> & {
        outcomes: readonly PrintedMilestone[];
        costs: readonly PrintedMilestone[];
      }
    >[];
  }[];
  readonly attribution: {
    readonly whole: Estimate;
    readonly shares: readonly { readonly share: Estimate }[];
  };
  readonly inference: {
    readonly share: Estimate;
    readonly curve: readonly { readonly simulated: Estimate }[];
  };
}

type PrintedMilestone = Readonly<Record<'count' | 'amount' | 'personHoursEach', Estimate>>;

/**
 * The same but for rounding; null for what is not finite.
 *
 * @param size of what was added up
 */
export function expectNear(
  printed: number | null | undefined,
  told: number,
  size = Math.abs(told),
): void {
  if (!Number.isFinite(told)) return expect(printed).toBeNull();
  const apart = Math.abs((printed ?? NaN) - told);
  expect(apart).toBeLessThanOrEqual(1e-6 * Math.max(1, size));
}

/** That a printed figure is that of these parts. */
export function expectFigure(printed: Estimate, parts: readonly Part[], factor = 1): void {
  const { mean, halfWidth } = toldOf(parts, ratioOf);
  expectNear(printed.mean, mean * factor);
  // Of money that is nothing or all, on which all replications agree, none is told.
  if (printed.halfWidth === null && halfWidth === 0) return;
  expectNear(printed.halfWidth, halfWidth * factor);
}

export const isShare = ({ kind }: Statistic): boolean =>
  ['within', 'sameDay', 'share', 'storyShare'].includes(kind);

/** The farthest share that so many cases which all agree do not rule out, or the highest count. */
export function boundOf(statistic: Statistic, parts: readonly Part[]): number | undefined {
  const [plain, { n }] = [ratioOf(parts), behind(parts)];
  if (statistic.kind === 'count' && plain === 0 && n === 0) {
    return -Math.log(0.025) / parts.length;
  }
  if (!isShare(statistic) || n === 0 || (plain !== 0 && plain !== 1)) return undefined;
  return plain === 0 ? 1 - 0.025 ** (1 / n) : 0.025 ** (1 / n);
}
