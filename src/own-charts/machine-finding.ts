import { type Finding, suggestions } from '../scenario/index.ts';

/** Something wrong with a machine. */
export interface MachineFinding {
  readonly finding: Finding;
  /** Id of the state. */
  readonly state: string;
  /** What to look for in the text of the state. */
  readonly word: string;
}

/** A name that stands for nothing, and what was probably meant. */
export function unboundName(
  noun: NonNullable<Finding['noun']>,
  received: string,
  expected: readonly string[],
): Finding {
  return { code: 'unboundName', noun, received, expected, ...suggestions(received, expected) };
}
