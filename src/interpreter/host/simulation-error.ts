import { messageOf } from '../../options/index.ts';

/** Stands in the message for the state of a case that is in none yet. */
export const STARTING = '(starting)';

/** A fault during a run: says when, in which case, chart and state it happened. */
export class SimulationError extends Error {
  /** Virtual time in ms. */
  readonly time: number;
  /** Number of the case, -1 if the fault was in none. */
  readonly caseNumber: number;
  readonly role: string;
  readonly chart: string;
  /** Ids of the active states, or empty while the case was starting. */
  readonly states: readonly string[];

  constructor(
    at: {
      time: number;
      caseNumber: number;
      role: string;
      chart: string;
      states: readonly string[];
    },
    cause: unknown,
  ) {
    const what = messageOf(cause);
    const leaf = at.states.at(-1) ?? STARTING;
    const whose = at.role === '' ? '' : ` (${at.role})`;
    super(
      `at ${at.time} ms, case ${at.caseNumber}${whose}, chart ${at.chart}, state ${leaf}: ${what}`,
      { cause },
    );
    this.name = 'SimulationError';
    this.time = at.time;
    this.caseNumber = at.caseNumber;
    this.role = at.role;
    this.chart = at.chart;
    this.states = at.states;
  }
}
