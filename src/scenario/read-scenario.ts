import { charts as shipped } from '../charts/index.ts';
import { buildBody, buildHead, buildStory } from './build.ts';
import { checkApart } from './check-apart.ts';
import { checkNames } from './check-names.ts';
import { checkName } from './check-roles.ts';
import { checkStatistics } from './check-statistics.ts';
import { extend } from './extend.ts';
import { type Issue, type IssueCode, Issues, type Report } from './issue.ts';
import { child, entriesOf, locate, plain, type Table, textOf, written } from './located.ts';
import type { Target } from './measured.ts';
import { noteNeverUsed } from './never-used.ts';
import { type ChartSupply, type OwnCharts, readOwnCharts } from './own-charts.ts';
import { checkProvenance } from './provenance.ts';
import { checkEveryVariant, readBody } from './read-body.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { scenarioHash } from './scenario-hash.ts';
import type { Scenario } from './scenario.ts';
import { head, type Head } from './schema/file.ts';
import { present } from './schema/leaves.ts';
import { besides, type ReadFile } from './source-text.ts';
import { type Published, readPublished, Texts } from './sources.ts';
import { suggestions } from './suggest.ts';
import { readTargets } from './targets.ts';
import type { Bilingual } from './types.ts';
import { changeable, Variants } from './variants.ts';
import { withoutIdle } from './without-idle.ts';
import { readWith } from './zod-issues.ts';

/**
 * A scenario with what is to be noted of it, or everything that is wrong with it; and the texts that
 * this is about, by path.
 */
export type ScenarioRead =
  | {
      readonly file: ScenarioFile;
      /** What has no effect, or is left out, and may be meant so. */
      readonly notes: readonly Issue[];
      readonly texts: ReadonlyMap<string, string>;
    }
  | { readonly issues: readonly Issue[]; readonly texts: ReadonlyMap<string, string> };

/**
 * Reads a scenario with its targets and sources. Never throws: all problems come as issues, those
 * of every variant and every lever included.
 *
 * @param readFile gives the content of a file by its path; see `readFromDisk`
 * @param supply what makes machines of the chart files that the scenario names
 */
export function readScenario(
  path: string,
  readFile: ReadFile,
  supply: ChartSupply = {},
): ScenarioRead {
  const issues = new Issues();
  const texts = new Texts(readFile);
  const file = readAll(path, texts, supply, issues);
  if (file !== undefined && issues.isEmpty)
    return { file, notes: issues.notes(), texts: texts.all };
  return { issues: issues.list(), texts: texts.all };
}

function readAll(
  path: string,
  texts: Texts,
  supply: ChartSupply,
  issues: Issues,
): ScenarioFile | undefined {
  const alone = texts.open(path, issues.report);
  if (alone === undefined) return undefined;
  if (alone.kind !== 'table') {
    issues.report(alone.at, [], {
      code: 'wrongType',
      expected: ['object'],
      received: written(alone),
    });
    return undefined;
  }
  const { text, home, isWhole } = extend(path, alone, texts, issues.report);
  const report = isWhole ? issues.report : withoutMissing(issues.report);
  const named = child(text, 'sources');
  const sources = besides(named?.at.file ?? home, textOf(named) ?? 'targets/published.yaml');
  const published = readPublished(sources, named, texts, report);
  const own = readOwnCharts(text, texts, supply, report);
  const variants = new Variants(text, report);
  const read = readHead(variants, own, report);
  checkText(text, variants, published, report);
  checkEveryVariant(variants, read, own.names, report);
  const patches = variants.patches.map(({ patch }) => patch);
  noteNeverUsed(path, variants.root, patches, own.names, report);
  const targetFiles = child(text, 'targets');
  const lists = (targetFiles?.kind === 'list' ? targetFiles.items : [])
    .filter((name) => textOf(name) !== undefined)
    .map((name) => texts.open(besides(path, textOf(name)!), report, name))
    .filter((list) => list !== undefined);
  const targets = readTargets(lists, variants.root, published, own.names, report);
  if (issues.isEmpty && targets.length > 0) checkInferred(text, targets, report);
  if (read === undefined || !issues.isEmpty) return undefined;
  const under = (variant: string, levers: readonly string[] = []) =>
    resolve(read, variants, own, variant, levers);
  checkApart(variants.root, Object.keys(read.variants), targets, under, report);
  if (!issues.isEmpty) return undefined;
  const titled = (all: Readonly<Record<string, { readonly title: Bilingual }>>) =>
    Object.entries(all).map(([id, { title }]) => ({ id, title }));
  return present({
    path,
    files: [...texts.all.keys()],
    id: read.id,
    title: read.title,
    about: read.about,
    hash: scenarioHash(texts.all.values()),
    ownCharts: own.programs,
    variants: Object.entries(read.variants).map(([id, { title, times = 1, timesOf }]) =>
      present({ id, title, times, timesOf }),
    ),
    levers: titled(read.levers ?? {}),
    attribution: read.attribution && present(read.attribution),
    inference: read.inference && present(read.inference),
    story: buildStory(read),
    targets,
    resolve: under,
  });
}

