import type { FrontMilestone } from '../scenario/index.ts';
import type { Screen } from './screen.ts';

/** A milestone in a few words: its title, or what stories say of it, or else its name. */
export function milestoneText(
  { name, title }: FrontMilestone,
  { texts, language }: Screen,
): string {
  if (title !== undefined) return title[language];
  const { milestones } = texts.story;
  const said = Object.hasOwn(milestones, name) ? milestones[name]! : '';
  return said === '' ? name : said.replace(/[.。]$/u, '');
}
