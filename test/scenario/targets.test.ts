import { describe, expect, test } from 'vitest';
import { statisticsOf } from '../../src/scenario/check-names.ts';
import { readFromDisk, readScenario, type Target } from '../../src/scenario/index.ts';
import { changed, problems, read, small, withMilestones } from './small.ts';

const metrics = `metrics:
  wait: { title: { zh: 等, en: wait }, duration: { role: fraud, from: opened, to: otherFiled } }
  ended: { title: { zh: 结束, en: ended }, story: { role: fraud, of: otherReported, reached: otherFiled, from: otherReported, to: otherFiled } }
  open: { title: { zh: 在办, en: open }, level: { role: fraud, from: opened, to: otherFiled } }
  sum: { title: { zh: 金额, en: sum }, amount: { of: otherFiled } }
  early: { title: { zh: 上半日, en: early }, count: { of: opened, to: 12 h } }
  late: { title: { zh: 下半日, en: late }, count: { of: opened, from: 12 h } }
targets: [t.yaml]`;
const scenario = changed(withMilestones, ['metrics: {}', metrics]);

/** The text of a target file; `lines` are what differs from one target to the next. */
function file(...targets: readonly string[]): string {
  const written = targets.map((lines, i) =>
    [
      `  - id: ${['one', 'two', 'three', 'four'][i]}`,
      'title: { zh: 一, en: one }',
      'definition: { zh: 定义, en: definition }',
      'variant: after',
      'role: fit',
      ...(lines.includes('source:') ? [] : ['source: S01']),
      ...lines.split('\n'),
    ].join('\n    '),
  );
  return `sixfronts: 1\ntargets:\n${written.join('\n')}\n`;
}

function targetsOf(...targets: readonly string[]): readonly Target[] {
  const result = read(scenario, { 't.yaml': file(...targets) });
  if ('issues' in result) throw new Error(JSON.stringify(result.issues));
  return result.file.targets;
}
const wrong = (...targets: readonly string[]) =>
  problems(scenario, 'en', { 't.yaml': file(...targets) }).map((line) =>
    line.replace('t.yaml:', ''),
  );

describe('a target', () => {
  test('has its figures in the unit of the reported one', () => {
    const lines = 'metric: wait\nstatistic: mean\nreported: 2 h\nband: [90 min, 2.5 h]';
    expect(targetsOf(lines)).toEqual([
      {
        id: 'one',
        title: { zh: '一', en: 'one' },
        definition: { zh: '定义', en: 'definition' },
        variant: 'after',
        role: 'fit',
        source: 'S01',
        metric: 'wait',
        statistic: { kind: 'mean' },
        reported: 2,
        band: [1.5, 2.5],
        unit: 'h',
      },
    ]);
  });

  test('without a figure takes the unit of what it is a reading of, or what fits its statistic', () => {
    const targets = targetsOf(
      'metric: wait\nstatistic: mean\nreported: 2 h',
      'metric: wait\nstatistic: { meanCut: 1 d }\nreadingOf: one',
      'metric: wait\nstatistic: { within: 1 h, among: all }',
      'metric: open\nstatistic: level',
    );
    expect(targets.map(({ unit }) => unit)).toEqual(['h', 'h', '%', 'cases']);
    expect(targets[1]?.statistic).toEqual({ kind: 'meanCut', cut: 86_400_000 });
    expect(targets[2]?.statistic).toEqual({ kind: 'within', limit: 3_600_000, among: 'all' });
  });

  test('may be a change against a variant or a metric: in %, and below 0 if need be', () => {
    const [drop] = targetsOf(
      'metric: late\nstatistic: count\nagainst: { variant: before, metric: early }\nreported: -28.58 %\nband: [-28.585 %, -28.575 %]',
    );
    expect(drop).toMatchObject({
      against: { variant: 'before', metric: 'early' },
      reported: -28.58,
      band: [-28.585, -28.575],
      unit: '%',
    });
    expect(targetsOf('metric: late\nstatistic: count')[0]?.unit).toBe('cases');
  });

  test('that repeats a published figure has its value, whatever the unit', () => {
    expect(
      targetsOf('metric: wait\nstatistic: mean\nreported: 1.5 h\npublished: mean-after'),
    ).toHaveLength(1);
  });
});

