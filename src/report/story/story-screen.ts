import type { Scenario } from '../../scenario/index.ts';
import { padEnd, sinceStart, width, wrap } from '../../text/index.ts';
import type { Screen } from '../screen.ts';
import { sentence } from './sentence.ts';
import type { Story, StoryStep } from './steps.ts';
import { storyHead } from './story-head.ts';
import { ledgerLines } from './story-ledger.ts';

const HOUR = 3_600_000;

/** A case as somebody would read it aloud, and where its minutes went. */
export function storyScreen(story: Story, scenario: Scenario, screen: Screen): string[] {
  const style = story.sojourn < HOUR ? 'minutes' : 'hours';
  const column = Math.max(...story.steps.map(({ time }) => width(sinceStart(time, style))));
  const body = story.steps.flatMap((step) => {
    const text = sentence(step, scenario, style, screen);
    if (text === undefined) return [];
    const lines = wrap(text, screen.width - column - 2);
    return lines.map((line, i) => {
      const time = i === 0 ? sinceStart(step.time, style) : '';
      return `${screen.paint('quiet', padEnd(time, column))}  ${look(step, line, screen)}`;
    });
  });
  return [
    ...storyHead(story, scenario, screen),
    '',
    ...body,
    '',
    ...ledgerLines(story, scenario, screen),
  ];
}

function look(step: StoryStep, line: string, { paint }: Screen): string {
  if (step.kind === 'milestone' || step.kind === 'decision') return paint('strong', line);
  return step.kind === 'again' || step.kind === 'opened' ? paint('quiet', line) : line;
}
