import { describe, expect, test } from 'vitest';
import { formatNotes } from '../../src/scenario/index.ts';
import { changed, read } from './small.ts';

/** What is noted of a sound scenario, without the lines it is about. */
function notes(text: string, language: 'zh' | 'en' = 'en', more = {}): readonly string[] {
  const found = read(text, more);
  if (!('file' in found)) throw new Error(JSON.stringify(found.issues));
  return formatNotes(found.notes, new Map(), language);
}

/** The settings that the chart of the small scenario takes of whoever opens it. */
const given = [
  'crew: {',
  'ease: { value: 1, assumption: x }\n      priority: { value: 1, assumption: x }\n      crew: {',
] as const;
const nobody = '\n  nobody: { title: { zh: 无, en: nobody }, units: 1, assumption: x }\narrivals:';

describe('a pool that no role uses', () => {
  test('is noted, and keeps nothing from being run', () => {
    const text = changed(given, ['\narrivals:', nobody]);
    expect(notes(text)).toEqual([
      's.yaml:14:3  note: no role uses the pool "nobody"  it changes nothing',
    ]);
    expect(notes(text, 'zh')).toEqual([
      's.yaml:14:3  提示：没有角色用到资源池 "nobody"  不起任何作用',
    ]);
  });

  test('is none where a lever leads a role to it', () => {
    const leads = 'patch: { roles: { line: { pools: { searchers: nobody } } }, pools';
    expect(notes(changed(given, ['\narrivals:', nobody], ['patch: { pools', leads]))).toEqual([]);
  });

  test('is none of its own where the file takes it over', () => {
    const base = changed(given, ['\narrivals:', nobody]);
    const more = base
      .replace(/pools:\n[^]*?(?=arrivals:)/u, '')
      .replace(/roles:\n[^]*?(?=metrics:)/u, '')
      .replace(/levers:\n[^]*?(?=variants:)/u, '')
      .replace('id: small', 'id: more\nextends: base.yaml');
    expect(notes(more, 'en', { 'base.yaml': base })).toEqual([]);
  });
});

describe('a number or a text that a chart takes and nothing gives', () => {
  test('is noted where the role names its chart', () => {
    expect(notes(changed())).toEqual([
      's.yaml:18:12  note: the chart "probe" takes "ease", "priority", and nothing gives it  add it to "settings", unless the chart has a value of its own',
    ]);
    expect(notes(changed(), 'zh')).toEqual([
      's.yaml:18:12  提示：状态图 "probe" 需要 "ease"、"priority"，而没有给出  请写入 "settings"；状态图自有默认值的，可不写',
    ]);
  });

  test('is none where the role sets it, in the file or in every variant', () => {
    expect(notes(changed(given))).toEqual([]);
    const later =
      'patch: { roles: { line: { settings: { ease: { value: 1, assumption: x }, priority: { value: 1, assumption: x } } } }, pools';
    expect(
      notes(
        changed(['patch: { pools', later], ['en: before } }', 'en: before }, levers: [more] }']),
      ),
    ).toEqual([]);
    expect(notes(changed(['patch: { pools', later]))).toHaveLength(1);
  });

  test('is none where nobody plays the role', () => {
    const idle = '\n  idle: { like: line, settings: { ease: null } }\nmetrics: {}';
    expect(notes(changed(given, ['\nmetrics: {}', idle]))).toEqual([]);
  });

  test('is told once, whatever the number of variants', () => {
    const third = '\n  third: { title: { zh: 丙, en: third }, extends: after }\n';
    expect(notes(`${changed().trimEnd()}${third}`)).toHaveLength(1);
  });
});

describe('an instant at which nothing arrives any more', () => {
  test('is noted, and the others arrive', () => {
    // Warm-up and run length make 25 h.
    const late = changed(given, ['perDay: 24', 'at: [24 h, 25 h]']);
    const place = 's.yaml:15:38  ';
    expect(notes(late)).toEqual([
      `${place}note: nothing arrives at "25 h" any more  arrivals end with warmUp and runLength, after 1 h + 1 d`,
    ]);
    expect(notes(late, 'zh')).toEqual([
      `${place}提示："25 h" 时已不再有到达  到达止于 warmUp 与 runLength 之末，即 1 h + 1 d 之后`,
    ]);
  });
});