/** Passes over what a file that could not be read may have brought. */
function withoutMissing(report: Report): Report {
  return (at, path, finding) => {
    if (!absent.has(finding.code)) report(at, path, finding);
  };
}

const absent: ReadonlySet<IssueCode> = new Set([
  'missingKey',
  'missingParameter',
  'missingRole',
  'nothingToRemove',
  'unknownName',
  'unknownSource',
]);

/** What is to be inferred is one of the targets; without any, nothing is inferred. */
function checkInferred(text: Table, targets: readonly Target[], report: Report): void {
  const place = ['inference', 'target'];
  const ids = targets.map(({ id }) => id);
  checkName(locate(text, place), place, 'target', ids, report);
}

/** The parts that all variants share. */
function readHead(variants: Variants, own: OwnCharts, report: Report): Head | undefined {
  const { root } = variants;
  const entries = [...root.entries].filter(([key]) => !changeable.has(key));
  const common: Table = { ...root, entries: new Map(entries) };
  checkNames(root, own.names, report);
  const read = readWith(head, plain(common), common, [], report);
  if (read !== undefined) checkStatistics(read, common, report);
  return read;
}

/** What is checked on the text itself rather than on what the patches make of it. */
function checkText(text: Table, variants: Variants, published: Published, report: Report): void {
  checkProvenance(text, [], published.sources, report);
  for (const { path, patch } of variants.patches) {
    if (patch.kind !== 'table') {
      report(patch.at, path, { code: 'wrongType', expected: ['object'], received: written(patch) });
      continue;
    }
    for (const [key, entry] of entriesOf(patch)) {
      if (changeable.has(key)) continue;
      const expected = [...changeable];
      const hint = suggestions(key, expected);
      report(entry.key, [...path, key], { code: 'unknownKey', received: key, expected, ...hint });
    }
    checkProvenance(patch, path, published.sources, report);
  }
}

function resolve(
  read: Head,
  variants: Variants,
  own: OwnCharts,
  variant: string,
  levers: readonly string[],
): Scenario {
  const title = Object.hasOwn(read.variants, variant) ? read.variants[variant]?.title : undefined;
  if (title === undefined) {
    throw new RangeError(
      `variant must be one of ${variants.names.join(', ')}, received ${variant}`,
    );
  }
  const odd = levers.find((lever) => !variants.leverNames.includes(lever));
  if (odd !== undefined) {
    throw new RangeError(`lever must be one of ${variants.leverNames.join(', ')}, received ${odd}`);
  }
  const issues = new Issues();
  const parts = readBody(variants.under(variant, levers), own.names, issues.report);
  if (parts === undefined || !issues.isEmpty) {
    const what = issues
      .list()
      .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
    throw new RangeError(
      `levers contradict each other, received ${levers.join(', ')}: ${what.join('; ')}`,
    );
  }
  const charts = { ...own.machines, ...shipped };
  const body = withoutIdle(buildBody(parts), own.names);
  return { ...buildHead(read), variant, variantTitle: title, ...body, charts };
}
