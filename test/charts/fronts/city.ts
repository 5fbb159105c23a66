import { setup } from 'xstate';
import { effects } from '../../../src/charts/index.ts';
import { EventLog, kindNames, Symbols } from '../../../src/eventlog/index.ts';
import { runReplication } from '../../../src/model/index.ts';
import { formatIssues, readScenario } from '../../../src/scenario/index.ts';
import { filesOf } from '../../scenario/small.ts';

interface Context {
  readonly gang: number;
}

/** Somebody whose case is filed at once: stands for a victim with everything around. */
const witness = setup({ types: { context: {} as Context }, actions: effects }).createMachine({
  id: 'witness',
  description: 'A case is filed and an account is named.',
  context: { gang: 0 },
  entry: [
    { type: 'draw', params: { what: 'gang' } },
    { type: 'milestone', params: { name: 'reported' } },
    { type: 'milestone', params: { name: 'feedbackDue' } },
    {
      type: 'tell',
      params: ({ context }) => ({ role: 'crackdown', event: 'CASE_FILED', which: context.gang }),
    },
    {
      type: 'tell',
      params: ({ context }) => ({
        role: 'cardCutting',
        event: 'ACCOUNT_SEEN',
        with: { gang: context.gang },
      }),
    },
  ],
  initial: 'gone',
  states: { gone: { type: 'final' } },
});

/** The other end of a raid. */
const band = setup({ actions: effects }).createMachine({
  id: 'band',
  description: 'Notes that it was raided.',
  initial: 'there',
  states: {
    there: { on: { RAIDED: { actions: { type: 'milestone', params: { name: 'hit' } } } } },
  },
});

