import { commandLine } from './en/command-line.ts';
import { definitions } from './en/definitions.ts';
import { screens } from './en/screens.ts';
import { story } from './en/story.ts';

/** English. Its shape is the shape of every dictionary. */
export const en = { screens, story, commandLine, definitions };

/** All words of a language. */
export type Texts = typeof en;
