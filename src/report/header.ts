import type { Bilingual } from '../scenario/index.ts';
import { grouped, plain, wrapFacts } from '../text/index.ts';
import type { Screen } from './screen.ts';

const DAY = 86_400_000;

/** What the head of a screen says about a run. */
export interface RunHead {
  readonly title: Bilingual;
  readonly replications: number;
  /** Variants with their replications, where these differ. */
  readonly unequal?: readonly string[];
  /** Ms in which cases count. */
  readonly runLength: number;
  readonly cases?: number;
  readonly seed: number;
  readonly digest: string;
  /** Wall-clock ms; left out where it would differ from run to run. */
  readonly elapsed?: number | undefined;
  readonly complete: boolean;
}

/** Title, notice, and everything needed to repeat the run. */
export function header(head: RunHead, screen: Screen): string[] {
  const { texts, language, paint, width } = screen;
  const { screens } = texts;
  const days = head.runLength / DAY;
  const length = screens.days(plain(days), days === 1);
  const facts = [
    head.unequal === undefined
      ? screens.replications(head.replications, length)
      : screens.unequal(head.unequal.join(texts.story.list), length),
    ...(head.cases === undefined ? [] : [screens.cases(grouped(head.cases))]),
    screens.seed(head.seed),
    ...(head.elapsed === undefined ? [] : [screens.seconds((head.elapsed / 1000).toFixed(1))]),
    screens.digest(head.digest),
  ];
  const [first = '', ...rest] = wrapFacts(
    [`sixfronts · ${head.title[language]}`, screens.notice],
    width,
  );
  return [
    paint('title', 'sixfronts') + first.slice('sixfronts'.length),
    ...rest,
    ...wrapFacts(facts, width),
    ...(head.complete ? [] : [paint('off', screens.interrupted)]),
  ];
}
