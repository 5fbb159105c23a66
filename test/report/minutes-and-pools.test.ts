import { describe, expect, test } from 'vitest';
import { waitingFor } from '../../src/eventlog/index.ts';
import { headingsOf, meanBooked } from '../../src/report/booked-minutes.ts';
import { screenFor } from '../../src/report/index.ts';
import { minutesTables } from '../../src/report/minutes-table.ts';
import { poolsTable } from '../../src/report/pools-table.ts';
import { width } from '../../src/text/index.ts';
import { MINUTE, replayResult, scenario } from './fixtures.ts';

describe('the minutes of a story', () => {
  const lines = minutesTables(replayResult, screenFor('en'));

  test('are means over stories with their interval and share, and their sum', () => {
    expect(lines.find((line) => line.includes('travelling'))).toMatch(
      /5 ± 0 min +9 %.*5 ± 0 min +16 %/,
    );
    expect(lines.find((line) => line.includes('waiting for searchers'))).toMatch(/8\.1 ± 0\.2 min/);
    expect(lines.find((line) => line.trim().startsWith('sum'))).toMatch(/100 % .*100 %$/);
  });

  test('sum up to the mean of everything booked', () => {
    const [run] = replayResult.runs;
    const codes = headingsOf([run!], 'missingPerson');
    const parts = codes.reduce(
      (sum, code) => sum + meanBooked(run!, 'missingPerson', code).mean,
      0,
    );
    expect(parts / MINUTE).toBeCloseTo(meanBooked(run!, 'missingPerson').mean / MINUTE, 9);
  });

  test('name their n', () => {
    expect(lines.at(-1)).toContain('n before 400, after 400 stories');
  });

  test.each(['en', 'zh'] as const)('fit 80 columns in %s with four variants', (language) => {
    const runs = [...replayResult.runs, ...replayResult.runs].map((run) => ({
      ...run,
      summaries: run.summaries.map((summary, i) => ({
        ...summary,
        ledgers: summary.ledgers.map((ledger) => ({
          ...ledger,
          minutes: { 0: 3_600_000 * (150 + i / 100), [waitingFor(1)]: 3_600_000 * (1800 + i) },
        })),
      })),
    }));
    const wide = minutesTables({ ...replayResult, runs }, screenFor(language));
    expect(Math.max(...wide.map(width))).toBeLessThanOrEqual(80);
    expect(wide.filter((line) => line.endsWith(' '))).toEqual([]);
  });

  test('leave out headings that nothing was booked to', () => {
    expect(lines.join('\n')).not.toContain('off shift');
  });
});

describe('the pools', () => {
  test('show how busy they are, how long one waits and who gave up', () => {
    const lines = poolsTable(replayResult, screenFor('en'));
    // Two unit-days of two units over ten days.
    expect(lines.find((line) => line.includes('call-takers'))).toMatch(
      /2 +10 ± 0 % +1 ± 0 s +10 +0\.0 %$/,
    );
    expect(lines.find((line) => line.includes('searchers'))).toMatch(/20\.0 %$/);
  });

  test('tell a few grants a day from none', () => {
    const runs = replayResult.runs.map((run) => ({
      ...run,
      summaries: run.summaries.map((summary) => ({
        ...summary,
        pools: summary.pools.map((pool, i) => ({ ...pool, granted: i === 0 ? 0 : 1 })),
      })),
    }));
    const lines = poolsTable({ ...replayResult, runs }, screenFor('en'));
    expect(lines.find((line) => line.includes('call-takers'))).toMatch(/– +0 +–$/);
    expect(lines.find((line) => line.includes('searchers'))).toMatch(/ 0\.1 +\d/);
  });

  test.each(['en', 'zh'] as const)(
    'fit 80 columns in %s, however long a name and a wait are',
    (language) => {
      const pools = scenario.pools.map((pool) => ({
        ...pool,
        title: { en: 'officers who review appeals of holders', zh: '复核账户持有人申诉的值班民警' },
      }));
      const runs = replayResult.runs.map((run) => ({
        ...run,
        summaries: run.summaries.map((summary, i) => ({
          ...summary,
          pools: summary.pools.map((pool) => ({ ...pool, waited: pool.waited * 400 * (i + 1) })),
        })),
      }));
      const resolve = () => ({ ...scenario, pools });
      const result = { ...replayResult, runs, file: { ...replayResult.file, resolve } };
      const lines = poolsTable(result, screenFor(language));
      expect(lines.join('\n')).toMatch(/ d | 天 /);
      expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(80);
    },
  );
});
