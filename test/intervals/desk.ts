import { loadScenario } from '../../src/own-charts/index.ts';
import { formatIssues, readFromDisk, type ScenarioFile } from '../../src/scenario/index.ts';
import { deskChart } from './desk-chart.ts';

const assumption = 'study of the intervals';
const text = (en: string) => ({ zh: en, en });

/** What tells one desk from another; times as a scenario writes them. */
export interface DeskOptions {
  readonly id: string;
  readonly clerks: number;
  readonly perDay: number;
  /** Shape of the luck of the day; all days are alike if left out. */
  readonly dayMixing?: number;
  /** Distribution of the work. */
  readonly full: object;
  readonly patience?: string;
  /** Chance of coming again. */
  readonly again?: number;
  readonly worth?: object;
  readonly followUp?: string;
  readonly warmUp?: string;
  /** Run length; one if left out. */
  readonly days?: number;
}

/** The desk as a scenario: some days after the warm-up, with a lever for one clerk more and one for quicker work. */
export function deskFile(options: DeskOptions): ScenarioFile {
  const { id, clerks, perDay, dayMixing, full, patience = '10000 h' } = options;
  const {
    again = 0.3,
    worth = { constant: 1000 },
    followUp = '5 d',
    warmUp = '2 d',
    days = 1,
  } = options;
  const scenario = {
    sixfronts: 1,
    id,
    title: text('A desk'),
    about: text('A desk with one line.'),
    start: '2021-03-01T00:00+08:00',
    warmUp,
    runLength: `${days} d`,
    followUp,
    replications: 5,
    seed: 1,
    charts: { desk: './desk-chart.ts' },
    pools: { clerks: { title: text('clerks'), units: clerks, assumption } },
    arrivals: {
      visits: {
        role: 'visitor',
        perDay,
        ...(dayMixing === undefined ? {} : { dayMixing }),
        assumption,
      },
    },
    roles: {
      visitor: {
        chart: 'desk',
        title: text('visitor'),
        draws: {
          isSimple: { chance: 0, assumption },
          comesAgain: { chance: again, assumption },
          worth: { ...worth, assumption },
        },
        delays: { patience: { exponential: patience, assumption } },
        activities: {
          full: { ...full, assumption },
          short: { exponential: '7 min', assumption },
        },
      },
    },
    metrics: {
      stay: {
        title: text('stay'),
        duration: { role: 'visitor', from: 'opened', to: 'done' },
      },
      wait: {
        title: text('wait'),
        duration: { role: 'visitor', from: 'opened', to: 'granted' },
      },
      present: {
        title: text('visitors there'),
        level: { role: 'visitor', from: 'opened', to: 'done' },
      },
      again: {
        title: text('comes again'),
        share: { role: 'visitor', of: 'asked', reached: 'again' },
      },
      stake: {
        title: text('what is at stake'),
        story: { role: 'visitor', of: 'asked', reached: 'again', from: 'asked', to: 'granted' },
      },
      visits: { title: text('visits'), count: { of: 'asked' } },
      returns: { title: text('returns'), count: { of: 'again' } },
      worth: { title: text('worth'), amount: { of: ['asked'] } },
    },
    fronts: {
      desk: {
        title: text('the desk'),
        roles: ['visitor'],
        pools: ['clerks'],
        outcomes: ['again'],
      },
    },
    levers: {
      clerk: {
        title: text('one clerk more'),
        patch: { pools: { clerks: { units: clerks + 1, assumption } } },
      },
      quick: {
        title: text('quicker work'),
        patch: {
          roles: { visitor: { activities: { full: { exponential: '15 min', assumption } } } },
        },
      },
    },
    variants: {
      today: { title: text('today') },
      both: { title: text('both'), levers: ['clerk', 'quick'] },
    },
  };
  const name = `${id}.yaml`;
  const written = JSON.stringify(scenario, undefined, 2);
  const read = loadScenario(name, (path) => (path === name ? written : readFromDisk(path)), {
    desk: deskChart,
  });
  if (!('file' in read)) throw new Error(formatIssues(read.issues, read.texts, 'en'));
  return read.file;
}
