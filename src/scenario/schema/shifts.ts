import { z } from 'zod';
import type { Shift, Stretch } from '../types.ts';
import { complain, strict } from './leaves.ts';
import { stretchesOf, WEEK, weekShape } from './week.ts';

const shift = strict({ ...weekShape, units: z.int().min(0) });

/** The shifts of a pool, as stretches of the week that do not overlap. Outside them `units` counts. */
export const shifts = z.array(shift).transform((given, ctx): Duty[] => {
  const inWeek = given.flatMap(({ units, ...each }, i) =>
    stretchesOf(each).map((stretch) => ({ ...stretch, i, units })),
  );
  const sorted = inWeek.toSorted((a, b) => a.from - b.from);
  for (const [n, each] of sorted.entries()) {
    const before = sorted[n - 1];
    if (before !== undefined && before.to > each.from) {
      complain(ctx, { code: 'shiftsOverlap' }, [Math.max(before.i, each.i)]);
      break;
    }
  }
  return sorted.map(({ from, to, units }) => ({ from, to, units }));
});

/** Units during a stretch of the week. */
export interface Duty extends Stretch {
  readonly units: number;
}

/** The whole week: capacity from each instant on, beginning on Monday 00:00; empty if it never changes. */
export function weekly(stretches: readonly Duty[], units: number): readonly Shift[] {
  const changes: Shift[] = [];
  const from = (at: number, capacity: number) => {
    if (at < WEEK && changes.at(-1)?.capacity !== capacity) changes.push({ from: at, capacity });
  };
  let at = 0;
  for (const stretch of stretches) {
    if (stretch.from > at) from(at, units);
    from(stretch.from, stretch.units);
    at = stretch.to;
  }
  from(at, units);
  return stretches.length === 0 ? [] : changes;
}