describe('a target also', () => {
  const one = (lines: string) => targetsOf(lines)[0];

  test('may say its unit, and takes its figures in that', () => {
    const lines = 'metric: wait\nstatistic: mean\nunit: h\nreported: 120 min\nband: [2 h, 120 min]';
    expect(one(lines)).toMatchObject({ reported: 2, band: [2, 2], unit: 'h' });
    const reading = 'metric: wait\nstatistic: mean\nreadingOf: one';
    expect(targetsOf('metric: wait\nstatistic: mean\nunit: h', reading)[1]?.unit).toBe('h');
    expect(one('metric: wait\nstatistic: mean')?.unit).toBe('min');
  });

  test('has a band only where it says one, from its least to its most', () => {
    expect(one('metric: wait\nstatistic: mean\nreported: 2 h')?.band).toBeUndefined();
    for (const reported of ['1 h', '3 h']) {
      const lines = `metric: wait\nstatistic: mean\nreported: ${reported}\nband: [1 h, 3 h]`;
      expect(one(lines)?.band).toEqual([1, 3]);
    }
  });

  test('may report nothing at all, and a loss where it is about money', () => {
    expect(one('metric: open\nstatistic: level\nreported: 0 cases')?.reported).toBe(0);
    const lost = 'metric: sum\nstatistic: amount\nreported: -5 yuan';
    expect(one(lost)).toMatchObject({ reported: -5, unit: 'yuan' });
    expect(one('metric: sum\nstatistic: amount')?.unit).toBe('yuan');
  });

  test('may be about those of whom chance has settled something', () => {
    const lines = 'metric: wait\nstatistic: mean\npopulation: { isCrime: true }';
    expect(one(lines)?.population).toEqual({ isCrime: 'true' });
  });
});

