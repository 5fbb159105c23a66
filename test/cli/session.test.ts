import { describe, expect, test } from 'vitest';
import { openSession } from '../../src/cli/session.ts';
import type { World } from '../../src/cli/world.ts';
import { runInProcess } from '../../src/experiments/index.ts';

/** A session on a terminal of so many columns; undefined where stdout is none. */
function opened(
  args: string,
  env: World['env'] = {},
  columns?: number,
): ReturnType<typeof openSession> & { readonly said: string[] } {
  const said: string[] = [];
  const sink = (isTerminal: boolean) => ({
    write: (text: string | Uint8Array) => void said.push(String(text)),
    trouble: () => undefined,
    isTerminal,
    columns,
  });
  const stdout = sink(columns !== undefined);
  const world = {
    stdout,
    stderr: sink(false),
    env,
    clock: () => 0,
    onInterrupt: () => () => {},
    onThreads: () => runInProcess,
  };
  return Object.assign(openSession(args.split(' '), world), { said });
}

describe('colour', () => {
  test.each<[string, World['env'], number | undefined, boolean]>([
    ['is shown on a terminal', {}, 80, true],
    ['is not shown elsewhere', {}, undefined, false],
    ['is not shown where nobody wants any', { NO_COLOR: '1' }, 80, false],
    ['is shown where NO_COLOR says nothing', { NO_COLOR: '' }, 80, true],
    ['is not shown on a dumb terminal', { TERM: 'dumb' }, 80, false],
    ['is shown elsewhere where it is forced', { FORCE_COLOR: '1' }, undefined, true],
    ['is not shown where its lack is forced: 0', { FORCE_COLOR: '0' }, 80, false],
    ['is not shown where its lack is forced: false', { FORCE_COLOR: 'false' }, 80, false],
    ['is not shown where both are said', { FORCE_COLOR: '1', NO_COLOR: '1' }, 80, false],
  ])('%s', (_, env, columns, isColoured) => {
    const { screen } = opened('list', env, columns);
    expect(screen.paint('good', 'x') !== 'x').toBe(isColoured);
  });
});

test.each([
  [undefined, 80],
  [59, 60],
  [60, 60],
  [120, 120],
  [121, 120],
])('on %s columns the screen has %i', (columns, width) => {
  expect(opened('list', {}, columns).screen.width).toBe(width);
});

test('the last language that is named is spoken, however it is written', () => {
  expect(opened('list --lang zh').language).toBe('zh');
  expect(opened('list --lang=zh').language).toBe('zh');
  expect(opened('--lang=zh list --lang en').language).toBe('en');
  expect(opened('list --lang en', { LANG: 'zh_CN' }).language).toBe('en');
  expect(opened('list --lang', { LANG: 'zh_CN' }).language).toBe('zh');
});

test('a command to try next is called as this one was, in the language that was asked for', () => {
  expect(opened('list').command('case', 'my town.yaml')).toBe("sixfronts case 'my town.yaml'");
  const inCheckout = opened('list --lang zh', { npm_command: 'exec' });
  expect(inCheckout.command('list')).toBe('npx sixfronts list --lang zh');
  expect(opened('list', { LANG: 'zh_CN' }).command('list')).toBe('sixfronts list');
});

test.each(['--quiet', '-q'])('with %s nothing is said besides results', (flag) => {
  for (const [args, told] of [
    ['list', ['figure\n', 'remark\n']],
    [`list ${flag}`, ['figure\n']],
  ] as const) {
    const session = opened(args);
    session.print(['figure']);
    session.say(['remark']);
    expect(session.said).toEqual(told);
  }
});
