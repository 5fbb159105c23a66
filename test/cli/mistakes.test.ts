import { describe, expect, test } from 'vitest';
import { width } from '../../src/text/index.ts';
import { run } from './fake-world.ts';

/** What was typed, and what is said of it in both languages. */
const mistakes = [
  ['repaly', 'unknown command "repaly"', '没有命令“repaly”', 'replay'],
  ['help cse', 'unknown command "cse"', '没有命令“cse”', 'case'],
  ['caes', 'unknown command "caes"', '没有命令“caes”', 'case'],
  ['repaly --help', 'unknown command "repaly"', '没有命令“repaly”', 'replay'],
  ['-qh lsit', 'unknown command "lsit"', '没有命令“lsit”', 'list'],
  ['help xylophone --help', 'unknown command "xylophone"', '没有命令“xylophone”', undefined],
  ['replay --sed 3', 'unknown option "--sed"', '没有选项“--sed”', '--seed'],
  ['replay --seed x', '"x" is no value for --seed', '--seed 不能为“x”', undefined],
  ['replay --seed -1', '"-1" is no value for --seed', '--seed 不能为“-1”', undefined],
  [
    'replay --replications 0',
    '"0" is no value for --replications',
    '--replications 不能为“0”',
    undefined,
  ],
  [
    'replay --executor actr',
    '"actr" is no value for --executor',
    '--executor 不能为“actr”',
    'actor',
  ],
  ['replay --seed', 'option "--seed" needs a value', '选项“--seed”需要一个值', undefined],
  ['replay tutrial', 'no scenario "tutrial"', '没有情景“tutrial”', 'tutorial'],
  ['case elder-at-dusc', 'no scenario "elder-at-dusc"', '没有情景', 'stories/elder-at-dusk'],
  ['replay tutorial --variant befor', 'no variant "befor"', '没有方案“befor”', 'before'],
  ['compare tutorial --variant before', '--variant needs two', '需要两个不同的方案', undefined],
  [
    'compare tutorial --variant before before',
    '--variant needs two',
    '需要两个不同的方案',
    undefined,
  ],
  [
    'case tutorial --case 99999',
    'no case 99999: 75 arrive from "reports" in this replication\n  the last one is --case 74',
    '没有案例 99999：这次重复运行中，“reports”共到达 75 个\n  最后一个是 --case 74',
    undefined,
  ],
  [
    'case stories/elder-at-dusk --case 3',
    'no case 3: 1 arrives from "daughter" in this replication\n  that is --case 0',
    '没有案例 3：这次重复运行中，“daughter”共到达 1 个\n  即 --case 0',
    undefined,
  ],
  ['case tutorial --case -3', '"-3" is no value for --case', '--case 不能为“-3”', undefined],
  [
    'case tutorial --source report',
    '"report" is no value for --source',
    '--source 不能为“report”',
    'reports',
  ],
  ['validate', '"files" is missing', '缺少参数“文件”', undefined],
  ['list everything', 'more arguments than expected', '参数过多', undefined],
  [
    'replay --manifest nowhere.json',
    'cannot read nowhere.json: it does not exist',
    '无法读取 nowhere.json：不存在',
    undefined,
  ],
  ['replay --manifest package.json', 'package.json is no manifest', 'package.json 不是', undefined],
  [
    'replay tutorial --json --csv',
    '--csv and --json do not go together',
    '--csv 与 --json 不能同时使用',
    undefined,
  ],
  [
    'replay tutorial --log nowhere/events.csv',
    'cannot write nowhere/events.csv: its folder does not exist',
    '无法写入 nowhere/events.csv：所在文件夹不存在',
    undefined,
  ],
  [
    'compare tutorial --variant before after --out-manifest src',
    'cannot write src: it is a folder',
    '无法写入 src：是文件夹',
    undefined,
  ],
  [
    'replay tutorial --checkpoint nowhere/kept',
    'cannot write nowhere/kept: its folder does not exist',
    '无法写入 nowhere/kept：所在文件夹不存在',
    undefined,
  ],
  [
    'replay tutorial --checkpoint /dev/null',
    'cannot read /dev/null: it is a device or a pipe, not a file',
    '无法读取 /dev/null：是设备或管道，不是文件',
    undefined,
  ],
  ...['replay --log', 'replay --out-manifest', 'compare --checkpoint', 'compare --manifest'].map(
    (typed) =>
      [
        `${typed}=`,
        `option "${typed.split(' ')[1]}" needs a value`,
        `选项“${typed.split(' ')[1]}”需要一个值`,
        undefined,
      ] as const,
  ),
  ['diagram probe --out=', 'option "--out" needs a value', '选项“--out”需要一个值', undefined],
  ['case tutorial --log src', 'cannot write src', '无法写入 src', undefined],
  ['list --lang fr', '"fr" is no value for --lang', undefined, undefined],
] as const;

