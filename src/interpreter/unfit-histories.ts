import type { AnyStateMachine } from 'xstate';
import { type ChartNode, nodesOf } from './machine-index.ts';

/**
 * The history states of a chart whose id is a name that every object has, such as `constructor`. XState
 * keeps the past by id in a plain object, and would take what is there from the beginning for a past.
 */
export const unfitHistories = (machine: AnyStateMachine): readonly ChartNode[] =>
  nodesOf(machine).filter(({ type, id }) => type === 'history' && id in Object.prototype);
