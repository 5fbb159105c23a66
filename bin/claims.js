// @ts-check
/**
 * Writes `docs/background/claims.md` and `claims.zh.md` from `claims.yaml` beside them, after
 * checking that every chart, state, milestone and metric named there exists. Needs `dist`: run it by
 * `npm run claims`. Exit code 2 and one line a problem where a name is wrong.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { charts } from '../dist/charts/index.js';
import { checkClaims, claimsPage } from '../dist/report/claims/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'docs/background');
const scenarios = path.join(root, 'scenarios');
/** @param {string} file */
const read = (file) => parse(fs.readFileSync(file, 'utf8'));
const metrics = new Map(
  fs
    .readdirSync(scenarios)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [
      name.slice(0, -'.yaml'.length),
      Object.keys(read(path.join(scenarios, name)).metrics ?? {}),
    ]),
);
const { claims } = read(path.join(folder, 'claims.yaml'));
const problems = checkClaims(claims, { charts, metrics });
for (const problem of problems) process.stderr.write(`docs/background/claims.yaml: ${problem}\n`);
if (problems.length > 0) process.exitCode = 2;
else {
  for (const [language, name] of /** @type {const} */ ([
    ['en', 'claims.md'],
    ['zh', 'claims.zh.md'],
  ])) {
    fs.writeFileSync(path.join(folder, name), claimsPage(claims, charts, language));
  }
}
