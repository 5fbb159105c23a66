export { readFromDisk } from './files.ts';
export { formatIssues, phraseOf } from './format-issues.ts';
export type { Issue, IssueCode } from './issue.ts';
export type { Language } from './messages.ts';
export { readScenario, type ScenarioRead } from './read-scenario.ts';
export type { ReadFile } from './source-text.ts';
export { readScenarioTexts } from './read-texts.ts';
export type * from './types.ts';
export { scenarioSchema, targetSchema } from './json-schema.ts';
