// What a log of the shipped charts must keep to, by chart.

/** From where money may go to where. */
export const ways: Readonly<Record<string, readonly string[]>> = {
  stopped: ['resting'],
  released: ['stopped', 'frozen'],
  frozen: ['stopped'],
  returned: ['stopped', 'frozen'],
  lost: ['resting'],
  passedOn: ['resting'],
};

/** Work that looks at personal data, by chart; of `probe` only where the role needs an approval. */
export const queries: Readonly<Record<string, readonly string[]>> = {
  probe: ['search'],
  longLost: ['compareRecords', 'compareFaces', 'compareRelatives', 'compareAll'],
  dissuasion: ['askFamily', 'goThere'],
  cardTrace: ['trace'],
  crackdown: ['investigate'],
  stopPayment: ['match', 'checkPapers'],
};

/** How a case may end; exactly one of these is noted. */
export const ends: Readonly<Record<string, readonly string[]>> = {
  missingPerson: [
    'reunited',
    'safeNoContact',
    'toldUnasked',
    'foundInjured',
    'foundDead',
    'handedOver',
    'notFound',
  ],
  longLost: ['reunited', 'messageOnly', 'safeNoContact', 'notFound'],
  alert: ['unanswered', 'struckOff', 'feedbackInTime', 'feedbackLate'],
};

/** What may happen once in a case at most. */
export const once: Readonly<Record<string, readonly string[]>> = {
  missingPerson: ['found', 'closed', 'handlerNamed', 'searchStarted', 'regraded', 'selfReturned'],
  longLost: ['found', 'familyTold', 'consented', 'accepted'],
  person: ['contacted', 'groomed', 'victimised', 'recognised', 'prevented', 'afterVisit'],
  victim: ['reported', 'paidLast', 'stopReached', 'prevented'],
  // An account is stopped once, with one renewal, and never again.
  funds: ['credited', 'stopped', 'released', 'frozen', 'returned', 'lost', 'passedOn'],
  stopPayment: ['stopExecuted', 'filed', 'returnExecuted', 'releasedEarly', 'appealed'],
  alert: ['feedbackDue', 'reached', 'dissuaded', 'falseAlert', 'overtaken', 'textSent'],
  dissuasion: [
    'dissuadedByCall',
    'dissuadedByFamily',
    'dissuadedByVisit',
    'callsUnanswered',
    'callerDistrusted',
    'unconvinced',
    'handedOn',
    'unreached',
  ],
  cardTrace: [
    'cardTraced',
    'cardBlocked',
    'cardAppealed',
    'unblocked',
    'releasedInError',
    'cardCleared',
    'traceRefused',
  ],
};

/** What must have happened before, in the same case. */
export const after: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  missingPerson: [
    ['located', 'searchStarted'],
    ['found', 'searchStarted'],
    ['reunited', 'found'],
    ['safeNoContact', 'found'],
    ['toldUnasked', 'found'],
    ['foundInjured', 'located'],
    ['foundDead', 'located'],
    ['closed', 'handlerNamed'],
    ['mistakenIdentity', 'located'],
  ],
  longLost: [
    ['found', 'candidates'],
    ['consented', 'found'],
    ['reunited', 'consented'],
    ['messageOnly', 'consented'],
    ['familyTold', 'found'],
    ['askedForTime', 'found'],
  ],
  stopPayment: [
    ['moneyHeld', 'stopExecuted'],
    ['moneyGone', 'stopExecuted'],
    ['renewed', 'moneyHeld'],
    ['returnExecuted', 'filed'],
    ['extended', 'stopExecuted'],
    ['appealRefused', 'appealed'],
    ['releasedEarly', 'appealed'],
  ],
  alert: [['dissuaded', 'reached']],
  victim: [['stopReached', 'reported']],
};

/**
 * What somebody has to hear who is told it. Other news may come too late: at one instant, whoever is
 * told may be done with it already.
 */
export const heard: ReadonlySet<string> = new Set(['FILE_CLOSED', 'CARD_BLOCKED', 'CARD_CLEARED']);
