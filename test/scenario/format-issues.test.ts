import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/scenario/excerpt.ts';
import { formatIssues, phraseOf, type Issue, type IssueCode } from '../../src/scenario/index.ts';
import { messages } from '../../src/scenario/messages.ts';
import { listed, quoted } from '../../src/scenario/messages/dictionary.ts';
import { width } from '../../src/text/index.ts';
import { changed, read } from './small.ts';

test('problems are told with the line they are about', () => {
  const result = read(
    changed(['preparation:', 'preperation:'], ['constant: 15 min', 'constant: 90']),
  );
  if (!('issues' in result)) throw new Error('expected problems');
  expect(formatIssues(result.issues, result.texts, 'en'))
    .toBe(`s.yaml:25:7  unknown delay "preperation"  did you mean "preparation"?
   24 |     delays:
   25 |       preperation: { uniform: [1 min, 2 min], assumption: short }
              ^^^^^^^^^^^
s.yaml:26:25  "90" has no unit  write "90 s" or "90 min"
   25 |       preperation: { uniform: [1 min, 2 min], assumption: short }
   26 |       turn: { constant: 90, assumption: a quarter }
                                ^^
2 problems; nothing was run`);
  expect(formatIssues(result.issues.slice(0, 1), result.texts, 'zh'))
    .toBe(`s.yaml:25:7  未知的延时 "preperation"  是否应为 "preparation"？
   24 |     delays:
   25 |       preperation: { uniform: [1 min, 2 min], assumption: short }
              ^^^^^^^^^^^
1 个问题；未运行`);
});

test('what is said of a problem is wrapped on a terminal, and lines of the file are cut to it', () => {
  const long = 'constant: 90, assumption: longer than anybody has ever waited for it';
  const result = read(changed(['preparation:', 'preperation:'], ['constant: 15 min', long]));
  if (!('issues' in result)) throw new Error('expected problems');
  const whole = formatIssues(result.issues, result.texts, 'en').split('\n');
  const narrow = formatIssues(result.issues, result.texts, 'en', 40).split('\n');
  const isSource = (line: string) => /^ {3,}/u.test(line);
  expect(Math.max(...whole.filter(isSource).map(width))).toBeGreaterThan(80);
  expect(Math.max(...narrow.filter(isSource).map(width))).toBeLessThanOrEqual(40);
  const marked = (lines: readonly string[]) =>
    lines.flatMap((marks, i) =>
      marks.endsWith('^') ? [lines[i - 1]!.slice(marks.indexOf('^'), marks.length)] : [],
    );
  expect(marked(narrow)).toContain('90');
  expect(marked(narrow)).toEqual(marked(whole));
  const said = narrow.filter((line) => !isSource(line));
  expect(Math.max(...said.map(width))).toBeLessThanOrEqual(40);
  expect(said[0]).toBe('s.yaml:25:7  unknown delay');
  expect(said[1]).toBe('  "preperation"  did you mean');
  // A place is never broken, whatever the name of the file.
  const file = '深圳市二〇二一年寻人与止付情景.yaml';
  const there = result.issues.map((issue) => ({ ...issue, file }));
  const [place, goesOn] = formatIssues(there, new Map(), 'zh', 40).split('\n');
  expect([place, goesOn]).toEqual([`${file}:25:7`, '  未知的延时 "preperation"  是否应为']);
});

