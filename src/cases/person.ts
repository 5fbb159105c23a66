import { faker } from '@faker-js/faker/locale/zh_CN';
import { romanised } from './pinyin.ts';
import { type AgeGroup, districts, lastSeenPlaces, type Named } from './places.ts';

/** Somebody who does not exist. No number of theirs is ever made up: no telephone, card or plate. */
export interface Person {
  readonly name: Named;
  readonly sex: 'female' | 'male';
  /** Years. */
  readonly age: number;
  readonly district: Named;
  readonly lastSeen: Named;
}

/** What is fixed of a person; the rest is chance. */
export interface Fixed {
  readonly sex?: Person['sex'];
  /** Youngest and oldest, in whole years; those of the age group if left out. */
  readonly ages?: readonly [number, number];
  readonly place?: Named;
}

const ages: Readonly<Record<AgeGroup, { readonly min: number; readonly max: number }>> = {
  elder: { min: 65, max: 92 },
  adult: { min: 18, max: 64 },
  minor: { min: 6, max: 17 },
};

/**
 * The person of a case: a pure function of the case's 64-bit key (two int32 words) and age group,
 * so that a case keeps its person under every policy, seed by seed. What is fixed takes as
 * many draws as what is not: nothing else of the person changes with it but the name with the sex.
 */
export function personOf(
  keyHi: number,
  keyLo: number,
  group: AgeGroup,
  { sex: fixed, ages: between, place }: Fixed = {},
): Person {
  faker.seed([keyHi >>> 0, keyLo >>> 0]);
  const drawn = faker.helpers.arrayElement(['female', 'male'] as const);
  const sex = fixed ?? drawn;
  const family = faker.person.lastName(sex);
  const given = faker.person.firstName(sex);
  return {
    name: { zh: family + given, en: `${romanised(family)} ${romanised(given)}` },
    sex,
    age: faker.number.int(between ? { min: between[0], max: between[1] } : ages[group]),
    district: faker.helpers.arrayElement(districts),
    lastSeen: place ?? faker.helpers.arrayElement(lastSeenPlaces[group]),
  };
}
