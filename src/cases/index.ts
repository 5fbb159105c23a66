export { caseKey } from './case-key.ts';
export { type Person, personOf } from './person.ts';
