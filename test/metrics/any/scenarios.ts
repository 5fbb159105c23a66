import fc from 'fast-check';

const assumption = 'any';
const title = { zh: '任意', en: 'any' };

/** Whole minutes meet at one instant, drawn ones hardly ever. */
const duration = fc.oneof(
  fc.nat(90).map((minutes) => ({ constant: `${minutes} min` })),
  fc.integer({ min: 1, max: 120 }).map((minutes) => ({ exponential: `${minutes} min` })),
  fc.integer({ min: 0, max: 60 }).map((low) => ({ uniform: [`${low} min`, `${low + 30} min`] })),
);

const stretch = fc.constantFrom(
  { days: 'all', hours: '08-18' },
  { days: 'weekdays', hours: '22-06' },
  { days: ['mon', 'wed'], hours: '00-24' },
);

const pool = fc
  .record(
    {
      units: fc.integer({ min: 0, max: 4 }),
      discipline: fc.constantFrom('fifo', 'priority'),
      onShiftEnd: fc.constantFrom('finish', 'suspend'),
      shifts: fc
        .tuple(stretch, fc.integer({ min: 0, max: 6 }))
        .map(([when, units]) => [{ ...when, units }]),
      outages: fc
        .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }), fc.nat(1))
        .map(([from, length, units]) => [
          { from: `${from} h`, for: `${length} h`, units, assumption },
        ]),
    },
    { requiredKeys: ['units'] },
  )
  .map((each) => ({ title, assumption, ...each }));

/** The same with more units, so that its shifts change something. */
function poolOf<Pool extends { units: number; shifts?: { units: number }[] }>(
  { shifts = [], ...each }: Pool,
  more: number,
) {
  const units = each.units + more;
  const changed = shifts.map((shift) =>
    shift.units === units ? { ...shift, units: units + 1 } : shift,
  );
  return { ...each, units, ...(changed.length === 0 ? {} : { shifts: changed }) };
}

const outcomes = fc
  .tuple(fc.nat(6), fc.nat(4), fc.nat(4), fc.nat(1))
  .map(([fine, again, hard, stuck]) => {
    const sum = fine + again + hard + stuck;
    return sum === 0
      ? { fine: 1, again: 0, hard: 0, stuck: 0 }
      : { fine: fine / sum, again: again / sum, hard: hard / sum, stuck: stuck / sum };
  });

/** A scenario, as it may be written, in which cases of `charts.ts` meet each other in any way. */
export const anyScenario = fc
  .record({
    a: pool,
    b: pool,
    patience: duration,
    pause: duration,
    limit: duration,
    outcomes,
    tries: duration,
    sees: duration,
    perDay: fc.integer({ min: 5, max: 150 }),
    large: fc.constantFrom(0, 0.3, 1),
    worth: fc.constantFrom({ constant: 3 }, { uniform: [0, 10] }, { constant: 9 }),
    warmUp: fc.nat(20),
    runLength: fc.integer({ min: 1, max: 40 }),
    followUp: fc.nat(40),
    hasBoss: fc.boolean(),
    at: fc.array(fc.nat(600), { minLength: 1, maxLength: 20 }),
  })
  .map((any) => {
    const given = <T extends object>(each: T) => ({ ...each, assumption });
    const seeTo = given(any.sees);
    const helper = {
      chart: 'help',
      title,
      delays: { pause: given(any.pause) },
      activities: { seeTo },
    };
    return {
      sixfronts: 1,
      id: 'any',
      title,
      about: title,
      start: '2021-03-02T06:00+08:00',
      warmUp: `${any.warmUp} h`,
      runLength: `${any.runLength} h`,
      followUp: `${any.followUp} h`,
      replications: 1,
      seed: 1,
      // Enough for whoever asks for two, or stands there.
      pools: { a: poolOf(any.a, 2), b: poolOf(any.b, 1) },
      arrivals: {
        stream: given({ role: 'errand', perDay: any.perDay }),
        list: given({
          role: 'errand',
          at: any.at.toSorted((one, other) => one - other).map((minutes) => `${minutes} min`),
        }),
      },
      roles: {
        errand: {
          chart: 'errand',
          title,
          draws: {
            size: given({ choice: { small: 1 - any.large, large: any.large } }),
            worth: given(any.worth),
          },
          delays: {
            patience: given(any.patience),
            pause: given(any.pause),
            limit: given(any.limit),
          },
          activities: { try: given({ ...any.tries, outcomes: any.outcomes }), seeTo },
        },
        helper,
        friend: helper,
        ...(any.hasBoss ? { boss: { chart: 'boss', title } } : {}),
      },
      ...(any.hasBoss
        ? {
            standing: { boss: given({ role: 'boss' }) },
            reviews: { hour: { tell: 'boss', event: 'HOUR_OVER', every: '3 h', figures: {} } },
          }
        : {}),
      metrics: { time: { title, duration: { role: 'errand', from: 'opened', to: 'done' } } },
      variants: { as: { title } },
    };
  });
