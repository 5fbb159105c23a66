import { charts } from '../../src/charts/index.ts';
import { Headed, waitingFor } from '../../src/eventlog/index.ts';
import type {
  ComparisonResult,
  Estimate,
  PolicyRun,
  ReplayResult,
  ReplicationSummary,
  TargetResult,
} from '../../src/experiments/index.ts';
import { binEdges } from '../../src/metrics/index.ts';
import type { Bilingual, Role, Scenario, ScenarioFile, Target } from '../../src/scenario/index.ts';

export const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const both = (en: string, zh: string): Bilingual => ({ en, zh });

const role = (id: string, chart: string, title: Bilingual): Role => ({
  id,
  chart,
  title,
  settings: {},
  pools: {},
  draws: {},
  delays: {},
  activities: {},
  decisions: {},
});

/** A scenario with two pools and two roles of shipped charts; nothing in it is ever run. */
export const scenario: Scenario = {
  id: 'small-town',
  title: both('A small town', '小城'),
  about: both('For tests.', '测试用。'),
  variant: 'after',
  variantTitle: both('after', '建中心后'),
  start: '2021-03-01T00:00+08:00',
  startOfWeekOffset: 0,
  warmUp: DAY,
  runLength: 10 * DAY,
  followUp: DAY,
  replications: 4,
  seed: 7,
  fronts: [
    {
      id: 'search',
      title: both('the search', '查找'),
      roles: ['missing'],
      pools: ['searchers'],
      outcomes: [{ name: 'found' }],
      costs: [{ name: 'wrongBlock', title: both('blocked by mistake', '误封'), money: true }],
    },
  ],
  stocks: [],
  standing: [],
  reviews: [],
  pools: [
    {
      id: 'callTakers',
      title: both('call-takers', '接警员'),
      units: 2,
      discipline: 'fifo',
      shifts: [],
      onShiftEnd: 'finish',
      outages: [],
    },
    {
      id: 'searchers',
      title: both('searchers', '查找人员'),
      units: 4,
      discipline: 'priority',
      shifts: [
        { from: 0, capacity: 4 },
        { from: 8 * HOUR, capacity: 8 },
        { from: 7 * DAY - 8 * HOUR, capacity: 4 },
      ],
      onShiftEnd: 'finish',
      outages: [],
    },
  ],
  arrivals: [
    {
      id: 'reports',
      role: 'missing',
      perDay: 20,
      hours: [],
      weekdays: [],
      dayMixing: 1,
      at: [],
      scaledBy: [],
    },
  ],
  charts,
  roles: [
    role('missing', 'missingPerson', both('missing-person report', '失联警情')),
    role('patrol', 'probe', both('patrol', '就近巡查')),
    role('phone', 'probe', both('calls', '电话联系')),
  ],
  metrics: [
    {
      kind: 'duration',
      id: 'timeToFind',
      title: both('time to find', '寻人用时'),
      role: 'missing',
      from: 'opened',
      to: 'found',
    },
    {
      kind: 'level',
      id: 'open',
      title: both('searches open', '同时在查'),
      role: 'patrol',
      from: 'opened',
      to: 'found',
    },
  ],
};

const target = (id: string, variant: string, more: Partial<Target>): Target => ({
  id,
  title: both('mean time to find (people found)', '寻人平均用时（已找到者）'),
  variant,
  metric: 'timeToFind',
  statistic: { kind: 'mean' },
  role: 'fit',
  unit: 'min',
  source: 'S01',
  definition: both('From the report until identity is confirmed.', '从报警起到身份核实止。'),
  ...more,
});

export const estimate = (mean: number, halfWidth: number, n = 13_842): Estimate => ({
  mean,
  halfWidth,
  n,
  replications: 4,
  censored: 12,
});

export const targets: readonly TargetResult[] = [
  {
    target: target('before', 'before', { unit: 'h', reported: 4, band: [3.5, 4.5] }),
    estimate: estimate(4.04, 0.1),
    verdict: 'inside',
  },
  {
    target: target('after', 'after', { reported: 44, band: [43.5, 44.5] }),
    estimate: estimate(43.81, 0.7),
    verdict: 'inside',
  },
  {
    target: target('before24', 'before', {
      readingOf: 'before',
      unit: 'h',
      title: both('cut at 24 h', '截于24小时'),
      statistic: { kind: 'meanCut', cut: DAY },
    }),
    estimate: estimate(3.92, 0.1, 13_902),
    verdict: 'open',
  },
  {
    target: target('hour', 'after', {
      title: both('found within 1 hour', '1小时内找到'),
      statistic: { kind: 'within', limit: HOUR, among: 'reached' },
      role: 'predict',
      unit: '%',
      reported: 86,
      band: [85.5, 86.5],
    }),
    estimate: estimate(80.1, 0.5),
    verdict: 'outside',
  },
  {
    target: target('open', 'after', {
      metric: 'open',
      title: both('searches open at a time', '同时在查人数'),
      statistic: { kind: 'level' },
      role: 'check',
      unit: 'cases',
      reported: 2,
    }),
    estimate: estimate(2.04, 0.1, 13_842),
    verdict: 'overlaps',
  },
];