describe('the marks under a line', () => {
  test('stand under what is meant also after Chinese, which is two columns wide', () => {
    expect(excerpt('名称: 小城市', 1, 5, 3)).toEqual([
      '    1 | 名称: 小城市',
      '              ^^^^^^',
    ]);
    // Signs that other letters carry take no column, and pictures two.
    expect(excerpt('e\u0301\u200d🚗: x', 1, 6, 2)).toEqual([
      '    1 | e\u0301\u200d🚗: x',
      `${' '.repeat(11)}^^`,
    ]);
  });

  test('stay in view when the line is long', () => {
    const line = `${'x'.repeat(150)}HERE${'y'.repeat(150)}`;
    const [shown = '', marks = ''] = excerpt(line, 1, 151, 4);
    expect(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE');
    expect(width(shown)).toBeLessThanOrEqual(110);
    expect(shown).toMatch(/^ {4}1 \| …x+HEREy+…$/);
  });

  test('come after 60 columns at most, and a line has 100', () => {
    const gutter = '    1 | ';
    const [shown = '', marks = ''] = excerpt(`${'x'.repeat(61)}HERE${'y'.repeat(61)}`, 1, 62, 4);
    expect(shown).toBe(`${gutter}…${'x'.repeat(59)}HERE${'y'.repeat(35)}…`);
    expect(marks.indexOf('^')).toBe(gutter.length + 60);
    const uncut = `${'x'.repeat(60)}HERE${'y'.repeat(36)}`;
    expect(excerpt(uncut, 1, 61, 4)[0]).toBe(gutter + uncut);
    expect(excerpt('z'.repeat(300), 1, 31, 300)[1]).toBe(`${' '.repeat(38)}${'^'.repeat(70)}`);
    expect(width(excerpt('市'.repeat(100), 1, 90, 4)[0]!)).toBeLessThanOrEqual(108);
  });

  test('leave room for the number of the line', () => {
    expect(excerpt('\n'.repeat(999) + 'ab', 1000, 1, 2)).toEqual(['  1000 | ab', '         ^^']);
  });

  test('have no blank line above them, and are none for a file as a whole', () => {
    expect(excerpt('  \nab', 2, 1, 2)).toEqual(['    2 | ab', '        ^^']);
    expect(excerpt('ab', 1, 1, 0)).toEqual([]);
  });

  test('end with the line, and are one at least', () => {
    expect(excerpt('ab', 1, 3, 5)).toEqual(['    1 | ab', '          ^']);
    expect(excerpt('ab', 1, 2, 99)).toEqual(['    1 | ab', '         ^']);
    expect(excerpt('ab', 7, 1, 1)).toEqual([]);
  });

  test('no line of a file can move the cursor of a terminal', () => {
    const text = excerpt('a: \u001b[2Jb\u202e', 1, 4, 2).join('');
    expect(text).not.toMatch(/\p{Cc}|\u202e/u);
  });
});

describe('the words', () => {
  const codes = Object.keys(messages.en.phrases) as IssueCode[];
  const issue = (code: IssueCode): Issue => ({
    code,
    file: 'f.yaml',
    line: 1,
    column: 1,
    length: 1,
    path: [],
    noun: 'delay',
    expected: ['a', 'b'],
    received: 'x',
    hint: ['c'],
  });

  test.each(codes)('%s is told in both languages', (code) => {
    expect(phraseOf(issue(code), 'en')).toMatch(/^[\p{ASCII}…→“”]+$/u);
    expect(phraseOf(issue(code), 'zh')).toMatch(/\p{Script=Han}/u);
    const { noun: _n, expected: _e, received: _r, hint: _h, ...bare } = issue(code);
    for (const language of ['en', 'zh'] as const) {
      expect(phraseOf(bare, language)).not.toMatch(/undefined|null|NaN/);
    }
  });

  test('both languages name the same things', () => {
    expect(Object.keys(messages.zh.nouns)).toEqual(Object.keys(messages.en.nouns));
    expect(Object.keys(messages.zh.yaml)).toEqual(Object.keys(messages.en.yaml));
    expect(Object.keys(messages.zh.types)).toEqual(Object.keys(messages.en.types));
  });

  test('what was written is shown shortened and without control characters', () => {
    const long: Issue = { ...issue('noUnit'), received: `9\u001b${'9'.repeat(200)}` };
    expect(phraseOf(long, 'en').length).toBeLessThan(120);
    expect(phraseOf(long, 'en')).not.toContain('\u001b');
  });

  test('a text of 60 letters is shown whole, a longer one cut', () => {
    expect(quoted('市'.repeat(60))).toBe(`"${'市'.repeat(60)}"`);
    expect(quoted('市'.repeat(61))).toBe(`"${'市'.repeat(60)}…"`);
  });

  test('twenty names are listed, of more the first twenty', () => {
    const names = Array.from({ length: 21 }, (_, i) => `n${i}`);
    expect(listed(names.slice(0, 20))).toBe(names.slice(0, 20).join(', '));
    expect(listed(names, '、')).toBe(`${names.slice(0, 20).join('、')}、…`);
  });
});
