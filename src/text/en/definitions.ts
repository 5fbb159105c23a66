/** What figures mean that no target defines, and what each table shows. */
export const definitions = {
  opening: 'the opening',
  quoted: (name: string) => `“${name}”`,
  milestone: (name: string, words: string) => `“${name}” (${words})`,
  or: ' or ',
  metrics: {
    duration: (role: string, from: string, to: string) =>
      `Time from ${from} to ${to}, in cases of “${role}” opened in the run length.`,
    level: (role: string, from: string, to: string) =>
      `Cases of “${role}” that have passed ${from} but not ${to}, averaged over the time of the run length.`,
    share: (role: string, of: string, reached: string) =>
      `Of the cases of “${role}” opened in the run length that reached ${of}, the share that also reached ${reached}.`,
    shareOfAll: (role: string, reached: string) =>
      `Of the cases of “${role}” opened in the run length, the share that reached ${reached}.`,
    story: (role: string, of: string, reached: string) =>
      `Of the stories (a case of “${role}” opened in the run length with all linked to it) that reached ${of}, those that also reached ${reached}.`,
    count: (of: string, role: string, period: string) =>
      `How often ${of} was reached, in cases of ${role}, ${period}, whenever the case was opened.`,
    among: (of: string, among: string, role: string, period: string) =>
      `How often ${of} was reached as a share of how often ${among} was, in cases of ${role}, ${period}, whenever the case was opened.`,
    amount: (of: string, role: string, period: string) =>
      `Sum of the amounts at ${of}, in cases of ${role}, ${period}, whenever the case was opened.`,
    amountLess: (of: string, less: string, role: string, period: string) =>
      `Sum of the amounts at ${of}, less those at ${less}, in cases of ${role}, ${period}, whenever the case was opened.`,
  },
  anyRole: 'any role',
  runLength: 'in the run length',
  period: (from: string, to: string) => `from ${from} to ${to} after the warm-up`,
  periodFrom: (from: string) => `from ${from} after the warm-up to the end of the run length`,
  statistics: {
    mean: 'over the cases that got there',
    meanCut: (cut: string) =>
      `over all cases that began; whoever took longer or never got there counts as ${cut}`,
    within: 'of the cases that got there',
    withinAll: 'of all cases that began, unfinished ones included',
    sameDay: 'of all cases that began, unfinished ones included',
    storyShare: 'of their number',
    valueShare: 'of their money',
    delay: (from: string, to: string) => `the delay runs from ${from} to ${to}`,
  },
  and: '; ',
  meaning: (statistic: string, words: string) => `${statistic}: ${words}`,
  eventLog: (metric: string) => `event log, metric ${metric}`,
  tables: {
    minutes:
      'Minutes of a story: every moment from the opening to the closing of the case that begins a story is booked to one heading; where linked cases differ, the first counts of working, travelling, waiting for a pool, waiting for an answer, in other hands, off shift. Mean over the stories opened in the run length; n is their number.',
    pools:
      'Pools: units on duty, averaged over the run length; busy, the share of their time on duty in which they were in use; mean wait from request to grant, of the requests made in the run length and granted, at once or later; grants a day; gave up, the share of requests withdrawn before they were granted.',
    fronts:
      'Front by front: cases of its roles opened a day, and open on average, in the run length; wait from request to grant for its people, the mean and what nine in ten did not exceed; busy, the share of their time on duty in use; person-hours in use, those of a pool of two fronts counting in both; outcomes and costs by the time they are reached, with their amounts; person-hours each, all the front’s person-hours over the number of that outcome. n counts its cases.',
    curve:
      'Curve: the share of cases that have reached the end by the time since the start. A case still open counts for as long as it was seen (Kaplan–Meier); one that ended otherwise never reaches it.',
    delays:
      'By the time that went before: of the stories with that delay, the share that got there, and the share of their money; each row stands for itself.',
    inference:
      'Inferred: the share at which the simulated figure equals the reported one, read straight between the points of the curve; jackknifed over replications.',
    attribution:
      'Where a gain comes from: what each lever adds, averaged over every order of pulling them (Shapley), replication by replication; the shares add up to the whole.',
  },
  source: 'event log of these replications; ± over replications',
};
