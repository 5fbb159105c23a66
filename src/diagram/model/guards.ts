import type { Words } from '../words/words.ts';
import { paramsOf, part, textOf, wordsAmong } from './params.ts';

/** A guard in words, without brackets: its name and parameters, or what it is composed of. */
export function guardText(guard: unknown, words: Words): string {
  return composed(guard, words, false);
}

function composed(guard: unknown, words: Words, isInner: boolean): string {
  if (typeof guard === 'string') return guard;
  if (typeof guard !== 'function') return named(guard, words);
  const inner = part(guard, 'guards');
  const parts = Array.isArray(inner) ? (inner as readonly unknown[]) : [];
  const join = (word: string) => {
    const text = parts.map((each) => composed(each, words, true)).join(word);
    return isInner && parts.length > 1 ? `(${text})` : text;
  };
  // XState's own guards are told by their parts and by the name of the function that makes them.
  switch ('check' in guard ? guard.name : '') {
    case 'and':
      return join(words.and);
    case 'or':
      return join(words.or);
    case 'not':
      return words.not(parts.map((each) => composed(each, words, true)).join(''));
    case 'stateIn':
      return words.inState(statePath(part(guard, 'stateValue')));
    default: {
      const name = guard.name;
      return name === '' || name === 'guard' ? words.someCondition : name;
    }
  }
}

function named(guard: unknown, words: Words): string {
  const name = textOf(guard, 'type') ?? words.someCondition;
  const values = wordsAmong(Object.values(paramsOf(part(guard, 'params')) ?? {}));
  return values.length > 0 ? `${name}(${values.join(', ')})` : name;
}

/** `#chart.a.b` and `{ a: 'b' }` both read `a.b`; regions are joined by `+`. */
function statePath(value: unknown): string {
  if (typeof value === 'string')
    return value.startsWith('#') ? value.replace(/^#[^.]*\.?/, '') || value : value;
  if (typeof value !== 'object' || value === null) return '…';
  return Object.entries(value)
    .map(([key, inner]) => (isEmpty(inner) ? key : `${key}.${statePath(inner)}`))
    .join(' + ');
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
