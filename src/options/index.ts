export { closest } from './closest.ts';
export {
  aFunction,
  aList,
  anObject,
  aSignal,
  aSwitch,
  aText,
  type Kind,
  oneOf,
  whole,
} from './kinds.ts';
export { isMachine, requireMachine } from './machine.ts';
export { requireKind, requireOptions, shown } from './require-options.ts';
