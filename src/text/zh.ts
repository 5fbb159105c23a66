import type { Texts } from './en.ts';
import { commandLine } from './zh/command-line.ts';
import { definitions } from './zh/definitions.ts';
import { screens } from './zh/screens.ts';
import { story } from './zh/story.ts';

/** 中文。 */
export const zh: Texts = { screens, story, commandLine, definitions };
