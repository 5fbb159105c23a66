import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/experiments/index.ts';
import { csv } from '../../src/report/csv.ts';
import {
  compareCsv,
  compareDocument,
  jsonText,
  listDocument,
  listScreen,
  replayCsv,
  replayDocument,
  screenFor,
} from '../../src/report/index.ts';
import { ratioOfMeans } from '../../src/stats/index.ts';
import { width as columnsOf } from '../../src/text/index.ts';
import { comparison, estimate, file, replayResult, targets } from './fixtures.ts';

/** What is looked at of a document. */
interface Documents {
  readonly variants: readonly {
    readonly pools: readonly object[];
    readonly minutes: readonly {
      readonly perStory: {
        readonly mean: number;
        readonly halfWidth: number;
        readonly perReplication: readonly number[];
        readonly weights: readonly number[];
      };
    }[];
  }[];
}

const manifest: Manifest = {
  sixfronts: '0.1.0',
  xstate: '5.33.3',
  node: '20.20.2',
  host: 'linux x64',
  verb: 'replay',
  scenario: 'small-town',
  scenarioHash: 'abcd',
  variants: ['before', 'after'],
  seed: 7,
  replications: 4,
  executor: 'compiled',
  workers: 1,
  digest: '7f3a91c0d2e4b6a8',
  complete: true,
};

