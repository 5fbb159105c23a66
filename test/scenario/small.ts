import {
  formatIssues,
  readScenario,
  type ReadFile,
  type ScenarioRead,
} from '../../src/scenario/index.ts';

/** A scenario of one chart, small enough to be looked over. */
export const small = `sixfronts: 1
id: small
title: { zh: 小, en: small }
about: { zh: 一种手段。, en: One line of enquiry. }
start: 2021-03-03T06:00+08:00
warmUp: 1 h
runLength: 1 d
followUp: 2 d
replications: 3
seed: 1
pools:
  searchers: { title: { zh: 查找人员, en: searchers }, units: 2, assumption: two }
  approvers: { title: { zh: 审批人, en: approvers }, units: 1, source: S01 }
arrivals:
  requests: { role: line, perDay: 24, assumption: one an hour }
roles:
  line:
    chart: probe
    title: { zh: 手段, en: line }
    settings:
      crew: { value: 1, assumption: one }
      needsApproval: { value: true, assumption: always }
      inTurn: { value: false, assumption: never }
    delays:
      preparation: { uniform: [1 min, 2 min], assumption: short }
      turn: { constant: 15 min, assumption: a quarter }
    activities:
      approve:
        triangular: [1 min, 2 min, 3 min]
        outcomes: { approved: 0.9, refused: 0.1 }
        assumption: mostly
      narrow: { exponential: 5 min, assumption: short }
      search:
        hazard: { perSearcher: 2 per h, decay: 45 min }
        assumption: fades
metrics: {}
levers:
  more:
    title: { zh: 增员, en: more }
    patch: { pools: { searchers: { units: 4, assumption: twice as many } } }
variants:
  before: { title: { zh: 前, en: before } }
  after: { title: { zh: 后, en: after }, extends: before, levers: [more] }
`;

/** A role with milestones, for figures about cases; `line` has none. */
export const withMilestones = [
  '\nmetrics: {}',
  `
  fraud:
    chart: otherFraud
    title: { zh: 诈骗, en: fraud }
    pools: { filingOfficers: approvers }
    draws: { isCrime: { chance: 0.5, assumption: half } }
    delays: { review: { constant: 1 h, assumption: an hour } }
    activities: { file: { constant: 20 min, assumption: short } }
metrics: {}`,
] as const;

/** The published figures that tests refer to. */
export const published = `sources:
  S01: { title: a newspaper }
  D04: { title: a bulletin }
targets:
  - { id: mean-after, value: 90, unit: minutes, source: S01 }
`;

/** A reader of files that exist in memory only. */
export function filesOf(files: Readonly<Record<string, string | Uint8Array>>): ReadFile {
  return (path) => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return text;
  };
}

export function read(text: string, more: Readonly<Record<string, string>> = {}): ScenarioRead {
  return readScenario(
    's.yaml',
    filesOf({ 's.yaml': text, 'targets/published.yaml': published, ...more }),
  );
}

/** `small` with pieces of its text exchanged. */
export function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new RangeError(`there is no ${from}`);
    return text.replace(from, to);
  }, small);
}

/** What is wrong, one line a problem: `line:column  message`. */
export function problems(
  text: string,
  language: 'zh' | 'en' = 'en',
  more: Readonly<Record<string, string>> = {},
): string[] {
  const result = read(text, more);
  if ('file' in result) return [];
  return formatIssues(result.issues, new Map(), language)
    .split('\n')
    .slice(0, -1)
    .map((line) => line.replace('s.yaml:', ''));
}
