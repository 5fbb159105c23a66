import fc from 'fast-check';
import { symbolOf } from '../../../src/eventlog/index.ts';
import { type MetricSpec, OPENED } from '../../../src/metrics/specs.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const role = fc.constantFrom('errand', 'helper', 'friend', 'boss').map(symbolOf);
const name = fc
  .constantFrom('begun', 'delegated', 'done', 'gaveUp', 'helped', 'turned', 'never')
  .map(symbolOf);
const end = fc.oneof(fc.constant(OPENED), name);
const some = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => [...new Set(names)]);
const population = fc.oneof(
  fc.constant([]),
  fc
    .constantFrom('small', 'large')
    .map((size) => [{ attribute: symbolOf('size'), code: symbolOf(size) }]),
);
const rising = fc
  .uniqueArray(fc.nat(300), { maxLength: 4 })
  .map((minutes) => minutes.toSorted((one, other) => one - other).map((each) => each * MINUTE));

/** Figures of every kind about the cases of `charts.ts`. */
export const anySpec: fc.Arbitrary<MetricSpec> = fc.oneof(
  fc.record({
    kind: fc.constant('duration' as const),
    role,
    from: end,
    to: name,
    population,
    cuts: rising,
    limits: rising,
  }),
  fc.record({ kind: fc.constant('level' as const), role, from: end, to: name, population }),
  fc.record({ kind: fc.constant('share' as const), role, of: end, reached: name, population }),
  fc.record({
    kind: fc.constant('story' as const),
    role,
    of: name,
    reached: name,
    from: name,
    to: name,
    edges: rising,
  }),
  fc.record(
    {
      kind: fc.constant('count' as const),
      role,
      of: fc.oneof(some, fc.constant([OPENED])),
      less: fc.oneof(some, fc.constant([])),
      among: some,
      from: fc.nat(10).map((hours) => hours * HOUR),
      to: fc.integer({ min: 10, max: 30 }).map((hours) => hours * HOUR),
    },
    { requiredKeys: ['kind', 'of', 'less', 'from'] },
  ),
  fc.record(
    {
      kind: fc.constant('amount' as const),
      role,
      of: some,
      less: fc.constant([]),
      from: fc.constant(0),
      to: fc.integer({ min: 1, max: 30 }).map((hours) => hours * HOUR),
    },
    { requiredKeys: ['kind', 'of', 'less', 'from'] },
  ),
);
