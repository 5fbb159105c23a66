import type { FatesResult, FatesUnder } from '../../experiments/index.ts';
import type { StoryPlan } from '../../scenario/index.ts';
import { decimal, grouped, type Language, wrap } from '../../text/index.ts';
import type { Screen } from '../screen.ts';

/**
 * Under a story: how it was expected to end, and how many fates end so: first in `shown`, the
 * variant in which it was told, then in its own, with its mechanism, and without.
 */
export function fatesLines(
  result: FatesResult,
  plan: StoryPlan,
  shown: string,
  screen: Screen,
): string[] {
  const { texts, language, paint, width } = screen;
  const { fates: words } = texts.story;
  const { told, without, seed, complete } = result;
  const other = result.shown?.variant === shown ? result.shown : undefined;
  const pinned = [told, without, other].find((each) => each?.variant === shown)?.pinned;
  const under = (each: FatesUnder) =>
    words.share(each.title[language], shareText(each, screen), seed);
  const withoutIt =
    without === undefined || plan.without === undefined
      ? []
      : [words.without(lead(plan.without.title[language], language), shareText(without, screen))];
  // What is expected of one way of working need not fit what is said of another.
  const expected =
    shown === told.variant
      ? words.expected(plan.expects[language])
      : words.expectedUnder(told.title[language], plan.expects[language]);
  const shares =
    shown === without?.variant ? [under(without), under(told)] : [under(told), ...withoutIt];
  const sentences = [
    expected,
    ...(pinned === 'fails' ? [paint('off', words.pinnedFails)] : []),
    ...(pinned === 'absent' ? [paint('off', words.pinnedAbsent)] : []),
    ...(other === undefined ? [] : [under(other)]),
    ...shares,
    ...(complete ? [] : [paint('off', texts.screens.interrupted)]),
  ];
  return [
    ...sentences.flatMap((sentence) => wrap(sentence, width)),
    ...wrap(words.interval, width).map((line) => paint('quiet', line)),
  ];
}

/** `912 of 1,000 fates (91.2 %, 89.3 to 92.9 %)`, and how many had no such case. */
function shareText({ held, absent, share }: FatesUnder, { texts, language }: Screen): string {
  const { fates: words } = texts.story;
  const text = words.of(
    grouped(held),
    grouped(share.n),
    share.n === 0 ? '–' : percent(share.estimate, language),
    percent(share.low, language),
    percent(share.high, language),
  );
  return absent === 0 ? text : words.absent(text, grouped(absent));
}

/**
 * The text before what it leads to, whether or not it was written with its full stop: a sentence of
 * its own; in Chinese a clause, since “若……” alone is none.
 */
function lead(text: string, language: Language): string {
  if (language === 'zh') return /[！？]$/u.test(text) ? text : `${text.replace(/[，。]$/u, '')}，`;
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** In a Chinese sentence the sign stands close to the figure. */
const percent = (share: number, language: Language): string =>
  `${decimal(100 * share, 1)}${language === 'zh' ? '' : ' '}%`;