describe('a document', () => {
  test('of replay has the seed, every figure with interval and n, the digest and the manifest', () => {
    const document: unknown = JSON.parse(jsonText(replayDocument(replayResult, manifest)));
    expect(document).toMatchObject({
      sixfronts: 'replay',
      seed: 7,
      replications: 4,
      digest: '7f3a91c0d2e4b6a8',
      manifest: { digest: '7f3a91c0d2e4b6a8' },
      notice: {
        zh: '合成数据，仅供训练演练与分析',
        en: 'synthetic data, for training and analysis only',
      },
    });
    const { figures } = document as { figures: Record<string, unknown>[] };
    expect(figures).toHaveLength(5);
    // What a target leaves open is there all the same, so that each has the same keys.
    expect(figures[0]).toMatchObject({ readingOf: null, population: {}, against: null });
    expect(figures[2]).toMatchObject({ id: 'before24', readingOf: 'before', reported: null });
    expect(figures[1]).toMatchObject({
      id: 'after',
      reported: 44,
      band: [43.5, 44.5],
      simulated: {
        mean: 43.81,
        halfWidth: 0.7,
        level: 0.95,
        replications: 4,
        n: 13_842,
        unfinished: 12,
      },
      verdict: 'inside',
    });
  });

  test('has null where a number is not known', () => {
    const [first] = replayResult.targets;
    const result = { ...replayResult, targets: [{ ...first!, estimate: estimate(4, Number.NaN) }] };
    expect(jsonText(replayDocument(result, manifest))).toContain('"halfWidth": null');
  });

  test('has how every pool fared under each variant, with interval and n', () => {
    const { variants } = replayDocument(replayResult, manifest) as Documents;
    expect(variants[0]!.pools[1]).toMatchObject({
      pool: 'searchers',
      utilisation: { halfWidth: 0, replications: 4 },
      wait: { n: 320, weights: [80, 80, 80, 80] },
      grantedPerDay: { mean: 8, halfWidth: 0, n: 320, perReplication: [8, 8, 8, 8] },
      gaveUp: { mean: expect.closeTo(0.2, 9) as number, n: 400 },
    });
    expect(compareDocument(comparison, manifest)).toMatchObject({
      variants: [{ pools: [{}, {}] }, {}],
    });
  });

  test('has what each replication gives, so that the interval can be checked', () => {
    const { variants } = JSON.parse(jsonText(replayDocument(replayResult, manifest))) as Documents;
    const [working] = variants[0]!.minutes;
    expect(working).toMatchObject({ role: 'missingPerson', id: 'working' });
    const { mean, halfWidth, perReplication, weights } = working!.perStory;
    const { mean: again, halfWidth: half } = ratioOfMeans(
      perReplication.map((value, i) => value * weights[i]!),
      weights,
    );
    expect(again).toBeCloseTo(mean, 3);
    expect(half).toBeCloseTo(halfWidth, 3);
  });

  test('has each list of numbers on one line', () => {
    const lists = {
      values: [1, -2.5, Number.NaN, 4e-7],
      names: ['[', '1'],
      none: [],
      nested: [[1, 2], [3]],
    };
    expect(jsonText(lists)).toContain('"values": [1, -2.5, null, 4e-7],');
    expect(jsonText(lists)).toContain('"nested": [\n    [1, 2],\n    [3]\n  ]');
    expect(JSON.parse(jsonText(lists))).toEqual({ ...lists, values: [1, -2.5, null, 4e-7] });
  });

  test('of replay has the inference, the attribution, what no target asks for, and shares by delay', () => {
    const [{ target }] = targets as [(typeof targets)[number]];
    const title = { zh: '采用比例', en: 'share that had adopted it' };
    const share = estimate(0.7, 0.1, 732);
    const point = { upTo: Infinity, stories: estimate(0.4, 0.1), value: estimate(0.2, 0.1) };
    const document: unknown = JSON.parse(
      jsonText(
        replayDocument(
          {
            ...replayResult,
            figures: [
              {
                metric: 'open',
                title,
                variant: 'after',
                statistic: { kind: 'level' },
                unit: 'cases',
                estimate: estimate(2, 0.1),
              },
            ],
            inference: {
              inference: {
                title,
                target: target.id,
                variant: 'before',
                role: 'missing',
                draws: ['byApp'],
                grid: [0, 1],
              },
              target,
              share,
              curve: [{ share: 0, estimate: estimate(39, 11) }],
            },
            delayCurves: [
              {
                metric: 'stops',
                variant: 'after',
                points: [{ ...point, upTo: 1_800_000 }, point],
                wide: [],
                whole: point,
              },
            ],
          },
          manifest,
        ),
      ),
    );
    expect(document).toMatchObject({
      metrics: [{ metric: 'open', unit: 'cases', simulated: { mean: 2, halfWidth: 0.1 } }],
      byDelay: [
        {
          metric: 'stops',
          variant: 'after',
          points: [
            { upTo: 1_800_000 },
            { upTo: null, stories: { mean: 0.4 }, value: { mean: 0.2 } },
          ],
        },
      ],
      inference: {
        target: target.id,
        grid: [0, 1],
        reported: 4,
        unit: 'h',
        share: { mean: 0.7, halfWidth: 0.1, n: 732 },
        curve: [{ share: 0, simulated: { mean: 39 } }],
      },
      attribution: {
        from: 'before',
        whole: { halfWidth: 306_000 },
        shares: [{ lever: 'people', title: { en: 'more searchers' } }, {}, {}],
      },
    });
  });

  test('of replay has what a target was asked of and what it is held against', () => {
    const [first] = replayResult.targets;
    const asked = { population: { person: 'elder' }, against: { variant: 'after' } };
    const target = { ...first!.target, ...asked };
    const document = replayDocument(
      { ...replayResult, targets: [{ ...first!, target }] },
      manifest,
    );
    expect(document).toMatchObject({ figures: [asked] });
  });

  test('of compare has the paired rows', () => {
    const document = compareDocument(comparison, manifest);
    expect(document).toMatchObject({
      sixfronts: 'compare',
      rows: [{ metric: 'timeToFind', varianceRatio: 3.14, difference: { halfWidth: 306_000 } }, {}],
    });
  });
});

