import { en, type Texts } from './en.ts';
import type { Language } from './language.ts';
import { zh } from './zh.ts';

const dictionaries: Readonly<Record<Language, Texts>> = { en, zh };

/** Everything that is said to a person, in one language. */
export function textsFor(language: Language): Texts {
  return dictionaries[language];
}