test('a word that is nothing like any choice gets no proposal', async () => {
  expect((await run('list --lang fr')).err).not.toContain('did you mean');
  expect((await run('diagram probe --format pdf')).err).not.toContain('did you mean');
  const { code, err } = await run('xylophone');
  expect(code).toBe(2);
  expect(err).toContain('xylophone');
  expect(err).not.toContain('did you mean');
});

describe('a mistake on the command line is told in prose, with exit code 2', () => {
  test.each(mistakes)('%s', async (args, english, chinese, meant) => {
    const plain = await run(args);
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err).toContain(english);
    expect(plain.err).not.toMatch(/\bat .*:\d+:\d+/);
    expect(plain.err).toContain(meant === undefined ? '' : `did you mean "${meant}"?`);
    if (chinese === undefined) return;
    const translated = await run(args, { env: { LANG: 'zh_CN.UTF-8' } });
    expect(translated).toMatchObject({ code: 2, out: '' });
    expect(translated.err).toContain(chinese);
    expect(translated.err).toContain(meant === undefined ? '' : `是否想输入“${meant}”？`);
  });

  test('a case that stocks kept away is told apart from one that comes too late', async () => {
    const { code, err } = await run('case shenzhen-year --quiet --run-length 1d --case 30');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^sixfronts: no case 30: \d{4} arrive from "contacts" in this replication\n/,
    );
    expect(err).toContain('  the next one that arrives is --case 31\n');
  });

  test.each(['list', '--help', 'help case', '--version', '', '-q'])(
    'a full disk behind stdout is one too: %s',
    async (args) => {
      const { code, err } = await run(args, { trouble: 'ENOSPC' });
      expect({ code, err }).toEqual({
        code: 2,
        err: 'sixfronts: cannot write stdout: no space left\n',
      });
    },
  );

  test('of an error that has no words the code is told, in a sentence', async () => {
    const { err } = await run('--version', { trouble: 'EXYZ' });
    expect(err).toBe('sixfronts: cannot write stdout: the system refuses it (EXYZ)\n');
    const translated = await run('--version --lang zh', { trouble: 'EXYZ' });
    expect(translated.err).toBe('sixfronts: 无法写入 stdout：系统拒绝（EXYZ）\n');
  });

  test('points to the help of the command in question', async () => {
    expect((await run('case --colour')).err).toContain('"sixfronts case --help"');
    expect((await run('--colour')).err).toContain('"sixfronts --help"');
  });

  test('points to it in the language asked for, wherever that stands', async () => {
    expect((await run('--lang zh case --colour')).err).toContain('sixfronts case --help --lang zh');
    expect((await run('case nosuch --lang=en')).err).toContain('"sixfronts list --lang en"');
  });
});

describe('on a terminal', () => {
  const file = 'scenarios/tutorial.yaml';
  const typed = `replay ${file} --log ${file}`;

  test.each(['en', 'zh'])('what is refused keeps to its width, told in %s', async (language) => {
    const narrow = await run(`${typed} --lang ${language}`, { errColumns: 50 });
    const piped = await run(`${typed} --lang ${language}`);
    const lines = narrow.err.trimEnd().split('\n');
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(50);
    expect(lines.slice(1).every((line) => line.startsWith('  '))).toBe(true);
    expect(Math.max(...piped.err.split('\n').map(width))).toBeGreaterThan(50);
    expect(narrow.err.replaceAll(/\s+/gu, '')).toBe(piped.err.replaceAll(/\s+/gu, ''));
    expect(narrow.code).toBe(2);
  });

  test('a command that is to be copied stays on one line', async () => {
    const { err } = await run('case --cse --lang en', { errColumns: 40 });
    expect(err).toMatch(/\n {2}"sixfronts case --help --lang en" shows what is possible\.\n/u);
  });
});
