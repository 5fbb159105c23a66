import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { gallery } from '../../src/diagram/gallery.ts';

const folder = new URL('../../docs/charts/', import.meta.url);

test('the drawings in docs/charts are those of the charts as they are', async () => {
  const files = await gallery(charts);
  const committed = readdirSync(folder);
  expect(committed.sort()).toEqual(files.map(({ name }) => name).sort());
  const differing = files.filter(
    ({ name, content }) => readFileSync(new URL(name, folder), 'utf8') !== content,
  );
  expect(differing.map(({ name }) => name)).toEqual([]);
}, 180_000);
