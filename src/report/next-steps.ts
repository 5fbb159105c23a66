import { padEnd, width } from '../text/index.ts';
import type { Screen } from './screen.ts';

/** What to try next. */
export function nextSteps(commands: readonly string[], { texts }: Screen): string[] {
  const { next } = texts.screens;
  return commands.map((command, i) => `${i === 0 ? next : padEnd('', width(next))} ${command}`);
}
