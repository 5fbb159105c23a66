import type { Texts } from '../../text/index.ts';

/** What a dictionary says of a name that may be any word; undefined where it says nothing. */
export function said<T>(of: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

/** What a name of the charts is called; undefined where the dictionary does not know it. */
export const nameOf = (name: string, { story }: Texts): string | undefined =>
  said(story.names, name);
