import type { Estimate } from '../experiments/index.ts';
import type { Bilingual, Statistic } from '../scenario/index.ts';
import { grouped, wrap, wrapFacts, wrapTitle } from '../text/index.ts';
import type { Screen } from './screen.ts';
import { statisticText } from './statistics.ts';

/** `10,173–18,004`: the fewest and the most cases behind some figures; empty where none has any. */
export function countRange(estimates: readonly Pick<Estimate, 'n'>[]): string {
  const counts = estimates.map(({ n }) => n);
  if (!counts.some((n) => n > 0)) return '';
  return [...new Set([Math.min(...counts), Math.max(...counts)])].map(grouped).join('–');
}

/** A metric's title with the fewest and the most cases behind all that is computed of it; no wider than the screen. */
export function subject(
  title: Bilingual,
  about: readonly Pick<Estimate, 'n'>[],
  { language, paint, texts, width }: Screen,
): string {
  const n = countRange(about);
  if (n === '') return wrap(title[language], width).join('\n');
  const count = texts.screens.count(n);
  const lines = wrapFacts([title[language], count], width);
  const last = lines.pop()!;
  const before = last === count ? '' : last.slice(0, -` · ${count}`.length);
  return [...lines, before + paint('quiet', last.slice(before.length))].join('\n');
}

/** What is computed, as it stands below a subject in so many columns. */
export function belowSubject(statistic: Statistic, columns: number, screen: Screen): string {
  return wrapTitle(statisticText(statistic, screen), columns - 2)
    .map((line, i) => (i === 0 ? `  ${line}` : `   ${line}`))
    .join('\n');
}
