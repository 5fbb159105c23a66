export { caseKey } from './case-key.ts';
export { type Person, personOf } from './person.ts';
export type { AgeGroup, Named } from './places.ts';
