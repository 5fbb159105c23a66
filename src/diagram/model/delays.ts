import type { AnyStateMachine } from 'xstate';
import { implementationsOf } from '../../interpreter/machine-parts.ts';
import type { Naming } from '../names/naming.ts';
import type { Words } from '../words/words.ts';
import { durationText } from './durations.ts';

/** Says the delays of a machine: how long they are where that is fixed, and their names. */
export function delaysOf(
  machine: AnyStateMachine,
  words: Words,
  name: Naming,
): (delay: unknown) => string {
  return (delay) => {
    if (typeof delay === 'number') return durationText(delay, words);
    if (typeof delay !== 'string') return words.someDelay;
    const known = implementationsOf(machine).delays[delay];
    const said = name('delay', delay);
    return typeof known === 'number' ? `${said} (${durationText(known, words)})` : said;
  };
}
