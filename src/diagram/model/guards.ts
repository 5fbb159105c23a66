import { part } from '../../interpreter/machine-parts.ts';
import { isRecord, paramsOf, textOf, wordsAmong } from './params.ts';
import type { Speech } from './phrase.ts';

/** A guard in words, without brackets: its name and parameters, or what it is composed of. */
export function guardText(guard: unknown, speech: Speech): string {
  return composed(guard, speech, false);
}

function composed(guard: unknown, speech: Speech, isInner: boolean): string {
  if (typeof guard === 'string') return speech.name('guard', guard);
  if (typeof guard !== 'function') return named(guard, speech);
  const { words, name } = speech;
  const inner = part(guard, 'guards');
  const parts = Array.isArray(inner) ? (inner as readonly unknown[]) : [];
  const join = (word: string) => {
    const text = parts.map((each) => composed(each, speech, true)).join(word);
    return isInner && parts.length > 1 ? `(${text})` : text;
  };
  // XState's own guards are told by their parts and by the name of the function that makes them.
  switch ('check' in guard ? guard.name : '') {
    case 'and':
      return join(words.and);
    case 'or':
      return join(words.or);
    case 'not':
      return words.not(parts.map((each) => composed(each, speech, true)).join(''));
    case 'stateIn':
      return words.inState(statePath(part(guard, 'stateValue'), speech));
    default: {
      const own = guard.name;
      return own === '' || own === 'guard' ? words.someCondition : name('guard', own);
    }
  }
}

function named(guard: unknown, speech: Speech): string {
  const { words, name } = speech;
  const type = textOf(guard, 'type');
  const own = type === undefined ? words.someCondition : name('guard', type);
  const values = wordsAmong(Object.values(paramsOf(part(guard, 'params')) ?? {}));
  return values.length > 0
    ? words.detailed(own, values.map((id) => name('thing', id)).join(words.comma))
    : own;
}

/** `#chart.a.b` and `{ a: 'b' }` both read `a.b`; regions are joined by `+`. */
function statePath(value: unknown, { name }: Speech): string {
  const path = (given: unknown): string => {
    if (typeof given === 'string') {
      const keys = given.startsWith('#') ? given.split('.').slice(1) : given.split('.');
      return keys.length > 0 ? keys.map((key) => name('state', key)).join('.') : given;
    }
    if (!isRecord(given)) return '…';
    return Object.entries(given)
      .map(([key, inner]) =>
        isEmpty(inner) ? name('state', key) : `${name('state', key)}.${path(inner)}`,
      )
      .join(' + ');
  };
  return path(value);
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}
