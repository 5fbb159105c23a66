import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadScenario } from '../../src/own-charts/index.ts';
import { formatIssues, type Language, type ScenarioRead } from '../../src/scenario/index.ts';

/** A folder of files that is gone after the test. */
export class Folder {
  readonly path = fs.mkdtempSync(path.join(os.tmpdir(), 'own-charts-'));

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string): void {
    const file = path.join(this.path, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }

  at(name: string): string {
    return path.join(this.path, name);
  }

  load(name = 'desk.yaml'): ScenarioRead {
    return loadScenario(this.at(name));
  }

  /** What is wrong, one line a problem, with places as seen from the folder. */
  problems(language: Language = 'en', name = 'desk.yaml'): string[] {
    const read = this.load(name);
    if ('file' in read) return [];
    return formatIssues(read.issues, new Map(), language)
      .split('\n')
      .slice(0, -1)
      .map((line) => line.replaceAll(`${this.path}/`, ''));
  }

  remove(): void {
    fs.rmSync(this.path, { recursive: true });
  }
}

/** A chart of one desk. */
export const desk = `import { type Done, drawn, effects } from 'sixfronts';
import { setup } from 'xstate';

interface Visit { readonly urgent: boolean }

export default setup({
  types: { context: {} as Visit, events: {} as { type: 'GRANTED' } | Done<'DONE'> },
  actions: effects,
  delays: { patience: drawn('patience') },
  guards: { urgent: ({ context }) => context.urgent },
}).createMachine({
  id: 'desk',
  context: { urgent: false },
  entry: { type: 'draw', params: { what: 'urgent' } },
  initial: 'queueing',
  states: {
    queueing: {
      meta: { heading: 'waiting' },
      entry: { type: 'seize', params: { pool: 'clerks' } },
      after: { patience: 'gone' },
      on: { GRANTED: 'served' },
    },
    served: {
      meta: { heading: 'working' },
      entry: [
        { type: 'milestone', params: { name: 'served' } },
        { type: 'work', params: { activity: 'serve' } },
      ],
      on: { DONE: 'gone' },
    },
    gone: { type: 'final' },
  },
});
`;

/** The same in JavaScript. */
export const deskInJavaScript = desk
  .replace('type Done, ', '')
  .replace(/^interface.*\n/m, '')
  .replace(/^ {2}types: .*\n/m, '');

/** A scenario of it. */
export const scenario = `sixfronts: 1
id: desk
title: { zh: 柜台, en: a desk }
about: { zh: 一个柜台。, en: One desk. }
start: 2021-03-01T00:00+08:00
warmUp: 0 h
runLength: 2 d
followUp: 1 d
replications: 2
seed: 5
charts: { desk: ./desk.ts }
pools:
  clerks: { title: { zh: 职员, en: clerks }, units: 2, assumption: two }
arrivals:
  visits: { role: visit, perDay: 240, assumption: ten an hour }
roles:
  visit:
    chart: desk
    title: { zh: 来访, en: visit }
    draws:
      urgent: { chance: 0.1, assumption: few }
    delays:
      patience: { exponential: 30 min, assumption: a while }
    activities:
      serve: { exponential: 10 min, assumption: short }
metrics:
  wait:
    title: { zh: 等候, en: wait }
    duration: { role: visit, from: opened, to: served }
variants:
  today: { title: { zh: 现状, en: today } }
`;
