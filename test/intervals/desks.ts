import { Headed } from '../../src/eventlog/index.ts';
import { attribute, coalitionPolicies } from '../../src/experiments/attribute.ts';
import type { PolicyRun } from '../../src/experiments/index.ts';
import { gridPolicies, infer } from '../../src/experiments/infer.ts';
import type { Question } from '../../src/model/index.ts';
import type { Attribution, Inference, Target } from '../../src/scenario/index.ts';
import { deskFile } from './desk.ts';
import { figure, readingsOf } from './figures.ts';
import type { Study } from './study.ts';
import { gaveUp, inBalance } from './theory.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const meanOf = (metric: string): Question => ({ metric, statistic: { kind: 'mean' } });
const within = (metric: string, limit: number, among: 'all' | 'reached' = 'all'): Question => ({
  metric,
  statistic: { kind: 'within', limit, among },
});
const share: Question = { metric: 'again', statistic: { kind: 'share' } };
const valueShare: Question = { metric: 'stake', statistic: { kind: 'valueShare' } };
const count = (metric: string): Question => ({ metric, statistic: { kind: 'count' } });
const worth: Question = { metric: 'worth', statistic: { kind: 'amount' } };
const present: Question = { metric: 'present', statistic: { kind: 'level' } };

/** M/M/2 at a load of 0.7, 96 visitors a day on average: nearly all in closed form. */
export function balanced(days: number): Study {
  const file = deskFile({
    id: 'balanced',
    days,
    clerks: 2,
    perDay: 96,
    full: { exponential: '21 min' },
  });
  const questions = [
    meanOf('stay'),
    within('stay', 30 * MINUTE),
    within('wait', HOUR),
    share,
    present,
    count('visits'),
  ];
  const is = readingsOf(file, questions);
  const queue = { clerks: 2, rate: 96 / 1440, work: 21 };
  const today = inBalance(queue, 30);
  const more = inBalance({ ...queue, clerks: 3 }, 30);
  const hour = inBalance(queue, 60);
  const figures = [
    figure({ en: 'mean stay', zh: '平均逗留时间' }, is.metric(questions[0]!), today.stay * MINUTE),
    figure(
      { en: 'share within 30 min (49 %)', zh: '30分钟以内的比例（49%）' },
      is.metric(questions[1]!),
      today.stayWithin,
    ),
    figure(
      { en: 'share that waits less than 1 h (90 %)', zh: '等待不到1小时的比例（90%）' },
      is.metric(questions[2]!),
      hour.waitWithin,
    ),
    figure({ en: 'share by lot (30 %)', zh: '按概率抽取的比例（30%）' }, is.metric(share), 0.3),
    figure({ en: 'cases open at a time', zh: '同时在办案例数' }, is.metric(present), today.present),
    figure({ en: 'count of a period', zh: '时段计数' }, is.metric(count('visits')), 96 * days),
    figure(
      { en: 'pool: mean wait', zh: '资源池：平均等待' },
      is.pool('clerks', 'wait'),
      today.wait * MINUTE,
    ),
    figure({ en: 'pool: busy', zh: '资源池：利用率' }, is.pool('clerks', 'utilisation'), today.use),
    figure(
      { en: 'pool: granted a day', zh: '资源池：每日分派数' },
      is.pool('clerks', 'grantedPerDay'),
      96,
    ),
    figure({ en: 'front: wait of 90 % *', zh: '战线：等待，九成不超过*' }, is.front('wait90')),
    figure(
      { en: 'front: person-hours', zh: '战线：工时' },
      is.front('personHours'),
      24 * days * 2 * today.use,
    ),
    figure(
      { en: 'front: person-hours each', zh: '战线：每次工时' },
      is.outcome('hoursEach'),
      (24 * 2 * today.use) / (96 * 0.3),
    ),
    figure(
      { en: 'minutes booked to work', zh: '记入作业的分钟数' },
      is.booked('visitor', Headed.working),
      21 * MINUTE,
    ),
    figure(
      { en: 'difference of mean stays, same fate', zh: '平均逗留时间之差（公共随机数）' },
      is.difference(questions[0]!, 1),
      (more.stay - today.stay) * MINUTE,
    ),
    figure(
      { en: 'its change in %', zh: '其变化百分比' },
      is.change(questions[0]!, 1),
      100 * (more.stay / today.stay - 1),
    ),
    figure(
      { en: 'difference of shares within 30 min', zh: '30分钟以内比例之差' },
      is.difference(questions[1]!, 1),
      more.stayWithin - today.stayWithin,
    ),
  ];
  const policies = [
    { variant: 'today', levers: [] },
    { variant: 'today', levers: ['clerk'] },
  ];
  return {
    title: {
      en: `A queue in balance (M/M/2, load 0.7), run length ${days} d`,
      zh: `稳态排队（M/M/2，负荷0.7），运行时长${days}天`,
    },
    file,
    policies,
    questions,
    figures,
  };
}

