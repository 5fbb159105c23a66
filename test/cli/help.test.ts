import { describe, expect, test } from 'vitest';
import { width } from '../../src/text/index.ts';
import { run } from './fake-world.ts';

const verbs = ['replay', 'compare', 'case', 'diagram', 'validate', 'list'];

describe('help', () => {
  test('is what one gets without arguments', async () => {
    const { code, out } = await run('');
    expect(code).toBe(0);
    for (const verb of verbs) expect(out).toContain(`  ${verb} `);
    expect(out).toContain('not for operational use');
  });

  test.each(['--lang zh', '--lang=zh', '--quiet --lang zh'])(
    'is what one gets with no more than %s, in Chinese',
    async (flags) => {
      const { code, out, err } = await run(flags);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toBe((await run('--help --lang zh')).out);
    },
  );

  test.each(verbs)('of %s is in both languages and fits the screen', async (verb) => {
    const english = await run(`${verb} --help`);
    const chinese = await run(`${verb} --help --lang zh`);
    expect([english.code, chinese.code]).toEqual([0, 0]);
    expect(english.out).toContain('Usage: sixfronts');
    expect(english.out).not.toMatch(/\p{Script=Han}/u);
    expect(chinese.out).toContain('用法：sixfronts');
    // Nothing is left over in the parser's own words.
    expect(chinese.out).not.toMatch(/Usage|Options|Arguments|default|display/);
    expect(chinese.out).not.toMatch(/[[<](?:scenario|chart|files)|^ {2}(?:scenario|chart|files)/m);
    for (const line of `${english.out}${chinese.out}`.split('\n'))
      expect(width(line)).toBeLessThanOrEqual(80);
  });

  test('has what can be called, the options, and examples, side by side', async () => {
    expect((await run('--help')).out).toBe(`\
Usage: sixfronts <command>

Replays, compares and tells police workflows as simulations.
Synthetic data, for training and analysis only; not for operational use.

Commands:
  replay    replay a scenario: reported figures beside simulated ones
  compare   compare variants on the same fate
  case      tell one case from beginning to end
  diagram   draw charts, or the machines of a file of your own, as pictures
  validate  check scenario files
  list      list scenarios, variants and charts
  help      show the help of a command

Options:
  -V, --version      show the version
  --lang <language>  language: zh or en
  -q, --quiet        no progress and no remarks
  -h, --help         show this help

Examples:
  sixfronts replay
  sixfronts case --case 17
  sixfronts list
`);
  });

  test('of a command has its arguments, those that may be left out in other brackets', async () => {
    expect((await run('validate --help')).out).toBe(`\
Usage: sixfronts validate [options] <files…>

check scenario files

Arguments:
  files  scenario files

Options:
  --json             one JSON document instead of a screen
  --lang <language>  language: zh or en
  -q, --quiet        no progress and no remarks
  -h, --help         show this help

Examples:
  sixfronts validate scenarios/shenzhen-2021.yaml
`);
    expect((await run('case --help')).out).toContain(`\
Usage: sixfronts case [options] [scenario]

tell one case from beginning to end

Arguments:
  scenario  a shipped scenario or the path of a file (default: shenzhen-2021)

Options:
  --case <number>          number of the case: which report it is, from 0; the
                           same person in every variant (default: 0)
  --variant <name>         variant the case is run under (default: the last one;
                           where a story is told, its own)
`);
  });

  test('speaks the language of the environment', async () => {
    expect((await run('', { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('用法');
    expect((await run('help replay', { env: { LC_ALL: 'zh_CN.UTF-8' } })).out).toContain('重演');
  });

  test('of help is the help of all', async () => {
    expect(await run('help help')).toEqual(await run('--help'));
  });

  test('goes to stdout, with nothing on stderr', async () => {
    expect((await run('help case')).err).toBe('');
  });
});

test('the version is one line', async () => {
  expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
