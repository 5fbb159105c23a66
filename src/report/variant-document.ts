import {
  type Curve,
  frontResults,
  type FrontMilestoneResult,
  type FrontResult,
  type PolicyRun,
  type PoolResult,
  poolResults,
} from '../experiments/index.ts';
import type { ScenarioFile } from '../scenario/index.ts';
import {
  headingId,
  headingsOf,
  headingText,
  meanBooked,
  rolesOfStories,
} from './booked-minutes.ts';
import { estimate } from './estimate-document.ts';
import { screenFor } from './screen.ts';

/** One policy's replications. */
export function variantDocument(run: PolicyRun, file: ScenarioFile, curve: Curve | undefined) {
  const { policy, title, digest, summaries, more } = run;
  const scenario = file.resolve(policy.variant, policy.levers);
  const heading = (code: number, language: 'zh' | 'en') =>
    headingText(code, scenario, screenFor(language));
  const sum = (count: 'stories' | 'cases' | 'unfinished' | 'records') =>
    summaries.reduce((total, summary) => total + summary[count], 0);
  return {
    variant: policy.variant,
    title,
    digest,
    replications: summaries.length,
    ...(more === undefined
      ? {}
      : { further: { arrivals: more.arrivals, replications: more.summaries.length } }),
    stories: sum('stories'),
    cases: sum('cases'),
    unfinished: sum('unfinished'),
    records: sum('records'),
    minutes: rolesOfStories([run]).flatMap((role) =>
      headingsOf([run], role).map((code) => ({
        role,
        id: headingId(code, scenario),
        heading: { zh: heading(code, 'zh'), en: heading(code, 'en') },
        perStory: estimate(meanBooked(run, role, code)),
        unit: 'ms',
      })),
    ),
    pools: poolResults(run, scenario).map(poolDocument),
    fronts: frontResults(run, scenario).map(frontDocument),
    ...(curve === undefined ? {} : { curve }),
  };
}

/** Times in ms, shares from 0 to 1. */
function poolDocument({ id, title, units, ...figures }: PoolResult) {
  const { utilisation, wait, granted, withdrawn, grantedPerDay, gaveUp } = figures;
  return {
    pool: id,
    title,
    units,
    utilisation: estimate(utilisation),
    wait: estimate(wait),
    grantedPerDay: estimate(grantedPerDay),
    gaveUp: estimate(gaveUp),
    granted,
    withdrawn,
  };
}

/** Times in ms, shares from 0 to 1, amounts in fen. */
function frontDocument({ id, title, outcomes, costs, ...figures }: FrontResult) {
  const { openedPerDay, open, wait, wait90, utilisation, personHours } = figures;
  const milestone = ({ name, title: words, count, amount, hoursEach }: FrontMilestoneResult) => ({
    milestone: name,
    title: words ?? null,
    count: estimate(count),
    amount: estimate(amount),
    personHoursEach: estimate(hoursEach),
  });
  return {
    front: id,
    title,
    openedPerDay: estimate(openedPerDay),
    open: estimate(open),
    wait: estimate(wait),
    wait90: estimate(wait90),
    utilisation: estimate(utilisation),
    personHours: estimate(personHours),
    outcomes: outcomes.map(milestone),
    costs: costs.map(milestone),
  };
}
