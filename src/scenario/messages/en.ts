import type { Issue } from '../issue.ts';
import { clean, type Dictionary, forms, given, listed, type Phrase, quoted } from './dictionary.ts';
import { chartPhrases } from './en-charts.ts';
import { notePhrases } from './en-notes.ts';
import { patchPhrases } from './en-patches.ts';

const nouns: Dictionary['nouns'] = {
  action: 'action',
  activity: 'activity',
  answer: 'answer',
  arrivals: 'arrivals',
  attribute: 'attribute',
  case: 'value',
  chart: 'chart',
  clock: 'time of day',
  date: 'date',
  decision: 'decision',
  delay: 'delay',
  draw: 'draw',
  duration: 'length of time',
  figure: 'figure',
  guard: 'guard',
  hours: 'stretch of hours',
  id: 'name',
  lever: 'lever',
  metric: 'metric',
  milestone: 'milestone',
  outcome: 'outcome',
  pool: 'pool',
  rate: 'rate',
  review: 'review',
  role: 'role',
  scenarioId: 'id of a scenario',
  setting: 'setting',
  standing: 'standing case',
  state: 'state',
  statistic: 'statistic',
  stock: 'stock',
  target: 'target',
  variant: 'variant',
};

const types: Dictionary['types'] = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'keys with values',
  record: 'keys with values',
  array: 'a list [ ]',
};

const noun = (issue: Issue): string => (issue.noun === undefined ? 'value' : nouns[issue.noun]);
const typed = ({ expected = [] }: Issue): string =>
  [...new Set(expected.map((type) => types[type] ?? type))].join(', or ');
const write = ({ hint = [] }: Issue): string => `write ${hint.map(quoted).join(' or ')}`;
/** A question where there is a likely name, a list where there is none. */
const meant = ({ hint = [], expected }: Issue): readonly [string?] => {
  if (hint.length > 0) return [`did you mean ${hint.map(quoted).join(' or ')}?`];
  return expected === undefined || expected.length === 0 ? [] : [`one of ${listed(expected)}`];
};

/** The file, where the issue points at the place that names it. */
const file = (issue: Issue): string => (issue.length === 0 ? '' : `${given(issue)} `);

const possible = (issue: Issue): string => `possible: ${listed(issue.expected)}`;

