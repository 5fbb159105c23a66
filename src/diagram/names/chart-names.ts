import type { Lang } from '../words/words.ts';
import { en } from './en.ts';
import { type Names, namesFrom, type Naming } from './naming.ts';
import { zh } from './zh.ts';

/** The names of the shipped charts, by language. */
export const chartNames: Readonly<Record<Lang, Names>> = { zh, en };

/** What drawings say in place of the identifiers of a shipped chart. */
export function namingOf(chart: string, lang: Lang): Naming {
  return namesFrom(chartNames[lang], chart);
}