/** The same desk: what each of two levers is worth, and the share of simple visits that a mean implies. */
export function takenApart(): Study {
  const file = deskFile({ id: 'apart', clerks: 2, perDay: 96, full: { exponential: '21 min' } });
  const statistic = { kind: 'mean' } as const;
  const attribution: Attribution = {
    metric: 'stay',
    statistic,
    from: 'today',
    to: 'both',
    levers: ['clerk', 'quick'],
  };
  const inference: Inference = {
    title: { zh: '', en: '' },
    target: 'told',
    variant: 'today',
    role: 'visitor',
    draws: ['isSimple'],
    grid: [0, 0.1, 0.3, 0.6, 1],
  };
  const target: Target = {
    id: 'told',
    title: { zh: '', en: '' },
    variant: 'today',
    metric: 'stay',
    statistic,
    role: 'infer',
    reported: 25,
    unit: 'min',
    source: '',
    definition: { zh: '', en: '' },
  };
  const questions = [meanOf('stay')];
  const [spec, index] = readingsOf(file, questions).measure(questions[0]!);
  const combinations = coalitionPolicies(attribution);
  const parts = (runs: readonly PolicyRun[]) =>
    attribute(file, attribution, spec, index, runs.slice(0, combinations.length));
  const stay = (clerks: number, work: number) =>
    inBalance({ clerks, rate: 96 / 1440, work }, 30).stay * MINUTE;
  const [none, clerk, quick, both] = [stay(2, 21), stay(3, 21), stay(2, 15), stay(3, 15)];
  const figures = [
    figure(
      { en: 'attribution: whole', zh: '归因：合计' },
      (_, runs) => parts(runs).whole,
      none - both,
    ),
    figure(
      { en: 'attribution: one clerk more', zh: '归因：增加一人' },
      (_, runs) => parts(runs).shares[0]!.estimate,
      (none - clerk + quick - both) / 2,
    ),
    figure(
      { en: 'attribution: quicker work', zh: '归因：加快作业' },
      (_, runs) => parts(runs).shares[1]!.estimate,
      (none - quick + clerk - both) / 2,
    ),
    figure({ en: 'inferred share (34 %)', zh: '推断的比例（34%）' }, (_, runs) => {
      const grid = runs.slice(combinations.length);
      return infer(inference, target, spec, index, grid).share;
    }),
  ];
  const policies = [...combinations, ...gridPolicies(inference)];
  return {
    title: { en: 'Attribution and inference at the same desk', zh: '同一窗口的归因与推断' },
    file,
    policies,
    questions,
    figures,
  };
}

/** Too many visitors for two clerks, who leave when it takes too long. */
export function crowded(): Study {
  const file = deskFile({
    id: 'crowded',
    clerks: 2,
    perDay: 192,
    full: { exponential: '20 min' },
    patience: '30 min',
  });
  const questions = [within('stay', 30 * MINUTE), meanOf('stay')];
  const is = readingsOf(file, questions);
  const queue = { clerks: 2, rate: 192 / 1440, work: 20 };
  const gone = gaveUp(queue, 30);
  const figures = [
    figure(
      { en: 'pool: share that gave up', zh: '资源池：放弃等待比例' },
      is.pool('clerks', 'gaveUp'),
      gone,
    ),
    figure(
      { en: 'pool: mean wait of the granted', zh: '资源池：获分派者的平均等待' },
      is.pool('clerks', 'wait'),
    ),
    figure(
      { en: 'pool: busy', zh: '资源池：利用率' },
      is.pool('clerks', 'utilisation'),
      (queue.rate * queue.work * (1 - gone)) / 2,
    ),
    figure(
      { en: 'share of all within 30 min', zh: '全部之中30分钟以内的比例' },
      is.metric(questions[0]!),
    ),
  ];
  return {
    title: { en: 'Crowded, visitors give up', zh: '拥挤，来访者会放弃' },
    file,
    policies: [{ variant: 'today', levers: [] }],
    questions,
    figures,
  };
}