const phrases: Dictionary['phrases'] = {
  ...chartPhrases(noun),
  ...patchPhrases(noun),
  ...notePhrases(noun),
  missingFile: (issue): Phrase => [`${file(issue)}does not exist`],
  folderNotFile: (issue) => [`${file(issue)}is a folder, not a file`],
  unreadableFile: (issue) => [`${file(issue)}cannot be read`],
  fileTooLarge: (issue) => [`${file(issue)}is longer than 256 KB`],
  notText: (issue) => [`${file(issue)}is not a text file`, 'files are read as UTF-8'],
  emptyFile: (issue) => [`${file(issue)}is empty`],
  yamlSyntax: ({ received = '' }) => [`not valid YAML: ${yaml[received] ?? clean(received)}`],
  duplicateKey: (issue) => [`${given(issue)} is there twice`],
  keyNotText: (issue) => [`${given(issue)} cannot be a key`],
  noMerge: () => [
    '"<<" is not used here',
    'a role takes everything from another with "like"; elsewhere write the keys out',
  ],
  tooManyAliases: () => ['too many aliases: this would unfold into something huge'],
  aliasCycle: (issue) => [`the alias ${given(issue)} contains itself`],
  tooDeep: () => ['nested too deeply'],
  textNeedsQuotes: (issue) => [
    `${given(issue)} has no value`,
    'a text with a comma in it needs quotation marks',
  ],
  decimalComma: (issue) => [
    `${given(issue)} is read as a key without a value`,
    'decimals have a point, as in 0.5',
  ],
  textNotBoolean: (issue) => [
    `${given(issue)} is a text here, and every text counts as true`,
    `write ${listed(issue.hint)}, or put it in quotation marks if a text is meant`,
  ],
  unknownKey: (issue) => [`unknown key ${given(issue)}`, ...meant(issue)],
  missingKey: (issue) => [`${given(issue)} is missing`],
  wrongType: (issue) => [
    `expected ${typed(issue)}, received ${issue.received === '' ? 'nothing' : given(issue)}`,
    issue.hint && `write ${clean(issue.hint.join(', or '))}`,
  ],
  notOneOf: (issue) => [`${given(issue)} is not possible here`, ...meant(issue)],
  outOfRange: (issue) => [
    `${given(issue)} is out of range`,
    issue.expected && `must be ${listed(issue.expected)}`,
  ],
  wrongLength: ({ received = '?', expected }) => [
    `has ${received} entries`,
    `must have ${listed(expected)}`,
  ],
  badFormat: (issue) => [
    `${given(issue)} is not a valid ${noun(issue)}`,
    issue.noun && forms[issue.noun] && `as in ${forms[issue.noun]}`,
  ],
  noUnit: (issue) => [`${given(issue)} has no unit`, write(issue)],
  wrongUnit: (issue) => [
    `${given(issue)} is not a unit of a ${noun(issue)}`,
    issue.hint === undefined
      ? `possible: ${listed(issue.expected)}`
      : `${write(issue)}${issue.expected ? `; possible: ${listed(issue.expected)}` : ''}`,
  ],
  notAQuantity: (issue) => [
    `expected a ${noun(issue)}, received ${issue.received === undefined ? 'something else' : given(issue)}`,
    `as in ${listed(issue.hint)}`,
  ],
  negativeTime: (issue) => [`${given(issue)} is negative`, 'time only runs forward'],
  noDistribution: ({ expected }) => ['nothing says how much', `one of ${listed(expected)}`],
  severalDistributions: ({ received = '' }) => [
    `${clean(received)} cannot stand together`,
    'keep one',
  ],
  notRising: (issue) => [
    `values must not fall${issue.received === undefined ? '' : `, received ${given(issue)}`}`,
  ],
  badDistribution: () => ['these numbers do not make a distribution'],
  nothingLeft: () => ['nothing of the distribution lies between min and max'],
  noWeight: () => ['all weights are 0', 'at least one of them must be more'],
  notWhole: (issue) => [
    `${given(issue)} draws fractions, and this is a number of something`,
    'as in { constant: 2 } or { empirical: { values: [1, 2, 3] } }',
  ],
  sumNotOne: ({ received = '' }) => [
    `probabilities add up to ${clean(received)}`,
    'they must add up to 1',
  ],
  noProvenance: (issue) => [
    `${given(issue)} does not say where it comes from`,
    'add "source" or "assumption"',
  ],
  unknownName: (issue) => [`unknown ${noun(issue)} ${given(issue)}`, ...meant(issue)],
  unknownSource: (issue) => [`unknown source ${given(issue)}`, ...meant(issue)],
  missingParameter: (issue) => [
    `the chart needs the ${noun(issue)} ${given(issue)}`,
    issue.hint && `is ${listed(issue.hint.map(quoted))} meant to be it?`,
  ],
  missingRole: (issue) => [
    `the chart opens the role ${given(issue)}, which is missing`,
    `it plays the chart ${listed(issue.expected)}`,
  ],
  outcomesMissing: ({ expected }) => [
    `this work may end in several ways, and nothing says how: ${listed(expected)}`,
    'add "outcomes" with their probabilities',
  ],
  otherChart: (issue) => [
    `this role is opened as the chart ${listed(issue.expected)}, not ${given(issue)}`,
    `by ${listed(issue.hint)}`,
  ],
  caseNotCovered: ({ received = '' }) => [
    `nothing is said for ${clean(received)}`,
    'add the case, or "otherwise"',
  ],
  casesWithoutBy: () => ['cases of what?', 'add "by" with the name of an attribute'],
  byWithoutCases: () => ['"by" without cases', 'add "cases"'],
  duplicateId: (issue) => [`there is another ${noun(issue)} ${given(issue)}`],
  cycle: ({ received = '' }) => [`runs in a circle: ${clean(received)}`],
  shiftsOverlap: () => ['overlaps another shift'],
  shiftsChangeNothing: ({ received = '' }) => [
    `on every shift there are ${clean(received)} units, as many as outside them: nothing changes`,
    'outside every shift there are "units": write "units: 0" where nobody is there',
  ],
  unitDoesNotFit: (issue) => [`${given(issue)} does not fit the statistic`, possible(issue)],
  statisticDoesNotFit: (issue) => [
    `${given(issue)} cannot be computed of this metric`,
    possible(issue),
  ],
  followUpTooShort: (issue) => [
    `cases are followed for ${listed(issue.expected)} only, and this asks about ${given(issue)}`,
    'make followUp longer, or ask about a shorter time',
  ],
  outsideBand: (issue) => [
    `the reported value ${issue.received === '' ? 'is missing' : `${given(issue)} lies outside the band`}`,
  ],
  neverEnough: (issue) => [
    `never more than ${issue.received ?? 0} here, and the role "${listed(issue.hint)}" asks for ${listed(issue.expected)} at once`,
    'it would wait for ever',
  ],
  neverLater: (issue) => [
    `${given(issue)} never comes later than "${listed(issue.expected)}"`,
    'name a milestone that comes after it',
  ],
  againstItself: (issue) => [`a figure cannot change against itself (${given(issue)})`],
  publishedDiffers: (issue) => [
    issue.received === ''
      ? 'the reported value is missing'
      : `${given(issue)} is not what was published`,
    `published: ${listed(issue.expected)}`,
  ],
  sharedWithOthers: (issue) => [
    `arrivals left out here share the ${noun(issue)} ${given(issue)} with these`,
    'without them, these would fare otherwise',
  ],
  aboutOthers: (issue) => [
    `the metric ${given(issue)} is about cases of the role ${listed(issue.expected?.map(quoted))}, not all of which come of "arrivals"`,
    'list all arrivals that it is about, or leave "arrivals" out',
  ],
};

