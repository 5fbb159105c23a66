import { describe, expect, test } from 'vitest';
import { readFromDisk, readScenario, type ScenarioFile } from '../../src/scenario/index.ts';
import { changed, filesOf, problems, read, small } from './small.ts';

function sound(text: string): ScenarioFile {
  const result = read(text);
  if ('issues' in result) throw new Error(JSON.stringify(result.issues));
  return result.file;
}
const file = sound(small);

describe('a sound scenario', () => {
  const scenario = file.resolve('before');

  test('has its times in ms and its start in the week', () => {
    expect(scenario).toMatchObject({
      warmUp: 3_600_000,
      runLength: 86_400_000,
      followUp: 172_800_000,
    });
    expect(scenario.startOfWeekOffset).toBe((2 * 24 + 6) * 3_600_000);
  });

  test('has pools and arrivals with what was left out filled in', () => {
    expect(scenario.pools[0]).toEqual({
      id: 'searchers',
      title: { zh: '查找人员', en: 'searchers' },
      units: 2,
      discipline: 'fifo',
      shifts: [],
      onShiftEnd: 'finish',
      outages: [],
    });
    expect(scenario.arrivals[0]).toMatchObject({
      id: 'requests',
      role: 'line',
      perDay: 24,
      dayMixing: Infinity,
    });
    expect(scenario.arrivals[0]?.hours).toEqual(Array.from({ length: 24 }, () => 1));
  });

  test('has hazards per ms and durations in ms', () => {
    const [line] = scenario.roles;
    expect(line?.activities['search']?.effort.cases['otherwise']).toEqual({
      kind: 'hazard',
      perSearcher: 2 / 3_600_000,
      decay: 2_700_000,
    });
    expect(line?.delays['turn']?.cases['otherwise']).toMatchObject({
      kind: 'drawn',
      distribution: { kind: 'constant', mean: 900_000 },
    });
    expect(line?.settings).toEqual({ crew: 1, needsApproval: true, inTurn: false });
  });
});

describe('variants and levers', () => {
  const units = (variant: string, levers?: string[]) =>
    file.resolve(variant, levers).pools.find(({ id }) => id === 'searchers')?.units;

  test('a variant pulls its levers, and further ones can be pulled on top', () => {
    expect([units('before'), units('after'), units('before', ['more'])]).toEqual([2, 4, 4]);
  });

  test('all levers pulled make the variant that pulls them all', () => {
    const { variant: _a, variantTitle: _b, ...pulled } = file.resolve('before', ['more']);
    const { variant: _c, variantTitle: _d, ...after } = file.resolve('after');
    expect(JSON.stringify(pulled)).toBe(JSON.stringify(after));
  });

  test('a lever goes on top of the patch of a variant, whatever the order of the names', () => {
    const text = changed(
      ['levers: [more] }', 'patch: { pools: { searchers: { units: 9, assumption: nine } } } }'],
      [
        'variants:',
        '  fewer: { title: { zh: 减, en: fewer }, patch: { pools: { searchers: { units: 1, assumption: one } } } }\nvariants:',
      ],
    );
    const other = sound(text);
    const of = (levers: string[]) => other.resolve('after', levers).pools[0]?.units;
    expect([of([]), of(['more']), of(['more', 'fewer']), of(['fewer', 'more'])]).toEqual([
      9, 4, 1, 1,
    ]);
  });

  test('unknown names are refused', () => {
    expect(() => file.resolve('constructor')).toThrow(RangeError);
    expect(() => file.resolve('before', ['less'])).toThrow(/more, received less/);
  });

  test('a variant may bring a role that is like another', () => {
    const patch = `patch: { roles: { second: { like: line, title: { zh: 二, en: second } } }, arrivals: { more: { role: second, perDay: 1, assumption: few } } }`;
    const roles = sound(changed(['levers: [more] }', `${patch} }`])).resolve('after').roles;
    expect(roles.map(({ id, chart }) => [id, chart])).toEqual([
      ['line', 'probe'],
      ['second', 'probe'],
    ]);
  });
});

describe('the scenarios that are shipped', () => {
  test.each(['scenarios/shenzhen-2021.yaml', 'scenarios/tutorial.yaml'])('%s is sound', (path) => {
    const result = readScenario(path, readFromDisk);
    expect('issues' in result ? result.issues : []).toEqual([]);
  });
});

describe('the hash of a scenario', () => {
  const hashOf = (files: Record<string, string>) => {
    const result = readScenario('a/s.yaml', filesOf(files));
    return 'file' in result ? result.file.hash : result.issues;
  };
  const text = changed(['source: S01', 'assumption: one']);

  test('changes with any of its texts, not with line ends or byte order marks', () => {
    const hash = hashOf({ 'a/s.yaml': text });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf({ 'a/s.yaml': `\ufeff${text.replaceAll('\n', '\r\n')}` })).toBe(hash);
    expect(hashOf({ 'a/s.yaml': `${text}# ` })).not.toBe(hash);
    const other = { 'a/targets/published.yaml': 'sources: {}\ntargets: []\n' };
    expect(hashOf({ 'a/s.yaml': text, ...other })).not.toBe(hash);
  });
});

test.each([
  ['roles', 1024],
  ['pools', 8192],
])('more %s than a run has room for are a problem that says how many there are', (key, most) => {
  const more = Array.from({ length: most }, (_, i) => `  n${i}: 0`).join('\n');
  expect(problems(changed([`${key}:\n`, `${key}:\n${more}\n`]))).toContainEqual(
    expect.stringMatching(new RegExp(`has \\d+ entries +must have <= ${most}`)),
  );
});
