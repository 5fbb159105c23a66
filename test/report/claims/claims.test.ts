import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { charts } from '../../../src/charts/index.ts';
import { type Claim, checkClaims, claimsPage } from '../../../src/report/claims/index.ts';

const root = new URL('../../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const { claims } = parse(text('docs/background/claims.yaml')) as { claims: readonly Claim[] };
const metrics = new Map(
  readdirSync(new URL('scenarios/', root))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const scenario = parse(text(`scenarios/${name}`)) as { metrics?: object };
      return [name.slice(0, -'.yaml'.length), Object.keys(scenario.metrics ?? {})] as const;
    }),
);
const claim = { id: 'a', paragraph: 'A13-C1', zh: '甲', en: 'a' } as const;
const problems = (given: Partial<Claim>) =>
  checkClaims([{ ...claim, ...given }], { charts, metrics });

test('every name in the claims is there', () => {
  expect(claims.length).toBeGreaterThan(20);
  expect(checkClaims(claims, { charts, metrics })).toEqual([]);
});

test.each([
  ['en', 'claims.md'],
  ['zh', 'claims.zh.md'],
] as const)('the page in %s is that of the claims and charts as they are', (language, name) => {
  expect(text(`docs/background/${name}`)).toBe(claimsPage(claims, charts, language));
});

test('a chart, state, milestone, metric or paragraph that is not there is named', () => {
  expect(problems({ where: [{ chart: 'nowhere' }] })).toEqual([
    'claim "a": there is no chart "nowhere"',
  ]);
  expect(problems({ where: [{ chart: 'probe', state: 'manned.asleep' }] })).toEqual([
    'claim "a": probe has no state "manned.asleep"',
  ]);
  expect(problems({ where: [{ chart: 'victim', milestone: 'rich' }] })).toEqual([
    'claim "a": victim has no milestone "rich"',
  ]);
  expect(problems({ metric: { scenario: 'shenzhen-2021', id: 'luck' } })).toEqual([
    'claim "a": shenzhen-2021 has no metric "luck"',
  ]);
  expect(problems({ metric: { scenario: 'atlantis', id: 'luck' } })).toEqual([
    'claim "a": there is no scenario "atlantis"',
  ]);
  expect(problems({ paragraph: 'B2' })).toEqual([
    'claim "a": paragraph "B2" is not A13-C… or A13-D…',
  ]);
});

test('a claim without a place says that it is not modelled yet', () => {
  expect(claimsPage([claim], charts, 'en')).toContain(
    '| A13-C1 | a | – | **not modelled yet** | – |',
  );
  expect(claimsPage([claim], charts, 'zh')).toContain('**尚未建模**');
});
