import type { Chart } from '../../charts/index.ts';
import type { Language } from '../../text/index.ts';
import type { Claim, Place } from './claim.ts';
import { stateOf } from './state-of.ts';

/** The page that says where each claim of the newspaper is modelled, as Markdown. */
export function claimsPage(
  claims: readonly Claim[],
  charts: Readonly<Record<string, Chart>>,
  language: Language,
): string {
  const words = pages[language];
  const rows = claims.map((claim) => row(claim, charts, language));
  const head = [`| ${words.columns.join(' | ')} |`, '|---|---|---|---|---|'];
  const modelled = claims.filter(({ where = [] }) => where.length > 0).length;
  const count = words.count(modelled, claims.length);
  return (
    [`# ${words.title}`, words.about, count, [...head, ...rows].join('\n'), '']
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function row(claim: Claim, charts: Readonly<Record<string, Chart>>, language: Language): string {
  const words = pages[language];
  const { where = [], metric, reported } = claim;
  const places = where.map((place) => placed(place, charts, language)).join('<br>');
  const milestones = [...new Set(where.flatMap(({ milestone }) => milestone ?? []))];
  const measured = [
    ...milestones.map((name) => `${words.milestone} \`${name}\``),
    ...(metric === undefined
      ? []
      : [`${words.metric} \`${metric.id}\`${words.of(metric.scenario)}`]),
  ];
  const cells = [
    claim.paragraph,
    claim[language],
    reported?.[language] ?? '–',
    places === '' ? `**${words.notYet}**` : places,
    measured.length === 0 ? '–' : measured.join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The place with a link to the drawings of its chart, and the chart's own sentence about it. */
function placed(
  { chart, state }: Place,
  charts: Readonly<Record<string, Chart>>,
  language: Language,
): string {
  const page = `../charts/${language === 'zh' ? 'README.zh.md' : 'README.md'}#${chart}`;
  const name = state === undefined ? chart : `${chart}.${state}`;
  const sentence = stateOf(charts[chart]!, state)?.[language] ?? '';
  return `[\`${name}\`](${page}) ${sentence}`;
}

const pages = {
  zh: {
    title: '报道所称与状态图对照',
    about:
      '据 `claims.yaml` 自动生成，请勿手工修改。[English](claims.md)\n\n报道版面C、D两节的每项说法（以我们自己的话转述，数字为报道所载，由警方提供），在哪张状态图、哪个状态，由什么计数。合成数据，仅供训练演练与分析。',
    count: (modelled: number, all: number) => `共${all}项，已建模${modelled}项。`,
    columns: ['段落', '说法', '报道数字', '状态图与状态', '由什么衡量'],
    notYet: '尚未建模',
    milestone: '里程碑',
    metric: '指标',
    of: (scenario: string) => `（\`${scenario}\`）`,
  },
  en: {
    title: 'What the newspaper claims, and where it is modelled',
    about:
      'Made from `claims.yaml`; not edited by hand. [中文](claims.zh.md)\n\nEvery claim of sections C and D of the page, in our own words and with its figures as reported (supplied by the police): in which chart and state it is found, and what counts it. Synthetic, for training and analysis only.',
    count: (modelled: number, all: number) => `${modelled} of ${all} claims are modelled.`,
    columns: ['Paragraph', 'Claim', 'Reported', 'Chart and state', 'Measured by'],
    notYet: 'not modelled yet',
    milestone: 'milestone',
    metric: 'metric',
    of: (scenario: string) => ` (\`${scenario}\`)`,
  },
} as const;