describe('what does not resolve', () => {
  const mean = 'metric: wait\nstatistic: mean\n';
  const count = 'metric: late\nstatistic: count\n';
  test.each([
    ['metric: wiat\nstatistic: mean', '9:13  unknown metric "wiat"  did you mean "wait"?'],
    ['metric: wait\nstatistic: maen', '10:16  "maen" is not possible here  did you mean "mean"?'],
    [
      'metric: open\nstatistic: mean',
      '10:16  "mean" cannot be computed of this metric  possible: level',
    ],
    [
      'metric: wait\nstatistic: { within: 1 h, amongst: all }',
      '10:31  unknown key "amongst"  did you mean "among"?',
    ],
    [`${mean}reported: 4`, '11:15  "4" has no unit  write "4 min" or "4 %"'],
    [`${mean}reported: 4 %`, '11:15  "%" does not fit the statistic  possible: min, h'],
    [
      `${mean}reported: 4 h\nunit: cases`,
      '12:11  "cases" does not fit the statistic  possible: min, h',
    ],
    [
      `${mean}reported: 4 h\nband: [270 min, 5 h]`,
      '12:11  the reported value "4 h" lies outside the band',
    ],
    [`${mean}reported: 4 h\nband: [5 h, 3 h]`, '12:11  values must not fall, received "3"'],
    [`${mean}band: [3 h, 5 h]`, '11:11  the reported value is missing'],
    [
      `${mean}reported: 4 h\nband: [1 h, 2 h]`,
      '12:11  the reported value "4 h" lies outside the band',
    ],
    [`${mean}reported: 4 cases`, '11:15  "cases" does not fit the statistic  possible: min, h'],
    [
      'metric: open\nstatistic: level\nreported: 4 h',
      '11:15  "h" does not fit the statistic  possible: cases',
    ],
    [
      'metric: wait\nstatistic: { within: 400 d, among: all }',
      expect.stringMatching(/^10:\d+ {2}cases are followed for .* only/),
    ],
    [`${mean}published: mean-after`, '11:16  the reported value is missing  published: 90 minutes'],
    [
      `${mean}population: { isCrime: maybe }`,
      expect.stringMatching(/^11:28 {2}unknown value "maybe"/),
    ],
    [`${mean}readingOf: too`, '11:16  unknown target "too"'],
    [`${mean}source: S02`, '10:13  unknown source "S02"  did you mean "S01"?'],
    [
      `${mean}reported: 2 h\npublished: mean-after`,
      '11:15  "2 h" is not what was published  published: 90 minutes',
    ],
    [
      `${mean}reported: 2 h\npublished: mean-befor`,
      '12:16  unknown figure "mean-befor"  did you mean "mean-after"?',
    ],
    [`${mean}reported: -4 h`, '11:15  "-4 h" is out of range  must be >= 0'],
    [
      `${count}against: { variant: befor }`,
      '11:25  unknown variant "befor"  did you mean "before"?',
    ],
    [`${count}against: { metric: erly }`, '11:24  unknown metric "erly"  did you mean "early"?'],
    [
      `${count}against: { metric: wait }`,
      '11:24  "count" cannot be computed of this metric  possible: mean, meanCut, within, sameDay',
    ],
    [`${count}against: { metric: late }`, '11:24  a figure cannot change against itself ("late")'],
    [
      `${count}against: { variant: after }`,
      '11:25  a figure cannot change against itself ("after")',
    ],
    [`${count}against: {}`, '11:5  "variant | metric" is missing'],
    [
      `${count}against: { metric: early }\nreported: 5 cases`,
      '12:15  "cases" does not fit the statistic  possible: %',
    ],
    [`${count}population: { crew: 1 }`, '11:5  unknown key "population"'],
    [
      'metric: ended\nstatistic: storyShare\npopulation: { isCrime: true }',
      '11:5  unknown key "population"',
    ],
    [
      `${mean}population: { isCrm: true }`,
      '11:19  unknown attribute "isCrm"  did you mean "isCrime"?',
    ],
  ])('%s', (lines, expected) => {
    expect(wrong(lines)).toEqual([expected]);
  });

  test('the same id twice', () => {
    const twice = file(mean, mean).replace('id: two', 'id: one');
    expect(problems(scenario, 'en', { 't.yaml': twice })).toEqual([
      expect.stringContaining('there is another target "one"'),
    ]);
  });

  test('a published figure that nothing is said to be, in Chinese too', () => {
    const text = file(`${mean}published: mean-after`);
    expect(problems(scenario, 'zh', { 't.yaml': text })).toEqual([
      't.yaml:11:16  缺少公布值  公布：90 minutes',
    ]);
  });

  test('ids that are missing, and nothing that would follow from it', () => {
    const none = file(`${mean}readingOf: too`, mean).replaceAll(/- id: \w+\n {4}/g, '- ');
    expect(problems(scenario, 'en', { 't.yaml': none })).toEqual([
      't.yaml:3:5  "id" is missing',
      't.yaml:10:16  unknown target "too"',
      't.yaml:11:5  "id" is missing',
    ]);
  });

  test('a file of targets that is of another form', () => {
    const told = (text: string) => problems(scenario, 'en', { 't.yaml': text });
    expect(told('- a\n')).toEqual([expect.stringContaining('t.yaml:1:1  expected')]);
    expect(told('sixfronts: 1\ntargets: 3\n')).toEqual([
      expect.stringContaining('t.yaml:2:10  expected'),
    ]);
    expect(told(file(mean).replace('sixfronts: 1', 'sixfronts: 2'))).toEqual([
      expect.stringContaining('t.yaml:1:12  '),
    ]);
    expect(told(`target: 1\n${file(mean)}`)).toEqual([
      expect.stringContaining('t.yaml:1:1  unknown key "target"'),
    ]);
  });

  test('a change to be inferred: a share is read off a figure, not off a change', () => {
    const text = file(`${count}against: { variant: before }`).replace('role: fit', 'role: infer');
    expect(problems(scenario, 'en', { 't.yaml': text })).toEqual([
      't.yaml:7:11  "infer" is not possible here  one of fit, predict, check',
    ]);
  });

  test('an unknown variant', () => {
    const text = file(mean).replace('variant: after', 'variant: aftr');
    expect(problems(scenario, 'en', { 't.yaml': text })).toEqual([
      't.yaml:6:14  unknown variant "aftr"  did you mean "after"?',
    ]);
  });
});

