/** The languages that every screen speaks. */
export const languages = ['zh', 'en'] as const;
/** One of them. */
export type Language = (typeof languages)[number];

/**
 * The language to speak: the flag's if it names one we have, else Chinese where the environment
 * (LC_ALL, then LC_MESSAGES, then LANG; the first that is set decides) asks for it, else English.
 */
export function pickLanguage(
  flag: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = languages.find((language) => language === flag);
  if (asked !== undefined) return asked;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  // An empty variable counts as not set, as in POSIX.
  const wish = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '');
  return wish !== undefined && /^zh/i.test(wish) ? 'zh' : 'en';
}
