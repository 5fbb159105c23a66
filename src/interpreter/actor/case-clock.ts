import type { AnyEventObject, InspectionEvent } from 'xstate';

/** An event that an action asked to deliver later. */
export interface Delayed {
  readonly id: string | undefined;
  readonly event: AnyEventObject;
  /** In ms, as the chart gave it. */
  readonly delay: number;
}

/** Arms and disarms the timers of one case; a timer is the board's own number for it. */
export interface TimerBoard {
  arm(delayed: Delayed, fire: () => void): number;
  disarm(timer: number): void;
}

/** XState's `Clock`, which it does not export. */
export interface CaseClock {
  setTimeout(fire: () => void, delay: number): number;
  clearTimeout(timer: number): void;
  /** To be called with everything the actor lets one inspect. */
  inspect(inspected: InspectionEvent): void;
}

const isDelayed = (params: unknown): params is Delayed =>
  typeof params === 'object' &&
  params !== null &&
  'delay' in params &&
  typeof params.delay === 'number';

/**
 * A clock for XState that puts one case's timers on a board. XState hands a clock a function and a
 * delay and nothing else, so what a timer will deliver is learned by inspection: an actor arms its
 * timers in the order in which it executed the actions asking for them.
 */
export function caseClock(board: TimerBoard): CaseClock {
  const asked: Delayed[] = [];
  return {
    setTimeout(fire, delay) {
      const delayed = asked.shift() ?? { id: undefined, event: { type: '' }, delay };
      return board.arm(delayed, fire);
    },
    clearTimeout: (timer) => board.disarm(timer),
    inspect(inspected) {
      if (inspected.type !== '@xstate.action') return;
      const { type, params } = inspected.action;
      if ((type === 'xstate.raise' || type === 'xstate.sendTo') && isDelayed(params)) {
        asked.push(params);
      }
    },
  };
}
