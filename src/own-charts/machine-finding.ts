import type { Finding } from '../scenario/index.ts';

/** Something wrong with a machine. */
export interface MachineFinding {
  readonly finding: Finding;
  /** Id of the state. */
  readonly state: string;
  /** What to look for in the text of the state. */
  readonly word: string;
}
