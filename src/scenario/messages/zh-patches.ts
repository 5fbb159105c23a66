import type { Issue } from '../issue.ts';
import { given, listed, type PatchPhrases, quoted } from './dictionary.ts';

/** What is wrong with what patches remove, in Chinese. */
export const patchPhrases = (noun: (issue: Issue) => string): PatchPhrases => ({
  nothingToRemove: (issue) => [`${given(issue)} 本不存在，无从删除`],
  stillNeeded: (issue) => [
    `${noun(issue)} ${given(issue)} 不能删除`,
    `${listed(issue.hint?.map(quoted), '、')} 仍需要它`,
  ],
  changesRemoved: (issue) => [
    `这里只写了 ${given(issue)} 的一部分，而${issue.hint ? `${noun(issue)} ${listed(issue.hint.map(quoted), '、')} ` : '情景'}已将其删除`,
    '请写全，或不要将两者并用',
  ],
  changesAbsent: (issue) => [
    `这里只写了 ${given(issue)} 的一部分，而它由${noun(issue)} ${listed(issue.hint?.map(quoted), '、')} 加入`,
    '请写全：每项措施都会在每个方案下单独试行',
  ],
});
