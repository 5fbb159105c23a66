import type { AnyStateNode } from 'xstate';
import { part } from '../../interpreter/machine-parts.ts';
import { actionModels } from './actions.ts';
import { actorName } from './actors.ts';
import type { Trigger, TransitionModel } from './chart-model.ts';
import { guardText } from './guards.ts';
import { withoutPast } from './history.ts';
import type { Speech } from './phrase.ts';

/** The transitions of one state in the order in which XState tries them, `always` last. */
export function transitionModels(node: AnyStateNode, speech: Speech): readonly TransitionModel[] {
  const all = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
  const models = all.map((transition: TransitionParts, i) => {
    const { eventType, guard, actions, reenter, target = [], description } = transition;
    return {
      id: `${node.id}:${i}`,
      source: node.id,
      targets: target.map((each) => idOf(each, node)),
      type: eventType,
      ...triggerOf(eventType, transition, node, speech),
      guard: guard === undefined ? undefined : guardText(guard, speech),
      actions: actionModels(actions, speech),
      description,
      reenters: reenter,
    };
  });
  return [...models, ...withoutPast(node, speech)];
}

/** XState takes names that every object has, such as `toString`, for states. */
function idOf({ id }: { readonly id: unknown }, { id: source, machine }: AnyStateNode): string {
  if (typeof id === 'string') return id;
  throw new RangeError(
    `chart "${machine.id}", state "${source}": a transition leads to a state that is not there`,
  );
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
  node: AnyStateNode,
  speech: Speech,
): { readonly trigger: Trigger; readonly event: string } {
  const { words, name: named } = speech;
  const actor = /^xstate\.(done\.actor|error\.actor|snapshot)\.(.*)$/.exec(type);
  if (actor !== null) {
    const name = actorName(node, actor[2]!, words);
    const say = { done: words.done, error: words.failed, snap: words.changed };
    const how = actor[1]!.startsWith('done') ? 'done' : actor[1] === 'snapshot' ? 'snap' : 'error';
    return { trigger: 'actor', event: say[how](name) };
  }
  if (type.startsWith('xstate.done.state.')) return { trigger: 'done', event: words.whenDone };
  if (type.startsWith('xstate.after.')) {
    return { trigger: 'after', event: speech.delay(part(transition, 'delay')) };
  }
  if (type === '') return { trigger: 'always', event: words.atOnce };
  return { trigger: 'event', event: type === '*' ? words.anyEvent : named('event', type) };
}
