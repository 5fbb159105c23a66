import { afterEach, describe, expect, test, vi } from 'vitest';
import { awaitInterruption } from '../../src/cli/interruption.ts';
import { showProgress } from '../../src/cli/progress.ts';
import type { Session } from '../../src/cli/session.ts';
import { textsFor } from '../../src/text/index.ts';
import { storyFolder } from '../experiments/story-folder.ts';
import { run } from './fake-world.ts';

describe('progress where stderr is no terminal', () => {
  /** What is said by a run that is so far at these instants, in seconds since it began. */
  function said(
    ...steps: readonly (readonly [
      seconds: number,
      done: number,
      more?: { readonly before?: number; readonly underWay?: number },
    ])[]
  ): string[] {
    let now = 5000;
    const lines: string[] = [];
    const session = {
      world: { stderr: { isTerminal: false }, clock: () => now },
      texts: textsFor('en'),
      language: 'en',
      say: (text: readonly string[]) => lines.push(...text),
    } as unknown as Session;
    const progress = showProgress(session);
    for (const [seconds, done, more] of steps) {
      now = 5000 + seconds * 1000;
      progress.advance(done, 100, more);
    }
    progress.stop();
    return lines;
  }

  test('is a line every half minute with the time left, and none at the end', () => {
    expect(said([29, 9], [30, 10], [59, 20], [60, 30], [90, 100])).toEqual([
      expect.stringMatching(/10 of 100.*4 min 30 s/u),
      expect.stringMatching(/30 of 100.*2 min 20 s/u),
    ]);
  });

  test('goes by what this run has done, not by what a checkpoint had', () => {
    expect(
      said([0, 50, { before: 50 }], [30, 60, { before: 50 }], [40, 99, { before: 50 }]),
    ).toEqual([expect.stringMatching(/60 of 100 · 2 min left/u)]);
    expect(said([40, 50, { before: 50 }])).toEqual([expect.not.stringMatching(/left/u)]);
  });

  test('reckons with what is done of those that are not finished, and counts only the finished', () => {
    expect(said([30, 0, { underWay: 0.5 }], [60, 1, { underWay: 1 }])).toEqual([
      expect.stringMatching(/0 of 100 · 1 h 40 min left/u),
      expect.stringMatching(/1 of 100 · 49 min left/u),
    ]);
    expect(said([30, 50, { before: 50, underWay: 2 }])).toEqual([
      expect.stringMatching(/50 of 100 · 12 min left/u),
    ]);
  });

  test('rounds the time left up to whole seconds', () => {
    // 30.3 s for 99 of 100: 0.306… s for the last.
    expect(said([30.3, 99])).toEqual([expect.stringMatching(/99 of 100 · 1 s left/u)]);
  });

  test('says nothing of the time left before anything is done', () => {
    expect(said([40, 0])).toEqual([expect.not.stringMatching(/left/u)]);
    expect(said([40, 0, { underWay: 0.04 }])).toEqual([expect.not.stringMatching(/left/u)]);
    expect(said([40, 0, { underWay: 0.05 }])).toEqual([expect.stringMatching(/left/u)]);
    expect(said([40, 1])).toEqual([expect.stringMatching(/left/u)]);
  });
});

describe('progress on a terminal', () => {
  afterEach(() => vi.restoreAllMocks());

  test('gives the cursor back at the first Ctrl-C, and shows nothing from then on', () => {
    let shown = '';
    let press: (signal: 'SIGINT') => void = () => undefined;
    const session = {
      world: {
        stderr: { isTerminal: true, write: (text: string) => (shown += text) },
        clock: () => 0,
        onInterrupt(listener: typeof press) {
          press = listener;
          return () => undefined;
        },
      },
      texts: textsFor('en'),
      language: 'en',
      columns: { stdout: 80, stderr: 80 },
    } as unknown as Session;
    const progress = showProgress(session);
    const { signal } = awaitInterruption(session, progress);
    progress.advance(1, 100);
    expect(shown.lastIndexOf('\u001B[?25l')).toBeGreaterThan(shown.lastIndexOf('\u001B[?25h'));
    press('SIGINT');
    expect(signal.aborted).toBe(true);
    expect(shown.lastIndexOf('\u001B[?25h')).toBeGreaterThan(shown.lastIndexOf('\u001B[?25l'));
    const before = shown;
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    progress.advance(2, 100);
    progress.stop();
    expect(shown).toBe(before);
  });

  test('goes where everything else is said, is gone at the end, and is not shown when quiet', async () => {
    const once = 'replay tutorial --variant after --replications 1 --workers 1 --lang en';
    const { err } = await run(once, { errColumns: 80 });
    expect(err).toMatch(/running █{24} · 1 of 1/);
    const [, after] = err.split('\u001B[?25h\u001B[?7h');
    expect(after?.startsWith('\u001B8\u001B[1G\u001B[2K\n')).toBe(true);
    expect((await run(`${once} --quiet`, { errColumns: 80 })).err).toBe('');
  });
});

test('fates are counted as they are done, unless it is to be quiet', async () => {
  const folder = storyFolder();
  try {
    const err = async (flag: string) =>
      (await run(`case ${folder.at('desk.yaml')} --fates 20 --workers 1${flag}`)).err;
    expect(await err('')).toMatch(/30 of 40/u);
    for (const flag of [' -q', ' --quiet']) expect(await err(flag)).not.toMatch(/ of 40/u);
  } finally {
    folder.remove();
  }
});