describe('lines of CSV', () => {
  test('have one line a figure and an empty field where nothing is known', () => {
    const lines = replayCsv({ ...replayResult, runs: [] });
    expect(lines).toHaveLength(6);
    expect(lines[0]!.split(',')).toHaveLength(lines[1]!.split(',').length);
    expect(lines[3]).toContain('before24,before,fit,h,,,,3.92,0.1,4,13902,12,7,open,S01');
  });

  test('have minutes, pools and fronts of each variant in the same columns', () => {
    const lines = replayCsv(replayResult);
    const width = lines[0]!.split(',').length;
    const of = (id: string) => lines.filter((line) => line.startsWith(`${id},before,,`));
    const pool = 'pool searchers grantedPerDay';
    expect(of(pool)).toEqual([
      `${pool},before,,per day,,,,8,0,4,320,0,7,,,searchers: granted a day,查找人员：每天分派`,
    ]);
    expect(of(pool)[0]!.split(',')).toHaveLength(width);
    expect(of('minutes missingPerson waitingFor searchers')).toEqual([
      expect.stringMatching(/,ms,.*,400,0,7,,,missingPerson: waiting for searchers,/),
    ]);
    expect(of('front search cost wrongBlock amount')).toEqual([
      expect.stringMatching(/,fen,.*,the search: cost: blocked by mistake: sum of amounts,/),
    ]);
    // Outcomes take people's time; costs come of them.
    expect(of('front search outcome found personHoursEach')).toHaveLength(1);
    expect(of('front search cost wrongBlock personHoursEach')).toEqual([]);
    expect(of('front search outcome found amount')).toEqual([]);
  });

  test('leave a field empty where a number is not finite', () => {
    expect(csv(['a', 'b', 'c'], [[Infinity, Number.NaN, 0]])).toEqual(['a,b,c', ',,0']);
  });

  test('quote whatever a reader would take for the end of a field or a line', () => {
    expect(csv(['a'], [['x,y'], ['x"y'], ['x\ny'], ['x\ry'], ['x y']])).toEqual([
      'a',
      '"x,y"',
      '"x""y"',
      '"x\ny"',
      '"x\ry"',
      'x y',
    ]);
  });

  test('quote what has a comma or a quote in it', () => {
    const [, row] = compareCsv(comparison);
    expect(row).toMatch(
      /^timeToFind,"\{""kind"":""meanCut"",""cut"":172800000\}",ms,before,after,/,
    );
  });
});

test('lines of a comparison have a field for each column, from the metric to the seed', () => {
  const [head, ...rows] = compareCsv(comparison).map((line) =>
    line.replaceAll(/"(?:[^"]|"")*"/gu, 'quoted').split(','),
  );
  expect(rows.map((row) => row.length)).toEqual([head!.length, head!.length]);
  const first = Object.fromEntries(head!.map((column, i) => [column, rows[0]![i]]));
  expect(first).toMatchObject({
    metric: 'timeToFind',
    first: 'before',
    second: 'after',
    first_mean: String(4.1 * 3_600_000),
    second_mean: String(44 * 60_000),
    difference: String(-202 * 60_000),
    variance_ratio: '3.14',
    replications: '4',
    first_n: '13842',
    seed: '7',
  });
  // Nothing is known of what pairing was worth to the second.
  expect(rows[1]![head!.indexOf('variance_ratio')]).toBe('');
});

describe('the list of scenarios', () => {
  const listed = [{ name: 'small-town', file }, { name: 'half-written' }];

  test('shows variants and charts, and says what cannot be read', () => {
    expect(listScreen(listed, screenFor('en'))).toEqual([
      'small-town  A small town',
      '  For tests.',
      '  variants: before (before), after (after)',
      '  charts: missingPerson, probe',
      '  5 targets · 4 replications · seed 7',
      'half-written  has problems',
    ]);
  });

  test('has Chinese brackets around titles in Chinese', () => {
    const lines = listScreen([{ name: 'small-town', file }], screenFor('zh'));
    expect(lines.join('\n')).toMatch(/方案：before（[^()]+）、after（[^()]+）/u);
  });

  test('keeps to 60 columns, however long a title is', () => {
    const long = { en: 'A small town whose title goes on and on and on', zh: '小城'.repeat(20) };
    for (const language of ['en', 'zh'] as const) {
      const screen = screenFor(language, { width: 60 });
      const lines = listScreen(
        [{ name: 'stories/small-town', file: { ...file, title: long } }],
        screen,
      );
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(60);
      expect(lines[0]).toMatch(/^stories\/small-town {2}/u);
      expect(lines[1]).toMatch(/^ {2}\S/u);
    }
  });

  test('says one replication, and a screen one case', () => {
    const once = { ...file, resolve: () => ({ ...file.resolve('before'), replications: 1 }) };
    const lines = listScreen([{ name: 'small-town', file: once }], screenFor('en'));
    expect(lines.join('\n')).toContain(' · 1 replication · ');
    expect(screenFor('en').texts.screens.cases('1')).toBe('1 case');
    expect(screenFor('en').texts.screens.cases('2')).toBe('2 cases');
  });

  test('is a document too', () => {
    expect(listDocument(listed)).toMatchObject({
      scenarios: [
        { name: 'small-town', readable: true, charts: ['missingPerson', 'probe'] },
        { readable: false },
      ],
    });
  });
});
