import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { MetricResult } from '../../src/experiments/index.ts';
import { replayScreen, screenFor } from '../../src/report/index.ts';
import { metricsTable } from '../../src/report/metrics-table.ts';
import type { Language } from '../../src/text/index.ts';
import { width } from '../../src/text/index.ts';
import { estimate, replayResult } from './fixtures.ts';

const shown = (language: Language, options = {}, result = replayResult) =>
  replayScreen(result, screenFor(language), options);

/** The lines that contain a text. */
const having = (lines: readonly string[], text: string) =>
  lines.filter((line) => line.includes(text));

describe('the screen of replay', () => {
  test('says at the top what it is, that it is synthetic, and how to repeat it', () => {
    const [first, second] = shown('en', { elapsed: 11_834 });
    expect(first).toBe('sixfronts · A small town · synthetic data, for training and analysis only');
    expect(second).toBe('4 replications × 10 days · 27,804 cases · seed 7 · 11.8 s');
  });

  test('leaves out the time it took unless told, so that equal runs look equal', () => {
    expect(shown('en').join('\n')).not.toMatch(/\d s\b/);
  });

  test.each(['en', 'zh'] as const)('fits 80 columns in %s, everything shown', (language) => {
    for (const line of shown(language, { detail: true, definitions: true })) {
      expect(width(line)).toBeLessThanOrEqual(80);
      expect(line).toBe(line.trimEnd());
    }
  });

  test.each(['en', 'zh'] as const)('fits 80 columns in %s where intervals are wide', (language) => {
    const wide = replayResult.targets.map((each) => ({
      ...each,
      estimate: { ...each.estimate, halfWidth: each.estimate.mean / 2 },
    }));
    const lines = shown(language, {}, { ...replayResult, targets: wide });
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(80);
  });

  test('puts the same question to both variants on one line, each with its role and verdict', () => {
    expect(having(shown('en'), 'mean time to find')).toEqual([
      expect.stringMatching(/f +4 h +4 h 02 ± 6 min ✓ +f +44 min +43\.8 ± 0\.7 min ✓$/),
    ]);
    expect(having(shown('zh'), '寻人平均用时')).toEqual([
      expect.stringMatching(/拟 +4 小时 +4 小时 02 ± 6 分钟 ✓ +拟 +44 分钟 +43\.8 ± 0\.7 分钟 ✓$/),
    ]);
  });

  test('shows below the targets what these leave out, with a place empty where a target shows it', () => {
    const figure = (variant: string, kind: 'level' | 'sameDay', mean: number): MetricResult => ({
      metric: kind,
      title: { en: `metric of ${kind}`, zh: `指标${kind}` },
      variant,
      statistic: { kind },
      unit: kind === 'level' ? 'cases' : 'share',
      estimate: estimate(mean, 0.1),
    });
    const figures = [
      figure('before', 'level', 3),
      figure('after', 'level', 2),
      figure('after', 'sameDay', 0.9),
    ];
    const lines = shown('en', {}, { ...replayResult, figures });
    const at = lines.indexOf('what no target asks for');
    expect(at).toBeGreaterThan(lines.findIndex((line) => line.includes('cases behind')));
    expect(having(lines.slice(at), 'average at a time')).toEqual([
      expect.stringMatching(/^ {2}average at a time +3.0 ± 0.1 +2.0 ± 0.1$/),
    ]);
    expect(having(lines.slice(at), 'same calendar day')).toEqual([
      expect.stringMatching(/^ {2}share on the same calendar day {10,}90 ± 10 %$/),
    ]);
    expect(shown('zh', {}, { ...replayResult, figures })).toContain('目标值未涉及的数字');
  });

  test('has variants below each other that do not fit side by side', () => {
    const variants = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
    const runs = variants.map((variant) => ({
      ...replayResult.runs[0]!,
      policy: { variant, levers: [] },
      title: { en: `the ${variant} variant`, zh: `方案${variant}` },
    }));
    const figures = variants.map((variant): MetricResult => ({
      metric: 'open',
      title: { en: 'open', zh: '在办' },
      variant,
      statistic: { kind: 'level' },
      unit: 'cases',
      estimate: estimate(3, 0.1),
    }));
    const lines = metricsTable({ ...replayResult, runs, figures }, screenFor('en'));
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(80);
    for (const variant of variants) expect(having(lines, variant)).toHaveLength(1);
  });

  test('leaves a place empty where a variant was not asked', () => {
    expect(having(shown('en'), 'found within 1 hour')).toEqual([
      expect.stringMatching(/^found within 1 hour {20,}p +86 % +80\.1 ± 0\.5 % ≠$/),
    ]);
  });

  test('indents another reading under what it is a reading of', () => {
    const lines = shown('en');
    const main = lines.findIndex((line) => line.startsWith('mean time to find'));
    expect(lines.slice(main + 1, main + 3).join('\n')).toMatch(/^ {2}cut at 24 h .* –$/m);
  });

  test('says what it is about where it is about several things', () => {
    expect(having(shown('en'), 'missing-person report')).toHaveLength(1);
    expect(having(shown('zh'), '就近巡查')).toHaveLength(1);
  });

  test('never shows a mean without its interval, and says where there is none', () => {
    const single = {
      ...replayResult,
      replications: 1,
      targets: replayResult.targets.map((each) => ({ ...each, estimate: estimate(4, Number.NaN) })),
    };
    const lines = shown('en', {}, single);
    expect(having(lines, 'mean time to find')[0]).toMatch(/4 h 00 ± \? min/);
    expect(lines.join('\n')).toContain('± ? one replication tells no interval');
  });

  test('counts the cases behind the figures: as a range, or by figure where there is room', () => {
    expect(having(shown('en'), 'cases behind')[0]).toMatch(/13,842–13,902 +13,842$/);
    const wide = replayScreen(replayResult, screenFor('en', { width: 110 }));
    expect(having(wide, 'mean time to find')[0]).toMatch(/✓ 13,842 .*✓ 13,842$/);
  });

  test('explains every sign it uses and no other', () => {
    const legend = shown('en').join('\n');
    for (const sign of ['✓', '≈', '≠', '–']) expect(legend).toContain(`${sign} `);
    expect(legend).toMatch(/f fitted.*p predicted/s);
    expect(legend).not.toContain('i inferred');
  });

  test('says first when it was interrupted', () => {
    expect(shown('en', {}, { ...replayResult, complete: false }).join('\n')).toContain(
      'INTERRUPTED',
    );
  });

  test('prints changes with their sign, also below zero, and sums of money readably', () => {
    const [first] = replayResult.targets;
    const change = {
      ...first!.target,
      id: 'drop',
      readingOf: undefined!,
      title: { en: 'incidents', zh: '警情' },
      unit: '%',
      against: { variant: 'after' },
      reported: -28.58,
      band: [-28.585, -28.575],
    } as const;
    const loss = {
      ...change,
      id: 'loss',
      metric: 'loss',
      title: { en: 'net loss', zh: '净损失' },
      unit: 'yuan',
      against: undefined!,
      reported: 1e9,
      band: [5e8, 5e9],
    } as const;
    const result = {
      ...replayResult,
      targets: [
        { target: change, estimate: estimate(-27.91, 0.8), verdict: 'overlaps' },
        { target: loss, estimate: estimate(1.021e9, 3e7), verdict: 'inside' },
      ],
    } as const;
    const english = shown('en', { definitions: true }, result);
    expect(having(english, 'incidents')[0]).toMatch(/−28\.58 % +−27\.9 ± 0\.8 % ≈/);
    expect(having(english, 'net loss')[0]).toMatch(/¥1 bn +¥1\.02 ± 0\.03 bn ✓/);
    expect(english.join('\n')).toContain('change against after');
    const chinese = shown('zh', { definitions: true }, result);
    expect(having(chinese, '净损失')[0]).toMatch(/10亿元 +10\.2 ± 0\.3亿元 ✓/);
    expect(chinese.join('\n')).toContain('与建中心后相比的变化');
  });

  test('with definitions tells what a figure means, its band, its source and its n', () => {
    const text = shown('en', { definitions: true }).join('\n');
    expect(text).toContain('From the report until identity is confirmed.');
    expect(text).toMatch(/reported 44 min.*band 43\.5 min to 44\.5 min/s);
    expect(text).toMatch(/n 13,842 · 12 unfinished/);
    expect(text).toContain('source S01');
  });

  test('with definitions tells also what no target asks for, with variant, n and metric', () => {
    const figures: MetricResult[] = replayResult.runs.map(({ policy }, i) => ({
      metric: 'timeToFind',
      title: { en: 'time to find', zh: '寻人用时' },
      variant: policy.variant,
      statistic: { kind: 'mean' },
      unit: 'ms',
      estimate: estimate(3_600_000 * (i + 1), 60_000, 400),
    }));
    const result = { ...replayResult, targets: [], figures };
    const lines = shown('en', { definitions: true }, result);
    const at = lines.indexOf('what each figure means');
    const text = lines.slice(at).join('\n');
    expect(text).toMatch(/^ {2}time to find\n {4}Time from the opening/m);
    expect(text).toMatch(/^ {6}before 60\.0 ± 1\.0 min · n 400 · 12 unfinished$/m);
    expect(text).toMatch(/^ {6}after 2 h 00 ± 1 min · n 400 · 12 unfinished$/m);
    expect(text).toContain('source event log, metric timeToFind');
    expect(shown('zh', { definitions: true }, result).join('\n')).toContain(
      '来源 事件日志，指标 timeToFind',
    );
  });

  test('with definitions tells what the tables show, and only those that there are', () => {
    const plain = shown('en', { definitions: true }).join('\n');
    expect(plain).toContain('Where a gain comes from: ');
    expect(plain).toContain('Front by front: ');
    expect(plain).not.toContain('Pools: ');
    const detailed = shown('en', { definitions: true, detail: true }).join('\n');
    expect(detailed).toContain('  Pools: units on duty');
    expect(detailed).toContain('  Minutes of a story: every moment');
  });
});

test('colour is added only where it is wanted, and adds nothing but colour', () => {
  const plain = replayScreen(replayResult, screenFor('en'), { detail: true });
  const coloured = replayScreen(replayResult, screenFor('en', { coloured: true }), {
    detail: true,
  });
  expect(plain.join('')).not.toContain('\u001b');
  expect(coloured.join('')).toContain('\u001b');
  expect(coloured.map((line) => stripVTControlCharacters(line).trimEnd())).toEqual(plain);
});

test('the names of four curves keep to 80 columns', () => {
  const runs = ['one', 'two', 'three', 'four'].map((word) => ({
    ...replayResult.runs[0]!,
    title: { en: `the workload and way of year ${word}`, zh: `第${word}年的工作量` },
  }));
  const curves = runs.map(() => replayResult.curves[0]!);
  const lines = having(
    shown('en', {}, { ...replayResult, runs, curves }),
    'workload and way of year',
  );
  const names = lines.filter((line) => /(?:ooo|███|\+\+\+|:::) the/.test(line));
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((line) => width(line) > 80)).toEqual([]);
});
