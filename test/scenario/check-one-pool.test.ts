import { afterEach, expect, test } from 'vitest';
import { desk, Folder, scenario } from '../own-charts/folder.ts';
import { changed, problems } from './small.ts';

let folder: Folder | undefined;
afterEach(() => folder?.remove());

/** The problems of a desk whose visits ask for a counter first, and what that is. */
function told(pools: string, language: 'zh' | 'en' = 'en'): string[] {
  const first = `entry: [{ type: 'draw', params: { what: 'urgent' } }, { type: 'seize', params: { pool: 'counters' } }],`;
  folder = new Folder({
    'desk.ts': desk.replace(`entry: { type: 'draw', params: { what: 'urgent' } },`, first),
    'desk.yaml': scenario
      .replace(
        'units: 2, assumption: two }',
        '$&\n  windows: { title: { zh: 窗口, en: windows }, units: 2, assumption: two }',
      )
      .replace('    chart: desk\n', `$&    pools: ${pools}\n`),
  });
  return folder.problems(language);
}

test('one pool for two that a case needs at the same time is told at the name that leads to it', () => {
  expect(told('{ counters: clerks }')).toEqual([
    'desk.yaml:20:24  the chart of the role "visit" needs clerks and counters at the same time, and both are "clerks"  a case asks a pool once at a time: give one of them another pool',
  ]);
});

test('so it is in Chinese, where both have other names', () => {
  expect(told('{ clerks: windows, counters: windows }', 'zh')).toEqual([
    'desk.yaml:20:41  角色 "visit" 的状态图同时需要 clerks 和 counters，而二者都是 "windows"  一个案例同一时间只能向一个资源池申请一次：请让其中之一使用其他资源池',
  ]);
});

test('two pools are no problem, nor is one for two that are needed one after the other', () => {
  expect(told('{ counters: windows }')).toEqual([]);
  const one = ['chart: probe', 'chart: probe\n    pools: { approvers: searchers }'] as const;
  expect(problems(changed(one))).toEqual([]);
});
