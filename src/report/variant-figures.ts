import {
  type Estimate,
  type FrontMilestoneResult,
  type FrontResult,
  frontResults,
  type PolicyRun,
  poolResults,
} from '../experiments/index.ts';
import type { Bilingual, Scenario, ScenarioFile } from '../scenario/index.ts';
import {
  headingId,
  headingsOf,
  headingText,
  meanBooked,
  rolesOfStories,
} from './booked-minutes.ts';
import { milestoneText } from './milestone-text.ts';
import { type Screen, screenFor } from './screen.ts';

/** A figure of minutes, pools or fronts as a line of CSV has it. */
export interface VariantFigure {
  /** What it is of, and which: `pool searchers utilisation`. */
  readonly id: string;
  readonly unit: 'ms' | 'share' | 'cases' | 'fen' | 'h' | 'per day';
  readonly title: Bilingual;
  readonly estimate: Estimate;
}

const languages = { zh: screenFor('zh'), en: screenFor('en') } as const;

/** Says something in the words of a screen. */
type Words = (screen: Screen) => string;

/** Something of something, in both languages: `searchers: busy`. */
const titled = (of: Words, what: Words): Bilingual => ({
  zh: languages.zh.texts.screens.figureOf(of(languages.zh), what(languages.zh)),
  en: languages.en.texts.screens.figureOf(of(languages.en), what(languages.en)),
});

/** Where the minutes went, how pools fared, how fronts fared under one policy. */
export function variantFigures(run: PolicyRun, file: ScenarioFile): VariantFigure[] {
  const scenario = file.resolve(run.policy.variant, run.policy.levers);
  return [
    ...minutesFigures(run, scenario),
    ...poolFigures(run, scenario),
    ...frontResults(run, scenario).flatMap(frontFigures),
  ];
}

function minutesFigures(run: PolicyRun, scenario: Scenario): VariantFigure[] {
  return rolesOfStories([run]).flatMap((role) => {
    const title = scenario.roles.find(({ id }) => id === role)?.title;
    return headingsOf([run], role).map((code) => ({
      id: `minutes ${role} ${headingId(code, scenario)}`,
      unit: 'ms' as const,
      title: titled(
        ({ language }) => title?.[language] ?? role,
        (screen) => headingText(code, scenario, screen),
      ),
      estimate: meanBooked(run, role, code),
    }));
  });
}

function poolFigures(run: PolicyRun, scenario: Scenario): VariantFigure[] {
  return poolResults(run, scenario).flatMap((pool) => {
    const figure = figuresOf(`pool ${pool.id}`, pool.title);
    const { utilisation, wait, grantedPerDay, gaveUp } = pool;
    return [
      figure('utilisation', 'share', utilisation, ({ texts }) => texts.screens.busy),
      figure('wait', 'ms', wait, ({ texts }) => texts.screens.wait),
      figure('grantedPerDay', 'per day', grantedPerDay, ({ texts }) => texts.screens.granted),
      figure('gaveUp', 'share', gaveUp, ({ texts }) => texts.screens.gaveUp),
    ];
  });
}

function frontFigures(front: FrontResult): VariantFigure[] {
  const { openedPerDay, open, wait, wait90, utilisation, personHours } = front;
  const figure = figuresOf(`front ${front.id}`, front.title);
  const milestone = (side: 'outcome' | 'cost', each: FrontMilestoneResult): VariantFigure[] => {
    const key = `${side} ${each.name}`;
    const name: Words = (screen) => screen.texts.screens.fronts[side](milestoneText(each, screen));
    const of =
      (what: 'amount' | 'hoursEach'): Words =>
      (screen) =>
        screen.texts.screens.figureOf(name(screen), screen.texts.screens.fronts[what]);
    return [
      figure(`${key} count`, 'cases', each.count, name),
      ...(each.money === true ? [figure(`${key} amount`, 'fen', each.amount, of('amount'))] : []),
      ...(side === 'outcome'
        ? [figure(`${key} personHoursEach`, 'h', each.hoursEach, of('hoursEach'))]
        : []),
    ];
  };
  return [
    figure('openedPerDay', 'per day', openedPerDay, ({ texts }) => texts.screens.fronts.opened),
    figure('open', 'cases', open, ({ texts }) => texts.screens.fronts.open),
    figure('wait', 'ms', wait, ({ texts }) => texts.screens.fronts.wait),
    figure('wait90', 'ms', wait90, ({ texts }) => texts.screens.fronts.wait90),
    figure('utilisation', 'share', utilisation, ({ texts }) => texts.screens.fronts.busy),
    figure('personHours', 'h', personHours, ({ texts }) => texts.screens.fronts.personHours),
    ...front.outcomes.flatMap((each) => milestone('outcome', each)),
    ...front.costs.flatMap((each) => milestone('cost', each)),
  ];
}

/** Makes figures of one thing. */
const figuresOf =
  (of: string, title: Bilingual) =>
  (key: string, unit: VariantFigure['unit'], estimate: Estimate, what: Words): VariantFigure => ({
    id: `${of} ${key}`,
    unit,
    title: titled(({ language }) => title[language], what),
    estimate,
  });
