import { fileURLToPath } from 'node:url';
import { Headed } from '../../src/eventlog/index.ts';
import type { Question } from '../../src/model/index.ts';
import {
  formatIssues,
  readFromDisk,
  readScenario,
  type ScenarioFile,
  withRunLength,
} from '../../src/scenario/index.ts';
import { figure, readingsOf } from './figures.ts';
import type { Study } from './study.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const policies = ['before', 'after'].map((variant) => ({ variant, levers: [] }));
const AFTER = 1;

/** The tutorial as it is, 60 cases a replication; its own number of replications is 5. */
export function tutorial(): Study {
  const file = shipped('tutorial');
  const cut: Question = { metric: 'timeToFind', statistic: { kind: 'meanCut', cut: 48 * HOUR } };
  const hour = within('timeToFind', 'all', HOUR);
  const day = within('timeToFind', 'all', DAY);
  const open: Question = { metric: 'openSearches', statistic: { kind: 'level' } };
  const again: Question = { metric: 'repeatCalls', statistic: { kind: 'share' } };
  const questions = [cut, hour, day, open, again];
  const is = readingsOf(file, questions);
  return {
    title: { en: 'Tutorial', zh: '入门情景' },
    file,
    policies,
    questions,
    figures: [
      figure({ en: 'mean, cut at 48 h, before', zh: '48小时截断的平均值，之前' }, is.metric(cut)),
      figure(
        { en: 'mean, cut at 48 h, after', zh: '48小时截断的平均值，之后' },
        is.metric(cut),
        undefined,
        AFTER,
      ),
      figure({ en: 'share within 1 h', zh: '1小时以内的比例' }, is.metric(hour)),
      figure({ en: 'share within 24 h (99 %)', zh: '24小时以内的比例（99%）' }, is.metric(day)),
      figure({ en: 'searches open at a time', zh: '同时在查' }, is.metric(open)),
      figure({ en: 'callers who ring again', zh: '重复报警' }, is.metric(again)),
      figure(
        { en: 'wait for searchers, mostly none', zh: '等待查找人员，多数不等' },
        is.pool('searchers', 'wait'),
      ),
      figure({ en: 'searchers busy', zh: '查找人员利用率' }, is.pool('searchers', 'utilisation')),
      figure(
        { en: 'minutes booked to work', zh: '记入作业的分钟数' },
        is.booked('missingPerson', Headed.working),
      ),
      figure(
        { en: 'difference of the means, after − before', zh: '平均值之差，之后−之前' },
        is.difference(cut, AFTER),
      ),
      figure({ en: 'its change in %', zh: '其变化百分比' }, is.change(cut, AFTER)),
      figure(
        { en: 'difference of the shares within 1 h', zh: '1小时以内比例之差' },
        is.difference(hour, AFTER),
      ),
    ],
  };
}

/** Shenzhen 2021 cut to one day: 60 people and 35 victims a replication. */
export function shenzhen(): Study {
  const file = withRunLength(shipped('shenzhen-2021'), DAY);
  const mean: Question = { metric: 'timeToFind', statistic: { kind: 'mean' } };
  const hour = within('timeToFind', 'reached', HOUR);
  const stopHour = within('timeToStop', 'reached', HOUR);
  const found: Question = { metric: 'stopSuccess', statistic: { kind: 'storyShare' } };
  const money: Question = { metric: 'moneyStopped', statistic: { kind: 'valueShare' } };
  const questions = [mean, hour, stopHour, found, money];
  const is = readingsOf(file, questions);
  return {
    title: { en: 'Shenzhen 2021, run length 1 d', zh: '深圳2021，运行时长1天' },
    file,
    policies,
    questions,
    figures: [
      figure({ en: 'mean time to find, before', zh: '平均寻人用时，之前' }, is.metric(mean)),
      figure(
        { en: 'mean time to find, after', zh: '平均寻人用时，之后' },
        is.metric(mean),
        undefined,
        AFTER,
      ),
      figure(
        { en: 'found within 1 h, after', zh: '1小时内找到，之后' },
        is.metric(hour),
        undefined,
        AFTER,
      ),
      figure(
        { en: 'stopped within 60 min, after (nearly all)', zh: '60分钟内止付，之后（几乎全部）' },
        is.metric(stopHour),
        undefined,
        AFTER,
      ),
      figure({ en: 'stops that find money', zh: '一级卡止付成功' }, is.metric(found)),
      figure({ en: 'share of the money stopped', zh: '止付金额比例' }, is.metric(money)),
      figure(
        { en: 'of those reported within 30 min: stories', zh: '30分钟内报案者：件数比例' },
        is.byDelay('moneyStopped', 0, 'stories'),
      ),
      figure(
        { en: 'of those reported within 30 min: money', zh: '30分钟内报案者：金额比例' },
        is.byDelay('moneyStopped', 0, 'value'),
      ),
      figure(
        { en: 'difference of the mean times', zh: '平均用时之差' },
        is.difference(mean, AFTER),
      ),
      figure(
        { en: 'difference of the money shares', zh: '金额比例之差' },
        is.difference(money, AFTER),
      ),
    ],
  };
}

const within = (metric: string, among: 'all' | 'reached', limit: number): Question => ({
  metric,
  statistic: { kind: 'within', limit, among },
});

function shipped(name: string): ScenarioFile {
  // Compiled, this stands two folders deeper.
  const url = new URL(`../../../scenarios/${name}.yaml`, import.meta.url);
  const read = readScenario(fileURLToPath(url), readFromDisk);
  if ('file' in read) return read.file;
  throw new Error(formatIssues(read.issues, read.texts, 'en'));
}
