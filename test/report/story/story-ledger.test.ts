import { expect, test } from 'vitest';
import { Headed, waitingFor } from '../../../src/eventlog/index.ts';
import { screenFor } from '../../../src/report/index.ts';
import { moneyLedger } from '../../../src/report/story/money-ledger.ts';
import type { Story } from '../../../src/report/story/steps.ts';
import { ledgerLines } from '../../../src/report/story/story-ledger.ts';
import { scenario } from '../fixtures.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const screen = screenFor('en', { width: 200 });

/** The ledger of a story with these minutes by heading. */
function ledger(...booked: readonly (readonly [heading: number, ms: number])[]): string {
  const minutes = booked.map(([heading, ms]) => ({ heading, ms }));
  const sojourn = minutes.reduce((sum, { ms }) => sum + ms, 0);
  return ledgerLines({ minutes, sojourn } as unknown as Story, scenario, screen).join('\n');
}

test('a short story is told in minutes, one of ten hours in hours, one of two days in days too', () => {
  expect(ledger([Headed.working, 10 * HOUR - MINUTE])).toBe('minutes: working 599.0');
  expect(ledger([Headed.working, 10 * HOUR])).toBe('hours: working 10.0');
  expect(ledger([Headed.working, 47 * HOUR], [Headed.travelling, HOUR - 1])).toBe(
    'hours: working 47.0 · travelling 1.0 = 48.0',
  );
  expect(ledger([Headed.working, 47 * HOUR], [Headed.travelling, HOUR])).toMatch(
    /^hours: working 47\.0 · travelling 1\.0 = 48\.0 \(2 d.*\)$/,
  );
});

test('several waits are one group with a sum of its own; a single one stands alone', () => {
  const [working, answer] = [
    [Headed.working, 3 * MINUTE],
    [Headed.waiting, MINUTE],
  ] as const;
  expect(ledger(working, answer)).toBe('minutes: waiting for an answer 1.0 · working 3.0 = 4.0');
  expect(ledger(working, answer, [waitingFor(1), 2 * MINUTE])).toBe(
    'minutes: waiting 3.0 (waiting for an answer 1.0, searchers 2.0) · working 3.0 = 6.0',
  );
});

test('what rounds to nothing is left out, and a story of no time says so', () => {
  expect(ledger([Headed.working, 3 * MINUTE], [Headed.travelling, 1000])).toBe(
    'minutes: working 3.0',
  );
  expect(ledger([Headed.working, 100])).toBe('It took no time.');
});

test('the money is where it is in the end, with the whole where it is in several places', () => {
  const balance = { withVictim: 0, moving: 0, stopped: 0, gone: 70, returned: 0 };
  const lines = (money: object) =>
    moneyLedger(
      { money: { atStake: 100 }, steps: [{ money: balance }, { money }] } as unknown as Story,
      String,
      screen,
    );
  expect(lines({ ...balance, stopped: 30 })).toEqual(['money: stopped 30 · gone 70 = 100']);
  expect(lines({ ...balance, gone: 100 })).toEqual(['money: gone 100']);
  expect(moneyLedger({ steps: [] } as unknown as Story, String, screen)).toEqual([]);
});
