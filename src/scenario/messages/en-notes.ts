import type { Issue } from '../issue.ts';
import { given, listed, type NotePhrases, quoted } from './dictionary.ts';

/** What is noted, in English. */
export const notePhrases = (noun: (issue: Issue) => string): NotePhrases => ({
  neverUsed: (issue) => [`no role uses the ${noun(issue)} ${given(issue)}`, 'it changes nothing'],
  settingNotGiven: (issue) => [
    `the chart ${given(issue)} takes ${listed(issue.expected?.map(quoted))}, and nothing gives it`,
    'add it to "settings", unless the chart has a value of its own',
  ],
  neverArrives: (issue) => [
    `nothing arrives at ${given(issue)} any more`,
    `arrivals end with warmUp and runLength, after ${listed(issue.expected)}`,
  ],
});
