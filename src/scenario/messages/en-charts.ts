import type { Issue } from '../issue.ts';
import {
  type ChartPhrases,
  clean,
  given,
  listed,
  quoted,
  stateOf,
  talksToActors,
} from './dictionary.ts';

const inState = (issue: Issue): string => `state ${quoted(stateOf(issue))}: `;

/** Problems with charts of the user's own, in English. */
export const chartPhrases = (noun: (issue: Issue) => string): ChartPhrases => ({
  nameTaken: (issue) => [
    `${given(issue)} is a ${noun(issue)} that comes with sixfronts`,
    'give yours another name',
  ],
  chartNotLoaded: (issue) => [`${given(issue)} was not loaded`, 'read the file with loadScenario'],
  notAProgram: (issue) => [
    `${given(issue)} is no chart file`,
    `a chart file ends in ${listed(issue.expected)}`,
  ],
  chartSyntax: ({ received = '' }) => [`not valid TypeScript or JavaScript: ${clean(received)}`],
  chartFails: ({ received = '' }) => [`this chart file stops with an error: ${clean(received)}`],
  noPackage: (issue) => [
    `the package ${given(issue)} is not installed where the chart file is`,
    `npm install ${listed(issue.hint)}`,
  ],
  noMachine: ({ expected = [] }) => [
    expected.length === 0 ? 'nothing is exported' : `no XState 5 machine in ${listed(expected)}`,
    'write export default setup({ … }).createMachine({ … })',
  ],
  severalMachines: (issue) => [
    `several machines are exported: ${listed(issue.expected)}`,
    `call one ${listed(issue.hint?.map(quoted))}, or export it as default`,
  ],
  notSupported: (issue) => [
    `${inState(issue)}${clean(issue.received ?? '')} cannot be simulated`,
    talksToActors(issue) ? 'charts ask their host instead: seize, work, open, tell …' : undefined,
  ],
  badDelay: (issue) => [
    `${inState(issue)}no delay can be ${given(issue)}`,
    'a delay is a finite number of ms, 0 or more',
  ],
  historyId: (issue) => [
    `a history state cannot have the id ${given(issue)}, a name that every object has`,
    'give it another id, or none',
  ],
  unboundName: (issue) => [
    `${inState(issue)}unknown ${noun(issue)} ${given(issue)}`,
    issue.hint
      ? `did you mean ${issue.hint.map(quoted).join(' or ')}?`
      : issue.expected?.length
        ? `one of ${listed(issue.expected)}`
        : undefined,
  ],
  missingParam: (issue) => [
    `${inState(issue)}${given(issue)} does not say which ${listed(issue.expected)}`,
    `{ type: '${clean(issue.received ?? '')}', params: { ${listed(issue.expected)}: '…' } }`,
  ],
  unheardEvent: (issue) => [
    `${inState(issue)}${listed(issue.hint?.map(quoted))} is answered by ${given(issue)}, which no state waits for`,
    `on: { ${clean(issue.received ?? '')}: '…' }`,
  ],
  badDeclaration: (issue) => [
    `${inState(issue)}meta says of ${given(issue)} what cannot be understood`,
    `settings: { name: { is: '…' } } with ${listed(issue.expected)}; outcomes: { activity: ['…'] }`,
  ],
  unreadableNames: (issue) => [
    `${inState(issue)}the params of ${given(issue)} cannot be worked out without a case`,
    'write names out, and let only the context decide between them',
  ],
  nobodyOfNumber: (issue) => [
    `leads to number ${issue.received ?? ''} of "${listed(issue.hint)}", where ${listed(issue.expected)} stand, numbered from 0`,
    'what is told to it would be told to nobody',
  ],
  onePoolTwice: (issue) => [
    `the chart of the role "${listed(issue.hint)}" needs ${listed(issue.expected, ' and ')} at the same time, and both are ${given(issue)}`,
    'a case asks a pool once at a time: give one of them another pool',
  ],
});
