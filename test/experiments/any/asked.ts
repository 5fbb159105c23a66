import fc from 'fast-check';
import { anyScenario } from '../../metrics/any/scenarios.ts';

const assumption = 'any';
const title = { zh: '任意', en: 'any' };
const metric = <T extends object>(each: T) => ({ title, ...each });

const metrics = {
  time: metric({
    duration: { role: 'errand', from: 'opened', to: 'done' },
    statistics: ['mean', { within: '45 min', among: 'reached' }, 'sameDay'],
  }),
  lonerTime: metric({
    duration: { role: 'loner', from: 'opened', to: 'helped' },
    statistics: ['mean', 'sameDay'],
  }),
  open: metric({ level: { role: 'errand', from: 'opened', to: 'done' } }),
  lonersOpen: metric({ level: { role: 'loner', from: 'opened', to: 'helped' } }),
  left: metric({ share: { role: 'errand', of: 'opened', reached: 'gaveUp' } }),
  stories: metric({
    story: { role: 'errand', of: 'delegated', reached: 'helped', from: 'begun', to: 'delegated' },
    statistics: ['storyShare', 'valueShare', { storyShare: '40 min' }, { valueShare: '2 h' }],
  }),
  ended: metric({ count: { of: ['done', 'gaveUp'] } }),
  early: metric({ count: { of: 'opened', role: 'errand', to: '1 h' } }),
  lonersHelped: metric({ count: { of: 'helped', role: 'loner' } }),
  among: metric({ count: { of: 'done', among: ['begun'], role: 'errand' } }),
  worth: metric({ amount: { of: ['delegated', 'done'], less: 'helped' } }),
};

const apart = [
  { metric: 'time', statistic: 'mean' },
  { metric: 'left', statistic: 'share' },
  { metric: 'ended', statistic: 'count' },
  { metric: 'worth', statistic: 'amount' },
  { metric: 'stories', statistic: 'valueShare' },
] as const;

const target = (id: string, more: object) => ({
  id,
  title,
  definition: title,
  role: 'check',
  source: 'S01',
  variant: 'as',
  ...more,
});
const band = (low: string, reported: string, high: string) => ({ reported, band: [low, high] });
const targets = [
  target('mean', { metric: 'time', statistic: 'mean', ...band('30 min', '40 min', '50 min') }),
  target('large', { metric: 'time', statistic: 'mean', population: { size: 'large' } }),
  target('small', { metric: 'left', statistic: 'share', population: { size: 'small' } }),
  target('drop', {
    metric: 'ended',
    statistic: 'count',
    variant: 'all',
    against: { variant: 'as' },
    ...band('-10 %', '5 %', '20 %'),
  }),
  target('slower', {
    metric: 'lonerTime',
    statistic: 'mean',
    variant: 'all',
    against: { variant: 'as' },
  }),
  target('rest', { metric: 'left', statistic: 'share', against: { metric: 'among' } }),
  target('loners', {
    metric: 'lonersHelped',
    statistic: 'count',
    ...band('10 cases', '20 cases', '30 cases'),
  }),
  target('money', {
    metric: 'worth',
    statistic: 'amount',
    ...band('5e1 yuan', '1e2 yuan', '1e3 yuan'),
  }),
  target('implied', { metric: 'left', statistic: 'share', role: 'infer', reported: '30 %' }),
];

/** A scenario with figures of every kind asked of it, and the files that it names. */
export const anyAsked = fc
  .record({ scenario: anyScenario, apart: fc.constantFrom(...apart), alone: fc.boolean() })
  .map(({ scenario, apart: asked, alone }) => {
    const { roles, pools, arrivals } = scenario;
    const { draws } = roles.errand;
    const lever = (patch: object) => ({ title, patch });
    const whole = {
      ...scenario,
      roles: {
        ...roles,
        errand: { ...roles.errand, draws: { ...draws, worth: { chance: 0.3, assumption } } },
        // Meets nobody else, so that more of these alone can be had.
        loner: { ...roles.helper, pools: { b: 'c' } },
      },
      pools: { ...pools, c: { title, units: 1, assumption } },
      arrivals: { ...arrivals, loners: { role: 'loner', perDay: 30, assumption } },
      metrics,
      levers: {
        moreA: lever({ pools: { a: { units: 8, assumption } } }),
        calm: lever({
          roles: { errand: { delays: { patience: { constant: '7 h', assumption } } } },
        }),
      },
      variants: {
        as: { title, ...(alone ? { times: 3, timesOf: ['loners'] } : { times: 2 }) },
        all: { title, levers: ['moreA', 'calm'] },
      },
      attribution: { ...asked, from: 'as', to: 'all', levers: ['moreA', 'calm'] },
      inference: {
        title,
        target: 'implied',
        variant: 'as',
        role: 'errand',
        draws: ['worth'],
        grid: [0, 0.3, 1],
      },
      fronts: {
        errands: {
          title,
          roles: ['errand'],
          pools: ['a', 'b'],
          outcomes: ['done', { name: 'delegated', title, money: true }],
          costs: ['gaveUp'],
        },
        helpers: { title, roles: ['helper', 'loner'], pools: ['b', 'c'], outcomes: ['helped'] },
      },
      targets: ['t.yaml'],
      sources: 'p.yaml',
    };
    return {
      any: JSON.stringify(whole),
      't.yaml': JSON.stringify({ sixfronts: 1, targets }),
      'p.yaml': JSON.stringify({ sources: { S01: { title: 'a page' } }, targets: [] }),
    };
  });
