import { parseArgs } from 'node:util';
import type { Language } from '../../src/scenario/index.ts';
import { around, coverageOf } from './coverage.ts';
import { balanced, censored, crowded, skewed, takenApart, uneven } from './desks.ts';
import { methods } from './methods.ts';
import { shenzhen, tutorial } from './shipped.ts';
import { findings, type Study } from './study.ts';
import { inMarkdown, sharesInMarkdown, type Table } from './tables.ts';
import { batches, means, survival } from './textbook.ts';

/** Replications of an experiment; the scenarios' own lie between 4 and 25. */
const sizes = [2, 3, 5, 10, 20];
/** Seeds of each study; 20 replications a figure, 3 experiments a seed. */
const SEEDS = 340;
/** Experiments with drawn numbers, by the number of draws they need. */
const [MANY, FEW] = [20_000, 5_000] as const;

const studies: Readonly<Record<string, { readonly make: () => Study; readonly part?: number }>> = {
  queue: { make: () => balanced(1) },
  longer: { make: () => balanced(10), part: 0.5 },
  apart: { make: takenApart },
  crowded: { make: crowded },
  skewed: { make: skewed },
  uneven: { make: uneven },
  censored: { make: censored },
  tutorial: { make: tutorial, part: 0.25 },
  shenzhen: { make: shenzhen, part: 0.25 },
};
const parts = ['draws', 'shares', 'methods', ...Object.keys(studies)];

const usage = `usage: npm run intervals -- [--quick] [--lang en|zh] [${parts.join(' | ')}] …`;

/** What was asked for: nothing, with exit code 2, when that is not there. */
function asked(): {
  readonly language: Language;
  readonly share: number;
  readonly wanted: readonly string[];
} {
  try {
    const { values, positionals } = parseArgs({
      options: {
        lang: { type: 'string', default: 'en' },
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
    const unknown = positionals.find((name) => !parts.includes(name));
    if (unknown !== undefined) throw new Error(`there is no part "${unknown}"`);
    const { lang, quick, help } = values;
    if (lang !== 'en' && lang !== 'zh') throw new Error(`there is no language "${lang}"`);
    if (help) console.log(usage);
    const chosen = positionals.length === 0 ? parts : [...new Set(positionals)];
    const wanted = help ? [] : chosen;
    return { language: lang, share: quick ? 0.05 : 1, wanted };
  } catch (error) {
    console.error(`intervals: ${error instanceof Error ? error.message : String(error)}`);
    console.error(usage);
    process.exitCode = 2;
    return { language: 'en', share: 0, wanted: [] };
  }
}

/** The tables of a part, as they come. */
async function* tablesOf(part: string, share: number): AsyncGenerator<Table> {
  if (part === 'draws') {
    yield means(MANY * share);
    yield survival(FEW * share);
    yield batches(FEW * share);
    return;
  }
  if (part === 'methods') {
    yield methods(FEW * share);
    return;
  }
  const { make, part: some = 1 } = studies[part]!;
  const study = make();
  const seeds = Math.max(2, Math.round(SEEDS * some * share));
  const rows = (await findings(study, seeds, sizes)).map(({ title, truth, said }) => ({
    title,
    coverages: said.map((each) => coverageOf(each.map(around), truth)),
  }));
  yield {
    title: study.title,
    head: { en: 'Replications', zh: '重复运行次数' },
    sizes,
    rows,
  };
}

const { language, share, wanted } = asked();
for (const part of wanted) {
  if (part === 'shares') console.log(`\n${sharesInMarkdown(language)}`);
  else
    for await (const table of tablesOf(part, share))
      console.log(`\n${inMarkdown(table, language)}`);
}
