/** Sums of money, by the milestone that notes them. */
export const sums: Readonly<Record<string, (amount: string) => string>> = {
  transferred: (amount) => `${amount} is transferred.`,
  passedOn: (amount) => `${amount} is passed on to further accounts.`,
  stopped: (amount) => `${amount} is stopped.`,
  released: (amount) => `The stop on ${amount} is lifted.`,
  frozen: (amount) => `${amount} is frozen.`,
  returned: (amount) => `${amount} is returned to the victim.`,
  lost: (amount) => `${amount} is gone, out of reach.`,
  prevented: (amount) => `${amount} is kept from the scammer.`,
};

/**
 * What a story says of a state, by its id, where the chart's own sentence suits a drawing better; an
 * empty text is passed over.
 */
export const situations: Readonly<Record<string, string>> = {
  'person.believing':
    'A scammer has made contact. The person believes the story; nothing has been paid.',
  'person.believing.groomed': '',
  'person.victimised.deceived': '',
  'person.informed': '',
  'victim.unaware': 'That was the last transfer; the person does not know yet.',
  'missingPerson.paperwork.owed': '',
  'missingPerson.paperwork.entered':
    'The feedback is entered: on paper the incident counts as handled, whatever still goes on.',
  'missingPerson.person.home': 'The person has come home alone.',
  'missingPerson.person.withOfficer': '',
  'longLost.handling.gathering.checkingFlag':
    'It is checked whether a note protects this person from the caller.',
  'alert.inHand.coming.atTheCity':
    'The city’s anti-fraud centre pushes the alert to sub-bureau and station.',
  'alert.inHand.dissuading.seeking': '',
  'dissuasion.underWay.order.thenFamily': '',
  'dissuasion.underWay.order.thenVisit': '',
  'dissuasion.underWay.lookUp.authorising.narrowing':
    'The look-up was too wide; it is narrowed with the approver and signed.',
  'stopPayment.executed.extension.notFollowed': 'The trail ends here.',
  'stopPayment.executed.term.first': 'The stop stands for 48 hours.',
  'stopPayment.executed.term.second': 'It stands for another 48 hours; there is no third time.',
  'stopPayment.executed.term.lapsed': 'The stop has run out.',
  'stopPayment.executed.term.settled': '',
  'stopPayment.executed.term.lifted': '',
  'stopPayment.executed.filing.underReview':
    'The filing review begins: three days, seven if facts must be checked, thirty if complex.',
  'stopPayment.executed.holder.unaware': '',
};

/** What is said when linked cases are opened, by their chart; empty where they tell it themselves. */
export const opened: Readonly<Record<string, (roles: string) => string>> = {
  funds: () => '',
  victim: () => '',
  probe: (lines) => `Lines of enquiry: ${lines}.`,
  alert: () => 'An alert goes out.',
  dissuasion: () => 'Dissuasion begins.',
  stopPayment: () => 'A stop-payment file is opened.',
};