/** A small city with every front and everybody who lets it work; 90 days long. */
const city = `sixfronts: 1
id: city
title: { zh: 小城, en: small city }
about: { zh: 各条战线。, en: The fronts. }
start: 2021-03-01T00:00+08:00
warmUp: 0 d
runLength: 90 d
followUp: 30 d
replications: 1
seed: 1
stocks:
  awareness: { title: { zh: 知晓, en: awareness }, initial: 0.3, least: 0, most: 1, assumption: low }
  appCoverage: { title: { zh: 安装, en: app }, initial: 0.2, least: 0, most: 1, assumption: low }
  accounts: { title: { zh: 账户, en: accounts }, initial: 1, least: 0, most: 1, assumption: full }
  lines: { title: { zh: 线路, en: lines }, initial: 1, least: 0, most: 1, assumption: full }
  banksOnChannel: { title: { zh: 银行, en: banks }, initial: 0.5, least: 0, most: 1, assumption: half }
  telecomChannel: { title: { zh: 通信, en: network }, initial: 0.5, least: 0, most: 1, assumption: half }
standing:
  communities: { role: publicity, count: 2, assumption: two }
  trade: { role: cardTrade, count: 1, assumption: one }
  cardDesk: { role: cardCutting, count: 1, assumption: one }
  gangs: { role: gang, count: 3, assumption: three }
  squads: { role: crackdown, count: 3, assumption: one each }
  pushMeeting: { role: coordination, count: 1, assumption: one }
pools:
  communityTeams: { title: { zh: 宣传队, en: teams }, units: 1, assumption: one for two communities }
  cardApprovers: { title: { zh: 审批人, en: approvers }, units: 1, assumption: one }
  cardTracers: { title: { zh: 溯源民警, en: tracers }, units: 2, assumption: two }
  reviewers: { title: { zh: 复核, en: reviewers }, units: 1, assumption: one }
  detectives: { title: { zh: 侦查员, en: detectives }, units: 2, assumption: two }
  caseApprovers: { title: { zh: 审批人, en: approvers }, units: 1, assumption: one }
  raidTeams: { title: { zh: 抓捕队, en: raid teams }, units: 1, assumption: one }
  callers: { title: { zh: 话务员, en: callers }, units: 3, assumption: three }
arrivals:
  witnesses: { role: witness, perDay: 8, assumption: eight }
reviews:
  week:
    tell: coordination
    event: WEEK_ENDED
    every: 7 d
    figures:
      feedback: { share: { of: feedbackDue, reached: unblocked } }
      held: { share: { of: cardTraced, reached: cardBlocked } }
      incidents: { count: reported }
roles:
  witness:
    chart: witness
    title: { zh: 报案人, en: witness }
    draws: { gang: { empirical: { values: [0, 1, 2], weights: [1, 2, 1] }, assumption: 'gang 1 most' } }
  gang: { chart: band, title: { zh: 团伙, en: gang } }
  publicity:
    chart: publicity
    title: { zh: 宣传, en: publicity }
    settings: { active: { value: true, assumption: on } }
    draws:
      awarenessLevel: { stock: awareness, assumption: as it is }
      appLevel: { stock: appCoverage, assumption: as it is }
      reach: { constant: 0.2, assumption: a fifth }
      installed: { constant: 0.1, assumption: a tenth }
      forgotten: { constant: 0.04, assumption: a week }
      removed: { constant: 0.02, assumption: a week }
    delays:
      betweenCampaigns: { exponential: 10 d, assumption: often }
      fading: { constant: 7 d, assumption: weekly }
    activities:
      holdCampaign: { constant: 2 d, outcomes: { held: 0.8, poorlyAttended: 0.2 }, assumption: two days }
  cardTrade:
    chart: cardTrade
    title: { zh: 黑灰产, en: trade }
    draws:
      accountsLevel: { stock: accounts, assumption: as it is }
      linesLevel: { stock: lines, assumption: as it is }
      comesIn: { constant: 0.1, assumption: a tenth of what is missing }
    delays:
      restocking: { constant: 1 d, assumption: daily }
      slowRestocking: { constant: 4 d, assumption: a quarter of the pace }
      recovery: { constant: 9 d, assumption: for a while }
  cardCutting:
    chart: cardCutting
    title: { zh: 断卡, en: card-cutting }
    settings:
      active: { value: true, assumption: on }
      desk: { value: 12, assumption: small }
      cardsForOperation: { value: 30, assumption: thirty }
    delays: { betweenOperations: { constant: 5 d, assumption: often }  }
    activities:
      pullNail: { constant: 1 d, outcomes: { struck: 0.6, flown: 0.4 }, assumption: a day }
  cardTrace:
    chart: cardTrace
    title: { zh: 溯源, en: trace }
    settings: { step: { value: 0.01, assumption: a hundredth } }
    draws:
      card: { choice: { account: 0.7, line: 0.3 }, assumption: mostly accounts }
      onChannel: { by: card, cases: { line: { chance: { stock: telecomChannel } } }, otherwise: { chance: { stock: banksOnChannel } }, assumption: by channel }
      uninvolved: { chance: 0.3, assumption: many }
      objects: { chance: 0.7, assumption: most }
    delays:
      inUse: { constant: 60 d, assumption: used for long }
      overChannel: { constant: 30 min, assumption: quick }
      onPaper: { constant: 2 d, assumption: slow }
      blocking: { constant: 1 h, assumption: an hour }
      holderNotices: { constant: 10 h, assumption: at the next use }
      release: { constant: 2 h, assumption: two hours }
    activities:
      approve: { constant: 5 min, outcomes: { approved: 0.7, tooWide: 0.2, refused: 0.1 }, assumption: mostly }
      narrow: { constant: 5 min, assumption: short }
      trace: { constant: 3 h, outcomes: { traded: 0.8, cleared: 0.2 }, assumption: mostly }
      reviewAppeal: { constant: 3 h, outcomes: { by: uninvolved, cases: { 'true': { released: 0.9, upheld: 0.1 } }, otherwise: { released: 0.2, upheld: 0.8 } }, assumption: mostly right }
  crackdown:
    chart: crackdown
    title: { zh: 打击, en: crackdown }
    settings:
      active: { value: true, assumption: on }
      casesForRaid: { value: 12, assumption: twelve }
      leadWorth: { value: 3, assumption: three }
      pile: { value: 4, assumption: four }
    activities:
      link: { constant: 4 h, outcomes: { linked: 0.8, unrelated: 0.2 }, assumption: four hours }
      approve: { constant: 1 h, outcomes: { approved: 0.5, tooWide: 0.3, refused: 0.2 }, assumption: mostly }
      narrow: { constant: 1 h, assumption: an hour }
      investigate: { constant: 2 d, outcomes: { located: 0.7, trailCold: 0.3 }, assumption: two days }
      raid: { constant: 1 d, outcomes: { arrests: 0.6, flown: 0.4 }, assumption: a day }
  coordination:
    chart: coordination
    title: { zh: 联动, en: coordination }
    settings:
      active: { value: true, assumption: on }
      feedbackAim: { value: 0.1, assumption: a tenth }
      heldAim: { value: 1, assumption: all }
      incidentsAim: { value: 60, assumption: a week }
      staffLimit: { value: 1, assumption: once }
      bankLimit: { value: 2, assumption: twice }
      telecomLimit: { value: 2, assumption: twice }
      staffStep: { value: 2, assumption: two }
      bankStep: { value: 0.2, assumption: a fifth }
      telecomStep: { value: 0.1, assumption: a tenth }
      staffCost: { value: 1000, assumption: yuan }
      bankCost: { value: 500, assumption: yuan }
      telecomCost: { value: 300, assumption: yuan }
    pools: { dissuasionStaff: callers }
    delays:
      discussion: { constant: 2 h, assumption: one meeting }
      staffDelay: { constant: 10 d, assumption: longer than a week }
      bankDelay: { constant: 3 d, assumption: three days }
      telecomDelay: { constant: 9 d, assumption: nine days }
    decisions:
      lever:
        by: furthest
        choose: { feedback: { staff: 0.5, bankChannel: 0.5 }, held: bankChannel, incidents: telecomChannel, otherwise: holdCourse }
        latency: { constant: 10 min }
        assumption: by the figure furthest from its aim
metrics: {}
variants:
  asItIs: { title: { zh: 原样, en: as it is } }
`;

