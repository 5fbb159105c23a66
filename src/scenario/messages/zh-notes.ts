import type { Issue } from '../issue.ts';
import { given, listed, type NotePhrases, quoted } from './dictionary.ts';

/** What is noted, in Chinese. */
export const notePhrases = (noun: (issue: Issue) => string): NotePhrases => ({
  neverUsed: (issue) => [`没有角色用到${noun(issue)} ${given(issue)}`, '不起任何作用'],
  settingNotGiven: (issue) => [
    `状态图 ${given(issue)} 需要 ${listed(issue.expected?.map(quoted), '、')}，而没有给出`,
    '请写入 "settings"；状态图自有默认值的，可不写',
  ],
  neverArrives: (issue) => [
    `${given(issue)} 时已不再有到达`,
    `到达止于 warmUp 与 runLength 之末，即 ${listed(issue.expected)} 之后`,
  ],
});
