import { desk, Folder, scenario } from '../own-charts/folder.ts';

/** A scenario of one visit that is expected to be served; nobody is there without clerks. */
export const storyScenario = scenario
  .replace('exponential: 30 min', 'exponential: 5 min')
  .replace('units: 2', 'units: 1')
  .replace(
    'variants:\n',
    `story:
  role: visit
  expects: { zh: 来访者得到接待。, en: The visitor is served. }
  holds: { reached: [served] }
  without: { variant: nobody, zh: 若上午无人, en: With nobody there in the morning }
  fates: 40
variants:
  nobody: { title: { zh: 无人, en: nobody }, patch: { pools: { clerks: { units: 0, shifts: [{ days: all, hours: '22-24', units: 1 }], assumption: not in the morning } } } }
`,
  )
  .replace('runLength: 2 d', 'runLength: 6 h')
  .replace('seed: 5', 'seed: 4');

export const storyFolder = (text = storyScenario): Folder =>
  new Folder({ 'desk.ts': desk, 'desk.yaml': text });
