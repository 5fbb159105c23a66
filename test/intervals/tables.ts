import type { Bilingual, Language } from '../../src/scenario/index.ts';
import { clopperPearson, wilson } from '../../src/stats/index.ts';
import { cellOf, type Coverage } from './coverage.ts';
import { exactly } from './textbook.ts';

/** How often intervals hold the truth: a row a figure, a column a size. */
export interface Table {
  readonly title: Bilingual;
  /** What the sizes count. */
  readonly head: Bilingual;
  readonly sizes: readonly number[];
  readonly rows: readonly { readonly title: Bilingual; readonly coverages: readonly Coverage[] }[];
}

const experiments: Bilingual = { en: 'experiments', zh: '试验次数' };
const columns: Readonly<Record<Language, readonly string[]>> = {
  en: ['Trials', 'Interval', 'least', 'mean'],
  zh: ['试验次数', '区间', '最低', '平均'],
};

/** A table in Markdown, with the number of experiments of each column below its heading. */
export function inMarkdown({ title, head, sizes, rows }: Table, language: Language): string {
  const counts = sizes.map((_, k) => {
    const { told, withheld } = rows[0]!.coverages[k]!;
    return (told + withheld).toLocaleString('en');
  });
  return [
    `**${title[language]}**`,
    '',
    line([head[language], ...sizes.map(String)]),
    `|---|${'---:|'.repeat(sizes.length)}`,
    line([`*${experiments[language]}*`, ...counts.map((count) => `*${count}*`)]),
    ...rows.map((row) => line([row.title[language], ...row.coverages.map(cellOf)])),
  ].join('\n');
}

/** Exact coverage of intervals for shares of independent trials, likewise. */
export function sharesInMarkdown(language: Language): string {
  const methods = { 'Clopper–Pearson': clopperPearson, Wilson: wilson };
  const percent = (value: number) => (100 * value).toFixed(1);
  const rows = [10, 100, 1000].flatMap((n) =>
    Object.entries(methods).map(([name, method]) => {
      const { least, mean } = exactly(method, n);
      return line([n.toLocaleString('en'), name, percent(least), percent(mean)]);
    }),
  );
  return [line(columns[language]), '|---:|---|---:|---:|', ...rows].join('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
