import { describe, expect, test } from 'vitest';
import { Headed, waitingFor } from '../../src/eventlog/index.ts';
import { type PoolResult, poolResults } from '../../src/experiments/index.ts';
import { headingsOf, meanBooked } from '../../src/report/booked-minutes.ts';
import { screenFor } from '../../src/report/index.ts';
import { minutesTables } from '../../src/report/minutes-table.ts';
import { poolsTable } from '../../src/report/pools-table.ts';
import { width } from '../../src/text/index.ts';
import { MINUTE, replayResult, scenario } from './fixtures.ts';

type RunOfFixtures = (typeof replayResult.runs)[number];

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

  /** A table of so many variants, each with these minutes of a story by heading. */
  function tableOf(variants: number, minutes: Readonly<Record<number, number>>, columns = 80) {
    const booked = Object.entries(minutes).map(([code, each]) => [code, each * 10 * MINUTE]);
    const ledgers = [
      { role: 'missing', stories: 10, minutes: Object.fromEntries(booked) as typeof minutes },
    ];
    const runs = Array.from({ length: variants }, (_, i) => {
      const run = replayResult.runs[i % 2]!;
      return { ...run, summaries: run.summaries.map((summary) => ({ ...summary, ledgers })) };
    });
    const screen = screenFor('en', { width: columns });
    return minutesTables({ ...replayResult, runs }, screen).join('\n');
  }

  test('have no shares where stories take no time', () => {
    expect(tableOf(1, {}).split('\n').slice(2, -1)).toEqual(['  sum    –   –']);
  });

  test('are told of the variants in which there are such stories, with a dash in the others', () => {
    const [first, second] = replayResult.runs as [RunOfFixtures, RunOfFixtures];
    const without = first.summaries.map((summary) => ({ ...summary, ledgers: [] }));
    const runs = [{ ...first, summaries: without }, second];
    const told = minutesTables({ ...replayResult, runs }, screenFor('en')).join('\n');
    expect(told).toMatch(/travelling +– +– +5 ± 0 min +16 %/u);
    expect(told).not.toContain('NaN');
  });

  test('take together what is rare in every variant, if there are several such headings', () => {
    const rare = { [Headed.outside]: 0.4, [Headed.offShift]: 0.4 };
    expect(tableOf(2, { [Headed.working]: 999.2, ...rare })).toBe(`\
missing-person report: minutes of a story, by what they were spent on
                             before                after
  working       999.2 ± 0 min  100 %  999.2 ± 0 min  100 %
  all the rest    0.8 ± 0 min    0 %    0.8 ± 0 min    0 %
  sum           1,000 ± 0 min  100 %  1,000 ± 0 min  100 %
  n before 40, after 40 stories; every minute is booked once`);
    const only = { [Headed.working]: 999.6, [Headed.outside]: 0.4 };
    expect(tableOf(2, only)).not.toContain('all the rest');
    // A thousandth is not rare.
    const two = { [Headed.working]: 998, [Headed.outside]: 1, [Headed.offShift]: 1 };
    expect(tableOf(2, two)).not.toContain('all the rest');
  });

  test('have no shares where there are more than two variants', () => {
    expect(tableOf(3, { [Headed.working]: 1437, [waitingFor(1)]: 2 })).toBe(`\
missing-person report: minutes of a story, by what they were spent on
                                before          after         before
  working                1,437 ± 0 min  1,437 ± 0 min  1,437 ± 0 min
  waiting for searchers      2 ± 0 min      2 ± 0 min      2 ± 0 min
  sum                    1,439 ± 0 min  1,439 ± 0 min  1,439 ± 0 min
  n before 40, after 40, before 40 stories; every minute is booked once`);
  });

  test('are hours from a day on and seconds below 100, a dash where there is none', () => {
    expect(tableOf(3, { [Headed.working]: 24 * 60, [waitingFor(1)]: 0 })).toContain(`
  working                24 ± 0 h  24 ± 0 h  24 ± 0 h
  waiting for searchers         –         –         –
  sum                    24 ± 0 h  24 ± 0 h  24 ± 0 h
`);
    expect(tableOf(2, { [Headed.working]: 1, [waitingFor(1)]: 0.5 })).toContain(`
  working                60 ± 0 s   67 %  60 ± 0 s   67 %
  waiting for searchers  30 ± 0 s   33 %  30 ± 0 s   33 %
  sum                    90 ± 0 s  100 %  90 ± 0 s  100 %
`);
  });

  test('stand in tables below each other where there is no room for all variants', () => {
    expect(tableOf(6, { [Headed.working]: 100, [waitingFor(1)]: 0.5 }, 60)).toBe(`\
missing-person report: minutes of a story, by what they were
spent on
                      before          after         before
  working        100 ± 0 min    100 ± 0 min    100 ± 0 min
  waiting for    0.5 ± 0 min    0.5 ± 0 min    0.5 ± 0 min
  searchers
  sum          100.5 ± 0 min  100.5 ± 0 min  100.5 ± 0 min

                       after         before          after
  working        100 ± 0 min    100 ± 0 min    100 ± 0 min
  waiting for    0.5 ± 0 min    0.5 ± 0 min    0.5 ± 0 min
  searchers
  sum          100.5 ± 0 min  100.5 ± 0 min  100.5 ± 0 min
  n before 40, after 40, before 40, after 40, before 40,
  after 40 stories; every minute is booked once`);
  });

  test('wait for the pools of their own variant, where one lacks a pool or has another', () => {
    const [callTakers, searchers] = scenario.pools;
    const title = { zh: '直升机', en: 'helicopters' };
    const others = [searchers!, { ...callTakers!, id: 'helicopters', title }];
    const resolve = (variant: string) =>
      variant === 'after' ? { ...scenario, pools: others } : scenario;
    const waiting = [
      { [waitingFor(0)]: 2 * 60 * MINUTE, [waitingFor(1)]: 3 * 60 * MINUTE },
      { [waitingFor(0)]: 4 * 60 * MINUTE, [waitingFor(1)]: 5 * 60 * MINUTE },
    ];
    const runs = replayResult.runs.map((run, i) => ({
      ...run,
      summaries: run.summaries.map((summary) => ({
        ...summary,
        ledgers: [{ role: 'missing', stories: 60, minutes: waiting[i]! }],
      })),
    }));
    const file = { ...replayResult.file, resolve };
    const told = minutesTables({ ...replayResult, runs, file }, screenFor('en'));
    expect(told.slice(2, -2).join('\n')).toBe(`\
  waiting for call-takers  2 ± 0 min   40 %          –    0 %
  waiting for searchers    3 ± 0 min   60 %  4 ± 0 min   44 %
  waiting for helicopters          –    0 %  5 ± 0 min   56 %`);
  });

  test.each(['en', 'zh'] as const)(
    'go without shares in %s where two variants have no room for them, or one below the other',
    (language) => {
      const told = (columns: number) =>
        minutesTables(replayResult, screenFor(language, { width: columns }));
      for (const columns of [40, 50, 60, 70, 80]) {
        expect(Math.max(...told(columns).map(width))).toBeLessThanOrEqual(columns);
      }
      expect(told(80).join('\n')).toContain('100 %');
      expect(told(60).join('\n')).not.toContain('%');
      const waiting = told(40).filter((line) => /searchers|查找/u.test(line));
      expect(waiting).toHaveLength(2);
    },
  );

  test('leave out headings that nothing was booked to', () => {
    expect(lines.join('\n')).not.toContain('off shift');
  });
});

