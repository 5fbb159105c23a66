/** Sentences for things that charts and scenarios name, by that name. */
const names: Readonly<Record<string, string>> = {
  // attributes and their values
  elder: 'elderly person',
  adult: 'adult',
  minor: 'minor',
  call: 'by telephone',
  counter: 'at the counter',
  hasPhone: 'a telephone that answers',
  hasLocation: 'a phone that can be located',
  hasPicture: 'a usable picture',
  hasJourney: 'a travel record',
  mayBeSheltered: 'perhaps taken in somewhere',
  mayBePublished: 'may be published',
  // who decides
  dutyCommander: 'duty commander',
  approver: 'approver',
  // questions and answers
  riskGrade: 'risk grade',
  urgent: 'urgent',
  ordinary: 'ordinary',
  // queries of personal data
  personalData: 'query of personal data',
  approved: 'approved',
  refused: 'refused as too wide',
  narrowed: 'narrowed, then approved',
};

/** What a milestone says where no state says it; an empty text is passed over. */
const milestones: Readonly<Record<string, string>> = {
  gradedUrgent: '',
  gradedOrdinary: '',
  searchStarted: '',
  centreCalled: '',
  located: '',
  selfReturned: '',
  closed: '',
  handlerNamed: 'The caller is told by name who handles the case.',
  jurisdictionDisputed: '',
  duplicateCall: 'The caller rings again.',
  regraded: '',
  found: 'Found: identity confirmed.',
  mistakenIdentity: 'It was somebody else; the search goes on where it stood.',
};

/** Words of a case told as a story. */
export const story = {
  names,
  milestones,
  case: (number: number) => `Case ${number}`,
  person: (name: string, age: number) => `${name}, ${age}`,
  lastSeen: (place: string, district: string) => `last seen ${place} in ${district}`,
  invented: 'an invented person',
  variant: (title: string) => `variant: ${title}`,
  start: (time: string) => `T+0 is ${time}`,
  replication: (number: number) => `replication ${number}`,
  known: (facts: string) => `known: ${facts}`,
  nothingKnown: 'known: nothing to go by',
  list: ', ',
  from: (who: string, text: string) => `${who}: ${text}`,
  by: (pool: string) => ` [${pool}]`,
  byAfter: (pool: string, waited: string) => ` [${pool}, after ${waited}]`,
  opened: (lines: string) => `Lines of enquiry are set up: ${lines}.`,
  decided: (who: string, question: string, choice: string) => `${who}: ${question} – ${choice}.`,
  decides: 'decision',
  audit: (query: string, verdict: string) => `on record: ${query} – ${verdict}`,
  suspended: (pool: string) => `Interrupted: shift ends for ${pool}.`,
  resumed: (pool: string) => `Taken up again by ${pool}.`,
  again: (until: string, turns: string) => `The same again, up to ${until}: ${turns}.`,
  once: (turns: string) => `Again: ${turns}.`,
  turns: (who: string, count: number) => `${who} ×${count}`,
  amount: (text: string, amount: string) => `${text} (${amount})`,
  times: (text: string, count: number) => `${text} (${count} times)`,
  closed: 'The case is closed.',
  unfinished: 'Still open when observation ends.',
  minutes: 'minutes',
  ledger: (parts: string, whole: string) => `minutes: ${parts} = ${whole}`,
  ledgerPart: (heading: string, minutes: string) => `${heading} ${minutes}`,
  ledgerGroup: (heading: string, minutes: string, parts: string) =>
    `${heading} ${minutes} (${parts})`,
};
