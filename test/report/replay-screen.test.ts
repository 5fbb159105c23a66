import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { MetricResult, ReplayResult } from '../../src/experiments/index.ts';
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

  test('has its parts one after the other, an empty line between them', () => {
    expect(shown('en', { detail: true, elapsed: 11_834 }).join('\n')).toBe(`\
sixfronts · A small town · synthetic data, for training and analysis only
4 replications × 10 days · 27,804 cases · seed 7 · 11.8 s
digest 7f3a91c0d2e4b6a8

                                before                       after
                      reported       simulated     reported       simulated
missing-person report
mean time to find     f    4 h  4 h 02 ± 6 min ✓   f 44 min  43.8 ± 0.7 min ✓
 (people found)
  cut at 24 h         f         3 h 55 ± 6 min –
found within 1 hour                                p   86 %    80.1 ± 0.5 % ≠
patrol
searches open at a                                 c      2       2.0 ± 0.1 ≈
 time
n, cases behind a                13,842–13,902                       13,842
 figure

front by front
                                      before          after
  the search · n 42,024–82,824
    cases opened a day            2,071 ± 42     1,051 ± 42
    open at a time                25.2 ± 0.5     12.8 ± 0.5
    wait, mean                 6.1 ± 0.1 min  3.1 ± 0.1 min
    wait, 90 % within            4.2 ± 0 min    4.2 ± 0 min
    busy                          47.3 ± 0 %     47.3 ± 0 %
    person-hours                     864 ± 0        864 ± 0
    Found: identity confirmed    841.5 ± 2.1    841.5 ± 2.1
      person-hours each        1.027 ± 0.003  1.027 ± 0.003
    cost: blocked by mistake          12 ± 0         12 ± 0
      sum of amounts              ¥1.8 ± 0 m     ¥1.8 ± 0 m
  person-hours, outcomes and costs are totals over 10 days; waits are those of
  requests for the front's people

where the saved 196.4 ± 5.1 min come from (mean, cut at 48 h)
  more searchers     ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇   92.1 ± 4.0 min   47 %
  all lines at once  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇         71.1 ± 3.2 min   36 %
  quicker approval   ▇▇▇▇▇▇▇▇▇                    33.2 ± 2.0 min   17 %
  sum                                            196.4 ± 5.1 min  100 %
  each lever averaged over every order of pulling them (Shapley), n 4
  replications

time to find: share by the time since the start
        ooo before · ███ after
 100 % ┤                                          ███████████████████████
       │        ██████████████████████████████████             oooooooooo
  75 % ┤       █                                  ooooooooooooo
       │     ██                      ooooooooooooo
  50 % ┤    █            oooooooooooo
       │   █    ooooooooo
  25 % ┤  █  ooo
       │ █ooo
   0 % ┤oo
       └┬───────┬───────┬───────┬───────┬───────┬───────┬───────┬───────┬
        0       1       2       3       4       5       6       7       8 h

missingPerson: minutes of a story, by what they were spent on
                                       before                 after
  working                40.6 ± 0.8 min   74 %  20.6 ± 0.8 min   67 %
  travelling                  5 ± 0 min    9 %       5 ± 0 min   16 %
  waiting for an answer       1 ± 0 min    2 %       1 ± 0 min    3 %
  waiting for searchers   8.1 ± 0.2 min   15 %   4.1 ± 0.2 min   13 %
  sum                    54.7 ± 1.0 min  100 %  30.7 ± 1.0 min  100 %
  n before 400, after 400 stories; every minute is booked once

pools of people and cars
                 units        busy      mean wait  granted  gave up
                                                     a day
  before
    call-takers      2    10 ± 0 %        1 ± 0 s       10    0.0 %
    searchers      7.6  47.3 ± 0 %  6.1 ± 0.1 min      8.0   20.0 %
  after
    call-takers      2    10 ± 0 %        1 ± 0 s       10    0.0 %
    searchers      7.6  47.3 ± 0 %  3.1 ± 0.1 min      8.0   20.0 %

± half-width of a 95 % interval over replications
✓ the whole interval lies in the band of the reported figure
≈ interval and band overlap: not to be told apart
≠ they do not: the wording may mean something else
– nothing to hold it against
f fitted: parameters were chosen so that these come out
p predicted: nothing was chosen for these
c checked: follows from the others, or shows what a wording means
reported figures are quoted as the press gave them`);
  });

  test('explains no sign that is not there', () => {
    const [first] = replayResult.targets;
    const { reported: _, ...asked } = first!.target;
    const legend = (targets: ReplayResult['targets'], replications = 4) =>
      shown('en', {}, { ...replayResult, targets, replications }).slice(-4);
    expect(legend([{ ...first!, target: asked, verdict: 'open' }])).toEqual([
      '',
      '± half-width of a 95 % interval over replications',
      '– nothing to hold it against',
      'f fitted: parameters were chosen so that these come out',
    ]);
    expect(legend([], 1).slice(-2)).toEqual([
      '± half-width of a 95 % interval over replications',
      '± ? one replication tells no interval',
    ]);
  });

  test('has nothing but what was asked for where nothing was finished', () => {
    const nothing = { ...replayResult, replications: 0, complete: false, cases: 0 };
    const { attribution: _, ...rest } = nothing;
    for (const targets of [replayResult.targets, []])
      expect(shown('en', { detail: true }, { ...rest, targets }).slice(0, 6)).toEqual([
        'sixfronts · A small town · synthetic data, for training and analysis only',
        '0 replications × 10 days · 0 cases · seed 7 · digest 7f3a91c0d2e4b6a8',
        'INTERRUPTED: only the replications that were finished are counted',
        '',
        '± half-width of a 95 % interval over replications',
        ...(targets.length === 0
          ? []
          : ['✓ the whole interval lies in the band of the reported figure']),
      ]);
  });

  test('shows where the minutes went where no target says what matters', () => {
    const minutes = /minutes of a story/u;
    expect(shown('en').join('\n')).not.toMatch(minutes);
    expect(shown('en', {}, { ...replayResult, targets: [] }).join('\n')).toMatch(minutes);
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