describe('the pools', () => {
  test('have headings on one line where their figures give them room', () => {
    const [, head = '', more = ''] = poolsTable(replayResult, screenFor('en'));
    expect(head).toMatch(/units +busy +mean wait +granted +gave up/u);
    expect(more.trim()).toBe('a day');
  });

  test('show how busy they are, how long one waits and who gave up', () => {
    const lines = poolsTable(replayResult, screenFor('en'));
    // Two unit-days of two units over ten days.
    expect(lines.find((line) => line.includes('call-takers'))).toMatch(
      /2 +10 ± 0 % +1 ± 0 s +10 +0\.0 %$/,
    );
    expect(lines.find((line) => line.includes('searchers'))).toMatch(/20\.0 %$/);
  });

  test('have a dash where nobody was on duty', () => {
    const runs = replayResult.runs.map((run) => ({
      ...run,
      summaries: run.summaries.map((summary) => ({ ...summary, onDuty: [0, 4] })),
    }));
    const lines = poolsTable({ ...replayResult, runs }, screenFor('en'));
    expect(lines.find((line) => line.includes('call-takers'))).toMatch(/0 +– +1 ± 0 s/);
  });

  test('tell the same share of those who gave up as the document does', () => {
    const withdrawn = [0, 9, 0, 0];
    const runs = replayResult.runs.map((run) => ({
      ...run,
      summaries: run.summaries.map((summary, k) => ({
        ...summary,
        pools: summary.pools.map((pool) => ({
          ...pool,
          granted: 10 * k,
          withdrawn: withdrawn[k]!,
        })),
      })),
    }));
    const [{ gaveUp }] = poolResults(runs[0]!, scenario) as [PoolResult];
    const lines = poolsTable({ ...replayResult, runs }, screenFor('en'));
    const printed = lines.find((line) => line.includes('call-takers'))!;
    expect(printed.endsWith(` ${(100 * gaveUp.mean).toFixed(1)} %`)).toBe(true);
    // Not the plain share, which the others are not either.
    expect(Math.abs(gaveUp.mean - 9 / 69)).toBeGreaterThan(0.001);
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

  const wide = (() => {
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
    return { ...replayResult, runs, file: { ...replayResult.file, resolve } };
  })();

  test.each([
    ['en', 80],
    ['zh', 80],
    ['en', 60],
    ['zh', 60],
  ] as const)('fit in %s %d columns, however long a name and a wait are', (language, columns) => {
    const lines = poolsTable(wide, screenFor(language, { width: columns }));
    expect(lines.join('\n')).toMatch(/ d\b| 天/u);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
  });

  test('have half-widths below the figures only where there is no room beside them', () => {
    const halves = (columns: number) =>
      poolsTable(wide, screenFor('en', { width: columns })).filter((line) =>
        / ± .* ± /u.test(line),
      );
    expect(halves(80).every((line) => /\d ± .*\d ± /u.test(line))).toBe(true);
    expect(halves(60).some((line) => /\d ± /u.test(line))).toBe(false);
    expect([halves(80).length, halves(60).length]).toEqual([4, 4]);
  });
});
