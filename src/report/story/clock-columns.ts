import type { Scenario } from '../../scenario/index.ts';
import {
  type ClockStyle,
  clockTime,
  dateOf,
  type Language,
  momentAfter,
  padEnd,
  sinceStart,
  width,
} from '../../text/index.ts';
import type { Story } from './steps.ts';

/** The two columns of time beside a story: since its beginning, and by the clock. */
interface ClockColumns {
  /** Columns that both take together. */
  readonly width: number;
  /** The word for the clock above its column. */
  heading(clock: string): string;
  /** `T+00:14:47  20:29`, for a time in ms since the story began. */
  at(time: number): string;
  /** The date of that time. */
  dayOf(time: number): string;
}

/** As wide as the story's times need. */
export function clockColumns(
  story: Story,
  scenario: Scenario,
  style: ClockStyle,
  language: Language,
): ClockColumns {
  const moment = (time: number) => momentAfter(scenario.start, story.began + time);
  const since = (time: number) => sinceStart(time, style, language);
  const widest = Math.max(...story.steps.map(({ time }) => width(since(time))));
  const both = (left: string, right: string): string => `${padEnd(left, widest)}  ${right}`;
  return {
    width: widest + '  00:00'.length,
    heading: (clock) => both('', clock),
    at: (time) => both(since(time), clockTime(moment(time))),
    dayOf: (time) => dateOf(moment(time), language),
  };
}
