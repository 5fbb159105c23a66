import type { Words } from '../words/words.ts';

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/**
 * A duration in ms in the largest unit that shows it with two decimals at most, so that nothing is
 * rounded away: 1 200 000 reads `20 min`, 5 400 000 `1.5 h`. Days begin at 72 hours.
 */
export function durationText(ms: number, words: Words): string {
  for (const [unit, length] of units) {
    const amount = ms / length;
    if (amount < (unit === 'd' ? 3 : 1)) continue;
    if (Number.isInteger(Math.round(amount * 1e6) / 1e4)) return `${amount}${words.units[unit]}`;
  }
  return `${ms}${words.units.ms}`;
}
