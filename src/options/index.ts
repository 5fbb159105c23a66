export { closest } from './closest.ts';
export {
  aFunction,
  aList,
  anObject,
  anObjectWith,
  aSignal,
  aSwitch,
  aText,
  type Kind,
  listOf,
  oneOf,
  whole,
} from './kinds.ts';
export { isMachine, requireMachine } from './machine.ts';
export { messageOf } from './message-of.ts';
export { requireKind, requireOptions, shown } from './require-options.ts';
