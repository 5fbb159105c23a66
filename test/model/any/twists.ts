import fc from 'fast-check';
import { readFromDisk, readScenario, type Scenario } from '../../../src/scenario/index.ts';
import { DAY, HOUR } from './place.ts';
import { placesOf } from './places-of-world.ts';

/** Something of a scenario that is set to something that nobody would have chosen. */
interface Twist {
  /** Which place, and which of the values possible there; both taken modulo what there is. */
  readonly place: number;
  readonly value: number;
}

const files = [
  'tutorial',
  'shenzhen-2021',
  'shenzhen-year',
  'stories/bank-channel-down',
  'stories/boss-impersonation',
  'stories/brushing',
  'stories/dissuasion-overloaded',
  'stories/elder-at-dusk',
  'stories/runaway-teenager',
  'stories/safe-no-contact',
  'stories/ten-year-reunion',
] as const;

/** A day of a shipped scenario with few cases, under every variant. */
function shortened(name: string): readonly Scenario[] {
  const read = readScenario(`scenarios/${name}.yaml`, readFromDisk);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  const { file } = read;
  return file.variants.map(({ id }) => {
    const scenario = file.resolve(id);
    return {
      ...scenario,
      warmUp: 6 * HOUR,
      runLength: DAY,
      followUp: 60 * DAY,
      arrivals: scenario.arrivals.map((each) => ({ ...each, perDay: Math.min(each.perDay, 8) })),
    };
  });
}

const known = new Map<string, readonly Scenario[]>();
const variantsOf = (name: string): readonly Scenario[] => {
  const all = known.get(name) ?? shortened(name);
  known.set(name, all);
  return all;
};

/** A shipped scenario with parameters that nobody chose carefully. */
export interface Twisted {
  readonly scenario: Scenario;
  /** What was changed, in words. */
  readonly told: readonly string[];
  /** For messages: a scenario would fill thousands of pages. */
  readonly [fc.toStringMethod]: () => string;
}

export const twisted: fc.Arbitrary<Twisted> = fc
  .record({
    name: fc.constantFrom(...files),
    variant: fc.nat(20),
    twists: fc.array(fc.record({ place: fc.nat(9999), value: fc.nat(99) }), {
      maxLength: 80,
      size: 'max',
    }),
  })
  .map(({ name, variant, twists }) => {
    const all = variantsOf(name);
    const base = all[variant % all.length]!;
    return apply(base, `${name} ${base.variant}`, twists);
  });

function apply(base: Scenario, name: string, twists: readonly Twist[]): Twisted {
  const places = placesOf(base);
  const told = [name];
  const scenario = { ...base };
  for (const twist of twists) {
    const { name: what, values } = places[twist.place % places.length]!;
    const { label, change } = values[twist.value % values.length]!;
    Object.assign(scenario, change(scenario));
    told.push(`${what}: ${label}`);
  }
  return { scenario, told, [fc.toStringMethod]: () => told.join('; ') };
}
