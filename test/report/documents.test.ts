import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/experiments/index.ts';
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
import { comparison, estimate, file, replayResult } from './fixtures.ts';

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
    const lines = replayCsv(replayResult);
    expect(lines).toHaveLength(6);
    expect(lines[0]!.split(',')).toHaveLength(lines[1]!.split(',').length);
    expect(lines[3]).toContain('before24,before,fit,h,,,,3.92,0.1,4,13902,12,7,open,S01');
  });

  test('quote what has a comma or a quote in it', () => {
    const [, row] = compareCsv(comparison);
    expect(row).toMatch(
      /^timeToFind,"\{""kind"":""meanCut"",""cut"":172800000\}",ms,before,after,/,
    );
  });
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

  test('is a document too', () => {
    expect(listDocument(listed)).toMatchObject({
      scenarios: [
        { name: 'small-town', readable: true, charts: ['missingPerson', 'probe'] },
        { readable: false },
      ],
    });
  });
});
