import type { Texts } from '../../text/index.ts';

/** What a name of the charts is called; undefined where the dictionary does not know it. */
export function nameOf(name: string, { story }: Texts): string | undefined {
  return Object.hasOwn(story.names, name) ? story.names[name] : undefined;
}