/** All waits of a pool between 2 and 5 minutes. */
const waits = binEdges.map((edge) => (edge > 2 * MINUTE && edge <= 5 * MINUTE ? 9 : 0));

const summary = (replication: number, scale: number): ReplicationSummary => ({
  replication,
  digest: `0000${replication}`,
  records: 5000,
  cases: 900,
  unfinished: 1,
  onDuty: [2, (4 * 16 + 8 * 152) / 168],
  metrics: [],
  stories: 100,
  fronts: [
    {
      opened: 10_200 * scale,
      caseTime: 12.4 * 10 * DAY * scale,
      milestones: [
        { count: 840 + replication, amount: 0 },
        { count: 12, amount: 180_000_000 },
      ],
    },
  ],
  ledgers: [
    {
      role: 'missingPerson',
      stories: 100,
      minutes: {
        [Headed.working]: 100 * 20 * MINUTE * scale,
        [Headed.travelling]: 100 * 5 * MINUTE,
        [Headed.waiting]: 100 * MINUTE,
        [waitingFor(1)]: 100 * 4 * MINUTE * scale,
      },
    },
  ],
  pools: [
    { granted: 100, withdrawn: 0, waited: 100_000, unitTime: 2 * DAY, atOnce: 60, waitBins: [] },
    {
      granted: 80,
      withdrawn: 20,
      waited: 80 * 3 * MINUTE * scale,
      unitTime: 36 * DAY,
      atOnce: 8,
      waitBins: waits,
    },
  ],
});

const run = (variant: string, title: Bilingual, scale: number): PolicyRun => ({
  policy: { variant, levers: [] },
  title,
  summaries: [0, 1, 2, 3].map((i) => summary(i, scale + i / 50)),
  digest: 'feedfeedfeedfeed',
});

export const file: ScenarioFile = {
  path: 'scenarios/small-town.yaml',
  files: ['scenarios/small-town.yaml'],
  id: 'small-town',
  title: scenario.title,
  about: scenario.about,
  hash: 'abcd',
  ownCharts: {},
  variants: [
    { id: 'before', times: 1, title: both('before', '建中心前') },
    { id: 'after', times: 1, title: both('after', '建中心后') },
  ],
  levers: [],
  attribution: {
    metric: 'timeToFind',
    statistic: { kind: 'meanCut', cut: 2 * DAY },
    from: 'before',
    to: 'after',
    levers: ['people', 'order', 'approval'],
  },
  targets: targets.map((each) => each.target),
  resolve: (variant) => ({ ...scenario, variant }),
};

const runs = [
  run('before', both('before', '建中心前'), 2),
  run('after', both('after', '建中心后'), 1),
] as const;

const lever = (id: string, en: string, zh: string, mean: number, halfWidth: number) => ({
  lever: { id, title: both(en, zh) },
  estimate: estimate(mean * MINUTE, halfWidth * MINUTE),
});

/** A whole result as a run would give it; the numbers are invented. */
export const replayResult: ReplayResult = {
  file,
  seed: 7,
  replications: 4,
  runs,
  targets,
  attribution: {
    whole: estimate(196.4 * MINUTE, 5.1 * MINUTE),
    shares: [
      lever('people', 'more searchers', '人手', 92.13, 4),
      lever('order', 'all lines at once', '并行', 71.13, 3.2),
      lever('approval', 'quicker approval', '审批提速', 33.14, 2),
    ],
  },
  figures: [],
  delayCurves: [],
  curves: [
    curve([
      [HOUR, 0.34],
      [4 * HOUR, 0.6],
      [8 * HOUR, 0.9],
    ]),
    curve([
      [30 * MINUTE, 0.5],
      [HOUR, 0.86],
      [8 * HOUR, 0.99],
    ]),
  ],
  digest: '7f3a91c0d2e4b6a8',
  cases: 27_804,
  complete: true,
};

function curve(points: readonly (readonly [number, number])[]) {
  return { metric: 'timeToFind', points: points.map(([time, share]) => ({ time, share })) };
}

/** A comparison; the numbers are invented. */
export const comparison: ComparisonResult = {
  file,
  seed: 7,
  replications: 4,
  runs,
  rows: [
    {
      key: 'timeToFind meanCut',
      title: both('time to find', '寻人用时'),
      question: { metric: 'timeToFind', statistic: { kind: 'meanCut', cut: 2 * DAY } },
      unit: 'ms',
      first: estimate(4.1 * HOUR, 6 * MINUTE),
      second: estimate(44 * MINUTE, 0.7 * MINUTE),
      difference: estimate(-202 * MINUTE, 5.1 * MINUTE),
      varianceRatio: 3.14,
    },
    {
      key: 'timeToFind within',
      title: both('time to find', '寻人用时'),
      question: { metric: 'timeToFind', statistic: { kind: 'within', limit: HOUR, among: 'all' } },
      unit: 'share',
      first: estimate(0.342, 0.009),
      second: estimate(0.861, 0.005),
      difference: estimate(0.519, 0.01),
      varianceRatio: Number.NaN,
    },
  ],
  digest: '7f3a91c0d2e4b6a8',
  complete: true,
};