/** What happened, in the order in which it did. */
export interface Happening {
  /** ms since the beginning. */
  readonly time: number;
  readonly caseNumber: number;
  readonly kind: string;
  readonly what: string;
  /** The second column: a name where it is one. */
  readonly b: number | string;
}

export interface Run {
  readonly log: EventLog;
  readonly digest: string;
  readonly all: readonly Happening[];
  /** What happened of some kind, with some name. */
  readonly of: (kind: string, what?: string) => readonly Happening[];
  /** How often it did. */
  readonly count: (kind: string, what: string) => number;
  /** Ids of all states that some case was in. */
  readonly states: ReadonlySet<string>;
  /** Number of the case that stands as the nth of a role. */
  readonly standing: (role: string, nth: number) => number;
}

const NAMES_IN_B = new Set(['event', 'ended', 'decided', 'audited', 'justified']);

/** Runs the city with a patch (YAML, two spaces deep, in the form of a variant's `patch`). */
export function run(patch = '', executor: 'compiled' | 'actor' = 'compiled', seed = 1): Run {
  const variant = `  other: { title: { zh: 另, en: other } }\n`;
  const patched =
    patch === ''
      ? ''
      : `  other:\n    title: { zh: 另, en: other }\n    patch:\n${patch.replace(/^(?=.)/gmu, '      ')}\n`;
  const read = readScenario(
    'city.yaml',
    filesOf({
      'city.yaml': city + (patched === '' ? variant : patched),
      'targets/published.yaml': 'sources: {}\ntargets: []\n',
    }),
    { charts: { witness, band } },
  );
  if (!('file' in read)) throw new Error(formatIssues(read.issues, read.texts, 'en'));
  const symbols = new Symbols();
  const log = new EventLog();
  const { digest } = runReplication(read.file.resolve('other'), {
    seed,
    replication: 0,
    executor,
    listeners: [log],
    symbols,
  });
  const all = [...log].map(({ time, caseNumber, kind, a, b }): Happening => {
    const name = kindNames[kind]!;
    const second = NAMES_IN_B.has(name) ? (symbols.nameOf(b) ?? b) : b;
    return { time, caseNumber, kind: name, what: symbols.nameOf(a) ?? String(a), b: second };
  });
  const of = (kind: string, what?: string) =>
    all.filter((each) => each.kind === kind && (what === undefined || each.what === what));
  return {
    log,
    digest,
    all,
    of,
    count: (kind, what) => of(kind, what).length,
    states: new Set(of('event').flatMap(({ b }) => String(b).split(','))),
    standing: (role, nth) => of('standing', role)[nth]!.caseNumber,
  };
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
