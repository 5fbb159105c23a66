import type { ActionModel, StateModel, TransitionModel } from '../model/chart-model.ts';
import type { Token } from '../text/block.ts';
import type { Words } from '../words/words.ts';

/** The name and the sentence of a state. */
export function stateTokens(state: StateModel): Token[] {
  const { name, description } = state;
  const more = description === undefined ? '' : apart(description, name);
  const sentence: Token[] = more === '' ? [] : [{ text: more, style: 'description' }];
  return [{ text: name, style: 'name' }, ...sentence];
}

/** A sentence without the name that stands before it and is said already; empty if it says no more. */
function apart(sentence: string, name: string): string {
  if (sentence.replace(/[.。]$/, '').toLowerCase() === name.toLowerCase()) return '';
  return sentence.startsWith(`${name}：`) ? sentence.slice(name.length + 1) : sentence;
}

/** A state that has a drawing of its own says how much there is to see. */
export function foldedTokens(state: StateModel, count: number, words: Words): Token[] {
  // Two digits hold the place of the number that is known when all drawings are.
  const number: Token = {
    text: words.states(count, 99),
    style: 'row',
    sign: 'folded',
    breaks: true,
  };
  return [...stateTokens(state), number];
}

/** Says of a state around regions that all of them are active. */
export function parallelToken(words: Words): Token {
  return { text: words.parallel, style: 'row', sign: 'parallel', breaks: true };
}

function decisionTokens({ decision }: StateModel, words: Words): Token[] {
  if (decision === undefined) return [];
  const { role, options } = decision;
  const text = `${words.answeredBy(role)}${options.length > 0 ? words.colon + options.join(' / ') : ''}`;
  return [{ text, style: 'row', sign: 'decision' }];
}

/** What is done on entering a state, in it and on leaving it; a pool that is asked for on entry and given back on exit is one line: it is used. */
export function doingTokens(state: StateModel, words: Words): Token[] {
  const { entry, exit, invokes, isDecision } = state;
  const given = new Set(
    exit.filter(({ verb }) => verb === 'release').flatMap(({ objects }) => objects),
  );
  const poolOf = (what: string) => what.replace(/ ×\d+$/, '');
  const tokens = decisionTokens(state, words);
  for (const action of entry) {
    if (action.verb === 'decide' && isDecision) {
      tokens.push({ text: words.decide(action.objects.join(words.comma)), style: 'row' });
      continue;
    }
    const isUse =
      action.verb === 'seize' && action.objects.every((what) => given.has(poolOf(what)));
    if (!isUse) {
      tokens.push(actionToken(action, 'row'));
      continue;
    }
    for (const what of action.objects) given.delete(poolOf(what));
    tokens.push({ text: words.uses(action.objects.join(words.comma)), style: 'row' });
  }
  tokens.push(...invokes.map((name): Token => ({ text: words.invoke(name), style: 'row' })));
  const leaving = exit.filter(
    ({ verb, objects }) => verb !== 'release' || objects.some((pool) => given.has(pool)),
  );
  tokens.push(...leaving.map(({ text }): Token => ({ text: words.onExit(text), style: 'row' })));
  return tokens;
}

/** What an action does; milestones are told by their sign. */
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

/** Condition and actions of a transition; `unconditional` is said where it has no condition. */
export function branchTokens(
  transition: TransitionModel,
  unconditional: string | undefined,
  words: Words,
): Token[] {
  const { guard, actions, description } = transition;
  const condition: Token[] = [];
  if (guard !== undefined) condition.push({ text: words.when(guard), style: 'note' });
  else if (unconditional !== undefined) {
    condition.push({ text: unconditional, style: 'note', breaks: true });
  }
  const comment: Token[] = description === undefined ? [] : [{ text: description, style: 'note' }];
  return [...condition, ...comment, ...actions.map((action) => actionToken(action, 'note'))];
}

/** A token's words where they stand among others, with a milestone's sign. */
export function inOneLine({ text, sign }: Token): string {
  return sign === 'milestone' ? `◆\u00a0${text}` : text;
}

/** One more condition on the way to the same place. */
export function orCondition(
  condition: string,
  { alternatively, orElse, otherwise }: Words,
): string {
  return condition === otherwise ? orElse : `${alternatively} ${condition}`;
}

/**
 * A transition inside a state's box: it leads nowhere, or back to the state itself, or to one around
 * it, of which `names` are given.
 */
export function rowToken(
  transition: TransitionModel,
  names: readonly string[],
  unconditional: string | undefined,
  words: Words,
): Token {
  const { targets, trigger, event } = transition;
  const parts = [event, ...branchTokens(transition, unconditional, words).map(inOneLine)];
  const again = targets.length > 0 ? [[words.startsAgain, ...names].join(words.colon)] : [];
  const text = [...parts, ...again].join(words.clause);
  const sign = targets.length > 0 ? 'again' : trigger === 'after' ? 'clock' : undefined;
  return { text, style: 'row', breaks: true, ...(sign && { sign }) };
}

/** Where an arrow leads that is not drawn through. */
export function onwardToken(name: string): Token {
  return { text: name, style: 'name', sign: 'onward' };
}

/** The name and sentence of a state that is not on the drawing, after what leads there. */
export function wayOutTokens(label: readonly Token[], target: StateModel, name: string): Token[] {
  const goal = onwardToken(name);
  const sentence: Token[] =
    target.description === undefined ? [] : [{ text: target.description, style: 'row' }];
  const [first, ...rest] = [...label, goal];
  return [{ ...first, breaks: true }, ...rest, ...sentence];
}

/** Several states that are entered together and are not on the drawing. */
export function waysOutTokens(
  label: readonly Token[],
  names: readonly string[],
  words: Words,
): Token[] {
  const goal = onwardToken(names.join(words.together));
  const [first, ...rest] = [...label, goal];
  return [{ ...first, breaks: true }, ...rest];
}

/** Where arrows come from that cannot be drawn. */
export function originToken(names: readonly string[], words: Words): Token {
  const shown = names.length > 4 ? names.slice(0, 3) : names;
  const more = names.length > shown.length ? [words.more(names.length - shown.length)] : [];
  const text = `${words.from} ${[...shown, ...more].join(words.comma)}`;
  return { text, style: 'note', sign: 'inward' };
}
