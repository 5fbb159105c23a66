import { part } from '../../interpreter/machine-parts.ts';
import type { Words } from '../words/words.ts';
import { isRecord, textOf } from './params.ts';
import type { Phrase, Speech } from './phrase.ts';

/** To whom `sendParent` sends, as XState writes it. */
const PARENT = '#_parent';

/** An action made by one of XState's creators; undefined for the timers of `after`. */
export function builtIn(
  action: object,
  type: string,
  { words, name: named, delay }: Speech,
): Phrase | undefined {
  const sent = eventOf(part(action, 'event'));
  const event = sent.startsWith('xstate.') ? sent : named('event', sent);
  /** When it happens, and by which name it can be cancelled. */
  const timed = (text: string): string => {
    const wait = part(action, 'delay');
    const id = textOf(action, 'id');
    const later = wait === undefined ? text : words.later(delay(wait), text);
    return wait === undefined || id === undefined ? later : words.known(later, id);
  };
  const say = (text: string): Phrase => ({
    verb: 'built-in',
    objects: [text],
    topic: '',
    say: (name) => name,
  });
  switch (type) {
    case 'xstate.assign': {
      const assignment = part(action, 'assignment');
      const names = isRecord(assignment) ? Object.keys(assignment) : [];
      return {
        verb: 'assign',
        objects: names.length > 0 ? names.map((id) => named('thing', id)) : ['…'],
        topic: 'assign',
        say: words.assign,
      };
    }
    case 'xstate.raise':
      if (sent.startsWith('xstate.after.')) return undefined;
      return {
        verb: 'raise',
        objects: [event],
        topic: timed(event),
        say: (events) => timed(words.raise(events)),
      };
    case 'xstate.sendTo':
      return say(timed(words.send(targetOf(part(action, 'to'), words), event)));
    case 'xstate.emit':
      return say(words.emit(event));
    case 'xstate.log':
      return say(words.log(textOf(action, 'label') ?? textOf(action, 'value') ?? '…'));
    case 'xstate.cancel': {
      const id = textOf(action, 'sendId') ?? words.someName;
      return id.startsWith('xstate.after.') ? undefined : say(words.cancel(id));
    }
    case 'xstate.spawnChild':
      return say(words.spawn(textOf(action, 'id') ?? textOf(action, 'src') ?? words.someActor));
    case 'xstate.stopChild':
      return say(words.stop(textOf(action, 'actorRef') ?? words.someActor));
    default:
      return say(words.someAction);
  }
}

function eventOf(event: unknown): string {
  return textOf(event, 'type') ?? (typeof event === 'string' ? event : '…');
}

function targetOf(target: unknown, words: Words): string {
  if (typeof target !== 'string') return textOf(target, 'id') ?? words.someActor;
  return target === PARENT ? words.parent : target;
}
