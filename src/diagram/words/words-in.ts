import { en } from './en.ts';
import type { Lang, Words } from './words.ts';
import { zh } from './zh.ts';

/** The words of a language. Throws RangeError for a language that is neither zh nor en. */
export function wordsIn(lang: Lang): Words {
  if (lang === 'zh') return zh;
  if (lang === 'en') return en;
  throw new RangeError(`lang must be zh or en, not ${lang as string}`);
}