const yaml: Dictionary['yaml'] = {
  ALIAS_PROPS: 'an alias cannot have an anchor or tag of its own',
  BAD_ALIAS: 'the alias names no anchor before it',
  BAD_COLLECTION_TYPE: 'this tag does not fit the value',
  BAD_DIRECTIVE: 'unknown directive',
  BAD_DQ_ESCAPE: 'unknown escape after a backslash',
  BAD_INDENT: 'wrong indentation, or a bracket is not closed',
  BAD_PROP_ORDER: 'anchor and tag must stand before the value',
  BAD_SCALAR_START: 'a text cannot begin with this character; use quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'a colon too many, or the value belongs on its own line',
  BLOCK_IN_FLOW: 'indented lines cannot stand inside { } or [ ]',
  IMPOSSIBLE: 'cannot be understood',
  KEY_OVER_1024_CHARS: 'the key is too long',
  MISSING_CHAR: 'a bracket, quotation mark, colon or space is missing',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line; perhaps a colon is missing',
  MULTIPLE_ANCHORS: 'only one anchor is possible',
  MULTIPLE_DOCS: 'only one document a file',
  MULTIPLE_TAGS: 'only one tag is possible',
  NON_STRING_KEY: 'keys are texts',
  RESOURCE_EXHAUSTION: 'nested too deeply',
  TAB_AS_INDENT: 'a tab; indent with spaces',
  COLON_IN_TEXT: 'a text with a colon in it needs quotation marks',
  WIDE_SIGN: 'full-width signs and special spaces are only text; write : , " and an ordinary space',
  TAG_RESOLVE_FAILED: 'tags are not used here',
  UNEXPECTED_TOKEN: 'this does not belong here',
};

/** Problems in English. */
export const en: Dictionary = {
  nouns,
  types,
  yaml,
  phrases,
  note: 'note: ',
  count: (problems) => `${problems} ${problems === 1 ? 'problem' : 'problems'}; nothing was run`,
};
