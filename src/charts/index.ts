import type { AnyStateMachine } from 'xstate';
import { missingPerson } from './search/missing-person.ts';
import { probe } from './search/probe.ts';

/** Every chart shipped with sixfronts, by the name a scenario calls it. */
export const charts: Readonly<Record<string, AnyStateMachine>> = { missingPerson, probe };

export { drawn, effects, headings } from './vocabulary.ts';
export type { Decided, Done, Heading, StateMeta } from './vocabulary.ts';
