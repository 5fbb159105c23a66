// @ts-check
/**
 * Draws every chart into `docs/charts`, in Chinese and in English, and takes away what is no longer
 * drawn; pictures in the guides follow the states that they show to other sheets. Needs `dist`: run it by `npm run drawings`. Says on stderr what changed.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { charts } from '../dist/charts/index.js';
import { gallery, relinked } from '../dist/diagram/index.js';

const folder = fileURLToPath(new URL('../docs/charts/', import.meta.url));
const files = await gallery(charts);
const names = new Set(files.map(({ name }) => name));
const old = new Set(fs.readdirSync(folder));
const stale = [...old].filter((name) => !names.has(name));
for (const name of stale) fs.rmSync(path.join(folder, name));
const changed = files.filter(({ name, content }) => {
  const file = path.join(folder, name);
  if (old.has(name) && fs.readFileSync(file, 'utf8') === content) return false;
  fs.writeFileSync(file, content);
  return true;
});
const guides = fileURLToPath(new URL('../docs/guides/', import.meta.url));
for (const name of fs.readdirSync(guides).filter((each) => each.endsWith('.md'))) {
  const file = path.join(guides, name);
  const page = fs.readFileSync(file, 'utf8');
  const mended = relinked(page, files);
  if (mended === page) continue;
  fs.writeFileSync(file, mended);
  process.stderr.write(`drawings: pictures of ${name} lead to other sheets\n`);
}
process.stderr.write(
  `drawings: ${changed.length} of ${files.length} files changed, ${stale.length} removed\n`,
);