describe('the targets that are shipped', () => {
  const result = readScenario('scenarios/shenzhen-2021.yaml', readFromDisk);
  if ('issues' in result) throw new Error(JSON.stringify(result.issues));
  const { file: shipped } = result;
  const { targets } = shipped;
  const reported = targets.filter((target) => target.reported !== undefined);
  const each = (some: readonly Target[]) => some.map((target) => [target.id, target] as const);

  test.each(each(targets))('%s names a variant and a metric that can answer', (_, target) => {
    const { metrics: measured } = shipped.resolve(target.variant);
    const metric = measured.find(({ id }) => id === target.metric);
    expect(statisticsOf(metric!.kind, undefined)).toContain(target.statistic.kind);
  });

  test.each(each(targets))('%s speaks both languages', (_, { title, definition }) => {
    expect(title.zh + definition.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en + definition.en).not.toMatch(/\p{Script=Han}/u);
  });

  test.each(each(targets.filter(({ band }) => band !== undefined)))(
    '%s has its reported figure inside its band',
    (_, target) => {
      expect(target.reported).toBeGreaterThanOrEqual(target.band![0]);
      expect(target.reported).toBeLessThanOrEqual(target.band![1]);
    },
  );

  test.each(each(targets.filter(({ readingOf }) => readingOf !== undefined)))(
    '%s reads the same variant in the same unit, and reports nothing of its own page',
    (_, target) => {
      const of = targets.find(({ id }) => id === target.readingOf);
      expect(of).toMatchObject({ variant: target.variant, unit: target.unit });
      const rival = target.published !== undefined && target.source !== of!.source;
      expect(target.reported === undefined || rival).toBe(true);
    },
  );

  test('what is reported is a published figure, and says that it was reported or derived', () => {
    for (const { published, definition } of reported) {
      expect(published).toBeDefined();
      expect(definition.zh).toMatch(/据报道|推算/);
      expect(definition.en).toMatch(/as reported|derived/i);
    }
  });

  test('what is fitted is reported; what is predicted is not, or for another city', () => {
    const of = (role: Target['role']) =>
      targets.filter((target) => target.role === role && target.readingOf === undefined);
    expect(of('fit').map(({ reported: value, unit }) => `${value} ${unit}`)).toEqual([
      '4 h',
      '44 min',
      '86 %',
      '42 %',
      '100 %',
      '96 %',
      '17.7 %',
      '66.3 %',
      '76.6 %',
    ]);
    for (const { reported: value, source } of of('predict')) {
      expect(value === undefined || source === 'X01').toBe(true);
    }
    expect(of('predict').length).toBeGreaterThan(0);
  });

  test('no reported figure of a fit is a number in a parameter of the scenario', () => {
    const text = new TextDecoder().decode(readFromDisk('scenarios/shenzhen-2021.yaml'));
    const [before = ''] = text.split('\nmetrics:');
    for (const figure of ['44 min', '240 min', '4 h', '86 %', '0\\.86', '0\\.42', '0\\.87']) {
      expect(before).not.toMatch(new RegExp(`(?<![\\d.])${figure}(?!\\d)`));
    }
  });
});

test('what is to be inferred is one of the targets', () => {
  const inference = `inference:
  title: { zh: 推断, en: inferred }
  target: nowhere
  variant: before
  role: fraud
  draws: [isCrime]
  grid: [0, 1]
`;
  const told = problems(`${scenario}${inference}`, 'en', {
    't.yaml': file('metric: wait\nstatistic: mean\nreported: 2 h'),
  });
  expect(told).toContainEqual(expect.stringMatching(/unknown target "nowhere" {2}one of one/));
});

test('another file in the place of one with targets is told once', () => {
  expect(problems(scenario, 'en', { 't.yaml': small })).toEqual([
    't.yaml:1:1  "targets" is missing',
  ]);
});
