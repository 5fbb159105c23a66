import { executorKind } from '../interpreter/index.ts';
import {
  aFunction,
  anObject,
  anObjectWith,
  aSignal,
  type Kind,
  listOf,
  whole,
} from '../options/index.ts';
import type { Fate } from './run-policies.ts';

/** What the options that all experiments have may be. */
export const fateKinds: Readonly<Record<keyof Fate | 'replications', Kind>> = {
  file: anObjectWith('the file of a scenario that was read', {
    resolve: aFunction,
    variants: listOf('variants', anObject),
  }),
  seed: whole(0),
  executor: executorKind,
  runTasks: aFunction,
  onProgress: aFunction,
  signal: aSignal,
  replications: whole(1),
};

/** Those of them that may not be left out. */
export const requiredOfFate = ['file', 'seed', 'executor', 'runTasks', 'replications'];
