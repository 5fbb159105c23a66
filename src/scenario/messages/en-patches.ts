import type { Issue } from '../issue.ts';
import { given, listed, type PatchPhrases, quoted } from './dictionary.ts';

/** What is wrong with what patches remove, in English. */
export const patchPhrases = (noun: (issue: Issue) => string): PatchPhrases => ({
  nothingToRemove: (issue) => [`${given(issue)} is not there to be removed`],
  stillNeeded: (issue) => [
    `the ${noun(issue)} ${given(issue)} cannot be removed`,
    `needed by ${listed(issue.hint?.map(quoted))}`,
  ],
  changesRemoved: (issue) => [
    `this brings only a part of ${given(issue)}, which ${issue.hint ? `the ${noun(issue)} ${listed(issue.hint.map(quoted))} removes` : 'the scenario leaves out'}`,
    'write the whole of it, or do not use the two together',
  ],
  changesAbsent: (issue) => [
    `this brings only a part of ${given(issue)}, which the ${noun(issue)} ${listed(issue.hint?.map(quoted))} brings`,
    'write the whole of it: each lever is tried alone, under every variant',
  ],
});
