import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runInProcess, tellFates } from '../../src/experiments/index.ts';
import { readFromDisk, readScenario, type ScenarioFile } from '../../src/scenario/index.ts';

/** Fates that are enough to tell the mechanism from its absence. */
const stories = {
  'boss-impersonation': 100,
  'ten-year-reunion': 100,
  brushing: 30,
  'elder-at-dusk': 30,
  'runaway-teenager': 30,
  'bank-channel-down': 25,
  'dissuasion-overloaded': 90,
  'safe-no-contact': 20,
};

function opened(name: string): ScenarioFile {
  const read = readScenario(`scenarios/stories/${name}.yaml`, readFromDisk);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  return read.file;
}

test('there are no others', () => {
  const files = fs.readdirSync('scenarios/stories').map((file) => file.replace('.yaml', ''));
  expect(files.toSorted()).toEqual(Object.keys(stories).toSorted());
});

describe.each(Object.entries(stories))('%s', (name, fates) => {
  const file = opened(name);
  const story = file.story!;

  test(`${name}: ${story.expects.en}`, { timeout: 60_000 }, async () => {
    const { seed } = file.resolve(story.variant);
    const options = {
      file,
      story,
      seed,
      fates,
      executor: 'compiled',
      runTasks: runInProcess,
    } as const;
    const { told, without } = await tellFates(options);
    // The story that is told ends so, and does not once its mechanism is removed.
    expect([told.pinned, without?.pinned]).toEqual(['holds', 'fails']);
    // Nor is that luck: the intervals of the two shares do not meet.
    expect(told.share.low).toBeGreaterThan(without!.share.high);
  });

  test('is marked as an exercise, and has a page in both languages', () => {
    expect([file.title.zh, file.title.en]).toEqual([
      expect.stringMatching(/^推演：/),
      expect.stringMatching(/^Exercise: /),
    ]);
    for (const page of [`${name}.md`, `${name}.zh.md`]) {
      const text = fs.readFileSync(`docs/stories/${page}`, 'utf8');
      expect(text).toContain(`sixfronts case stories/${name}`);
      expect(text).toMatch(/推演/);
    }
  });
});
