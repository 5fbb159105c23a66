import type { Dictionary } from './messages/dictionary.ts';
import { en } from './messages/en.ts';
import { zh } from './messages/zh.ts';

/** Languages in which problems are told. */
export type Language = 'zh' | 'en';

/** The words for problems, by language. */
export const messages: Readonly<Record<Language, Dictionary>> = { zh, en };
