import type { Scenario } from '../../scenario/index.ts';
import { dateAndTime, momentAfter, wrapFacts } from '../../text/index.ts';
import type { Screen } from '../screen.ts';
import type { Story } from './steps.ts';
import { nameOf } from './story-names.ts';

/** Who the story is about, what is known, and everything needed to tell it again. */
export function storyHead(
  story: Story,
  scenario: Scenario,
  { texts, language, width: columns, paint }: Screen,
): string[] {
  const { story: words, screens } = texts;
  const { name, age, lastSeen, district } = story.person;
  const { attributes } = story;
  // Where somebody was last seen matters only if that is who is looked for.
  const isSought = typeof attributes['person'] === 'string';
  const place = isSought
    ? words.lastSeen(lastSeen[language], district[language])
    : words.resident(district[language]);
  const named = (attribute: string) => nameOf(attribute, texts) ?? [];
  const described = Object.values(attributes).flatMap((value) =>
    typeof value === 'string' ? named(value) : [],
  );
  const known = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === 1 ? named(attribute) : [],
  );
  const clues = known.length > 0 ? words.known(known.join(words.list)) : words.nothingKnown;
  const title = words.case(story.case);
  const [first = '', ...rest] = wrapFacts(
    [title, words.person(name[language], age), place, words.invented],
    columns,
  );
  const start = dateAndTime(momentAfter(scenario.start, story.began), language);
  const origin = [
    words.variant(scenario.variantTitle[language]),
    words.start(start),
    screens.seed(story.seed),
    words.replication(story.replication),
    screens.notice,
  ];
  return [
    paint('title', title) + first.slice(title.length),
    ...rest,
    ...wrapFacts(isSought ? [...described, clues] : described, columns),
    ...wrapFacts(origin, columns),
  ];
}
