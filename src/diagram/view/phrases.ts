import type { ActionModel, StateModel, TransitionModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import type { Words } from '../words.ts';

/** What stands in a state's box: its sentence, its key, and what is done while it is active. */
export function stateTokens(state: StateModel, words: Words): Token[] {
  const sentence: Token[] =
    state.description === undefined
      ? []
      : [{ text: state.description, style: 'description' }];
  const key: Token = { text: state.key, style: state.description === undefined ? 'description' : 'key' };
  return [key, ...sentence, ...decisionTokens(state, words), ...doingTokens(state, words)];
}

function decisionTokens({ decision }: StateModel, words: Words): Token[] {
  if (decision === undefined) return [];
  const { role, options } = decision;
  const text = `${words.answeredBy(role)}${options.length > 0 ? `: ${options.join(' / ')}` : ''}`;
  return [{ text, style: 'row', sign: 'decision' }];
}

/** A pool that is asked for on entry and given back on exit is one line: it is used. */
function doingTokens({ entry, exit, invokes, isDecision }: StateModel, words: Words): Token[] {
  const given = new Set(exit.filter(({ verb }) => verb === 'release').flatMap(({ objects }) => objects));
  const poolOf = (what: string) => what.replace(/ ×\d+$/, '');
  const tokens: Token[] = [];
  for (const action of entry) {
    if (action.verb === 'decide' && isDecision) {
      tokens.push({ text: words.decide(action.objects.join(words.comma)), style: 'row' });
      continue;
    }
    const isUse = action.verb === 'seize' && action.objects.every((what) => given.has(poolOf(what)));
    if (!isUse) {
      tokens.push(actionToken(action, 'row'));
      continue;
    }
    for (const what of action.objects) given.delete(poolOf(what));
    tokens.push({ text: words.uses(action.objects.join(words.comma)), style: 'row' });
  }
  tokens.push(...invokes.map((name): Token => ({ text: words.invoke(name), style: 'row' })));
  const leaving = exit.filter(({ verb, objects }) => verb !== 'release' || objects.some((pool) => given.has(pool)));
  tokens.push(...leaving.map(({ text }): Token => ({ text: words.onExit(text), style: 'row' })));
  return tokens;
}

export function actionToken({ verb, objects, text }: ActionModel, style: 'row' | 'note'): Token {
  return verb === 'milestone'
    ? { text: objects.join(', '), style, sign: 'milestone' }
    : { text, style };
}

/** The event, delay or words that set a transition off. */
export function triggerToken({ trigger, event }: TransitionModel): Token {
  if (trigger === 'after') return { text: event, style: 'event', sign: 'clock' };
  return { text: event, style: trigger === 'event' ? 'event' : 'note' };
}

/** Condition and actions of one of several transitions with the same trigger. */
export function branchTokens(transition: TransitionModel, isLastOfSeveral: boolean, words: Words): Token[] {
  const { guard, actions, description } = transition;
  const condition: Token[] = [];
  if (guard !== undefined) condition.push({ text: `[${guard}]`, style: 'note' });
  else if (isLastOfSeveral) condition.push({ text: words.otherwise, style: 'note' });
  const comment: Token[] = description === undefined ? [] : [{ text: description, style: 'note' }];
  return [...condition, ...comment, ...actions.map((action) => actionToken(action, 'note'))];
}

/** A transition inside a state's box: it leads nowhere, or back to the state itself. */
export function rowTokens(transition: TransitionModel, isLastOfSeveral: boolean, words: Words): Token {
  const { targets, trigger, event } = transition;
  const parts = [
    trigger === 'event' ? event : `${trigger === 'after' ? `${words.after} ` : ''}${event}`,
    ...branchTokens(transition, isLastOfSeveral, words).map(({ text, sign }) =>
      sign === 'milestone' ? `◆ ${text}` : text,
    ),
  ];
  const text = parts.join(' ');
  return targets.length > 0 ? { text: `${text} – ${words.startsAgain}`, style: 'row', sign: 'again' } : { text, style: 'row' };
}