/** No queue, twenty visitors a day, spread by a lognormal with sigma 1.5, money with sigma 2, a rare event. */
export function skewed(): Study {
  const file = deskFile({
    id: 'skewed',
    clerks: 500,
    perDay: 20,
    full: { lognormal: { median: '30 min', sigma: 1.5 } },
    again: 0.01,
    worth: { lognormal: { median: 100_000, sigma: 2 } },
    followUp: '60 d',
  });
  const questions = [
    meanOf('stay'),
    within('stay', 30 * MINUTE),
    within('stay', 2 * HOUR),
    share,
    count('returns'),
    worth,
    valueShare,
  ];
  const is = readingsOf(file, questions);
  const mean = 30 * Math.exp(1.5 ** 2 / 2);
  const figures = [
    figure(
      { en: 'mean of a lognormal, σ = 1.5', zh: '对数正态的平均值，σ = 1.5' },
      is.metric(questions[0]!),
      mean * MINUTE,
    ),
    figure(
      { en: 'share within the median (50 %)', zh: '中位数以内的比例（50%）' },
      is.metric(questions[1]!),
      0.5,
    ),
    figure({ en: 'rare share (1 %)', zh: '罕见的比例（1%）' }, is.metric(share), 0.01),
    figure(
      { en: 'rare count (0.2 a replication)', zh: '罕见的计数（每次重复运行0.2）' },
      is.metric(count('returns')),
      0.2,
    ),
    figure(
      { en: 'sum of money, σ = 2', zh: '金额合计，σ = 2' },
      is.metric(worth),
      20 * 100_000 * Math.exp(2),
    ),
    figure(
      { en: 'rare share of the money (1 %)', zh: '罕见的金额比例（1%）' },
      is.metric(valueShare),
      0.01,
    ),
    figure(
      { en: 'person-hours each, of a rare outcome', zh: '罕见结果的每次工时' },
      is.outcome('hoursEach'),
      mean / 60 / 0.01,
    ),
  ];
  return {
    title: { en: 'Skewed and rare', zh: '偏斜与罕见' },
    file,
    policies: [{ variant: 'today', levers: [] }],
    questions,
    figures,
  };
}

/** Three visitors on a mean day, days very unlike (shape 1): many replications have nobody or few. */
export function uneven(): Study {
  const file = deskFile({
    id: 'uneven',
    clerks: 500,
    perDay: 3,
    dayMixing: 1,
    full: { exponential: '30 min' },
    worth: { lognormal: { median: 100_000, sigma: 1 } },
  });
  const questions = [meanOf('stay'), share, count('visits'), valueShare];
  const is = readingsOf(file, questions);
  const figures = [
    figure(
      { en: 'mean over few cases', zh: '少数案例的平均值' },
      is.metric(questions[0]!),
      30 * MINUTE,
    ),
    figure({ en: 'share by lot (30 %)', zh: '按概率抽取的比例（30%）' }, is.metric(share), 0.3),
    figure({ en: 'count (3)', zh: '计数（3）' }, is.metric(count('visits')), 3),
    figure({ en: 'share of the money (30 %)', zh: '金额比例（30%）' }, is.metric(valueShare), 0.3),
  ];
  return {
    title: { en: 'Few cases, unequal replications', zh: '案例少，各次重复运行不等' },
    file,
    policies: [{ variant: 'today', levers: [] }],
    questions,
    figures,
  };
}

/** Stays of 20 h on average, followed for 6 h: most are unfinished when they are last seen. */
export function censored(): Study {
  const file = deskFile({
    id: 'censored',
    clerks: 5000,
    perDay: 60,
    full: { exponential: '20 h' },
    followUp: '6 h',
    warmUp: '6 d',
  });
  const cut: Question = { metric: 'stay', statistic: { kind: 'meanCut', cut: 6 * HOUR } };
  const questions = [meanOf('stay'), within('stay', HOUR, 'reached'), within('stay', HOUR), cut];
  const is = readingsOf(file, questions);
  const figures = [
    figure(
      { en: 'mean cut at the follow-up', zh: '按后续观察期截断的平均值' },
      is.metric(cut),
      20 * HOUR * (1 - Math.exp(-6 / 20)),
    ),
    figure(
      { en: 'share of all within 1 h (5 %)', zh: '全部之中1小时以内的比例（5%）' },
      is.metric(questions[2]!),
      1 - Math.exp(-1 / 20),
    ),
    figure(
      { en: 'mean of those that got there *', zh: '已到达者的平均值*' },
      is.metric(questions[0]!),
    ),
  ];
  return {
    title: { en: 'Censored', zh: '删失' },
    file,
    policies: [{ variant: 'today', levers: [] }],
    questions,
    figures,
  };
}
