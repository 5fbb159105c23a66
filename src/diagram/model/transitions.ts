import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Words } from '../words/words.ts';
import { actionModels } from './actions.ts';
import type { Trigger, TransitionModel } from './chart-model.ts';
import { durationText } from './durations.ts';
import { guardText } from './guards.ts';
import { part } from './params.ts';
import type { Speech } from './phrase.ts';

/** The transitions of one state in the order in which XState tries them, `always` last. */
export function transitionModels(
  node: AnyStateNode,
  machine: AnyStateMachine,
  speech: Speech,
): readonly TransitionModel[] {
  const all = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
  return all.map((transition: TransitionParts, i) => {
    const { eventType, guard, actions, reenter, target = [], description } = transition;
    return {
      id: `${node.id}:${i}`,
      source: node.id,
      targets: target.map(({ id }) => id),
      ...triggerOf(eventType, transition, machine, speech),
      guard: guard === undefined ? undefined : guardText(guard, speech),
      actions: actionModels(actions, speech),
      description,
      reenters: reenter,
    };
  });
}

/** What is read of a transition; XState's own type leaves the event open. */
interface TransitionParts {
  readonly eventType: string;
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
  readonly reenter: boolean;
  readonly target?: readonly { readonly id: string }[] | undefined;
  readonly description?: string | undefined;
}

function triggerOf(
  type: string,
  transition: object,
  machine: AnyStateMachine,
  speech: Speech,
): { readonly trigger: Trigger; readonly event: string } {
  const { words, name: named } = speech;
  const actor = /^xstate\.(done\.actor|error\.actor|snapshot)\.(.*)$/.exec(type);
  if (actor !== null) {
    const name = actorName(actor[2]!, words);
    const say = { done: words.done, error: words.failed, snap: words.changed };
    const how = actor[1]!.startsWith('done') ? 'done' : actor[1] === 'snapshot' ? 'snap' : 'error';
    return { trigger: 'actor', event: say[how](name) };
  }
  if (type.startsWith('xstate.done.state.')) return { trigger: 'done', event: words.whenDone };
  if (type.startsWith('xstate.after.')) {
    return { trigger: 'after', event: delayText(part(transition, 'delay'), machine, speech) };
  }
  if (type === '') return { trigger: 'always', event: words.atOnce };
  return { trigger: 'event', event: type === '*' ? words.anyEvent : named('event', type) };
}

/** XState names actors without an id after the state and a number, which says nothing to a reader. */
export function actorName(id: string, words: Words): string {
  return /^\d+\./.test(id) || id.startsWith('xstate.') ? words.someActor : id;
}

function delayText(
  delay: unknown,
  machine: AnyStateMachine,
  { words, name: named }: Speech,
): string {
  if (typeof delay === 'number') return durationText(delay, words);
  const name = typeof delay === 'string' ? delay : '…';
  const known = part(part(machine.implementations, 'delays'), name);
  const said = named('delay', name);
  return typeof known === 'number' ? `${said} (${durationText(known, words)})` : said;
}
