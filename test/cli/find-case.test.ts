import { describe, expect, test } from 'vitest';
import { width } from '../../src/text/index.ts';
import { run } from './fake-world.ts';

/** A case that does not arrive: the replication is run to its end. */
const command = 'case tutorial --case 99999 --run-length 60d';

describe('looking for a case', () => {
  test.each([
    ['SIGINT', 130, 'en', 'interrupted: no case was told'],
    ['SIGTERM', 143, 'zh', '已中断：未讲述任何案例'],
  ] as const)('ends with %s, and it is said', async (signal, code, language, said) => {
    const cut = await run(`${command} --lang ${language}`, {
      onListening: (press) => void setImmediate(() => press(signal)),
    });
    expect(cut).toEqual({ code, out: '', err: `${said}\n` });
  });

  test('says by days how far it is where it takes long, and nothing where it is to be quiet', async () => {
    // In this world a second passes whenever the clock is looked at.
    const { err } = await run(`${command} --run-length 240d`);
    expect(err).toMatch(/^running up to the end of case 99999 · day \d+ of 246 · .* left\n/u);
    expect((await run(`${command} --quiet`)).err).toMatch(/^sixfronts: no case 99999/u);
    expect((await run('case tutorial --case 3')).err).not.toContain('running');
  });

  test('shows a bar on a terminal, which is gone before anything is said', async () => {
    const { err } = await run(`${command} --lang zh`, { errColumns: 80 });
    expect(err).toContain('正在运行至案例 99999 结束');
    const gone = err.lastIndexOf('\u001B[?25h');
    expect(gone).toBeGreaterThan(err.lastIndexOf('\u001B[?25l'));
    expect(err.indexOf('sixfronts:')).toBeGreaterThan(gone);
  });

  test.each(['zh', 'en'])(
    'shows no wider a bar than the terminal has room for: %s',
    async (lang) => {
      const widest = async (errColumns: number) => {
        const { err } = await run(`${command} --lang ${lang}`, { errColumns });
        // oxlint-disable-next-line no-control-regex -- the bar moves the cursor
        const shown = err.split(/\u001B\[[\d;?]*[A-Za-z]|\u001B[78]/u);
        const bars = shown.filter((text) => text.includes('99999') && text.includes(' · '));
        return Math.max(...bars.map(width));
      };
      expect(await widest(80)).toBeLessThanOrEqual(80);
      expect(await widest(80)).toBeGreaterThan(await widest(70));
      expect(await widest(70)).toBeLessThanOrEqual(70);
    },
  );
});
