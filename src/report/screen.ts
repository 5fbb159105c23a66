import { styleText } from 'node:util';
import { type Language, type Texts, textsFor } from '../text/index.ts';

/** What a piece of text is, so that it looks the same on every screen. Never colour alone. */
export type Look =
  | ('title' | 'quiet' | 'good' | 'near' | 'off' | 'first' | 'second' | 'strong')
  | ('moving' | 'stopped' | 'gone' | 'returned');

const formats = {
  title: 'bold',
  quiet: 'dim',
  good: 'blue',
  near: 'yellow',
  off: 'magenta',
  first: 'yellow',
  second: 'blue',
  strong: 'bold',
  // Money, by where it is.
  moving: 'yellow',
  stopped: 'blue',
  gone: 'red',
  returned: 'green',
} as const satisfies Record<Look, Parameters<typeof styleText>[0]>;

/** Where lines are going to be shown: in which language, how wide, and with colour or without. */
export interface Screen {
  readonly language: Language;
  readonly texts: Texts;
  /** Columns. */
  readonly width: number;
  /** Gives a piece of text its look; returns it unchanged on a screen without colour. */
  readonly paint: (look: Look, text: string) => string;
}

/** A screen for a terminal, or for a file when it is not coloured. 80 columns unless told otherwise. */
export function screenFor(
  language: Language,
  { coloured = false, width = 80 }: { readonly coloured?: boolean; readonly width?: number } = {},
): Screen {
  return {
    language,
    texts: textsFor(language),
    width,
    // Whether the stream takes colour is for the caller to know.
    paint: (look, text) =>
      coloured && text !== '' ? styleText(formats[look], text, { validateStream: false }) : text,
  };
}
