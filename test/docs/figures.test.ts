import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { headShape } from '../../src/scenario/schema/file.ts';
import { blocks } from './markdown.ts';

test.each([
  ['docs/reference/figures.md', 'attribution'],
  ['docs/reference/figures.md', 'inference'],
  ['docs/reference/figures.zh.md', 'attribution'],
  ['docs/reference/figures.zh.md', 'inference'],
] as const)('%s shows %s as a scenario may say it', (page, key) => {
  const written = blocks(page, 'yaml')
    .map((block) => parse(block) as Readonly<Record<string, unknown>>)
    .find((block) => key in block);
  expect(written).toBeDefined();
  expect(headShape[key].safeParse(written?.[key]).error).toBeUndefined();
});
