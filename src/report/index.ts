export { compareScreen } from './compare-screen.ts';
export { compareDocument, jsonText, replayDocument, storyDocument } from './json.ts';
export { type Listed, listDocument, listScreen } from './list-screen.ts';
export { replayScreen } from './replay-screen.ts';
export { type Screen, screenFor } from './screen.ts';
export { readStory } from './story/read-story.ts';
export type { Story, StoryStep } from './story/steps.ts';
export { storyScreen } from './story/story-screen.ts';
