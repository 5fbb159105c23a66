/** Stories have a door of their own: with them come the names of the people in them. */
export { fatesLines } from './fates-lines.ts';
export { readStory } from './read-story.ts';
export type { Story } from './steps.ts';
export { storyScreen } from './story-screen.ts';
