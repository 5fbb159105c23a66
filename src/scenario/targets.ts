import { z } from 'zod';
import type { ChartNames } from './chart-names.ts';
import { checkAgainst } from './check-against.ts';
import { drawnBy } from './check-attributes.ts';
import { checkFollowUp } from './check-follow-up.ts';
import { metricKinds as kinds, statisticsOf } from './check-names.ts';
import { checkName, unknownName } from './check-roles.ts';
import type { Path, Report } from './issue.ts';
import { child, entriesOf, type Located, locate, plain, textOf } from './located.ts';
import type { Target } from './measured.ts';
import { checkSources } from './provenance.ts';
import { present, strict } from './schema/leaves.ts';
import { target, type TargetAsRead } from './schema/target.ts';
import type { Published, PublishedFigure } from './sources.ts';
import { type FigureUnit, msOf } from './units.ts';
import { readWith } from './zod-issues.ts';

const file = strict({ sixfronts: z.literal(1), targets: z.array(z.unknown()) });

/** A target, where it stands, and what was read of it if it has the right form. */
interface Entry {
  readonly located: Located;
  readonly path: Path;
  readonly read: TargetAsRead | undefined;
}

/**
 * The targets of the files named, with all figures in the target's own unit. Everything that does
 * not resolve is reported: metric, variant, population, statistic, source, published figure, band.
 */
export function readTargets(
  files: readonly Located[],
  root: Located,
  published: Published,
  charts: ChartNames,
  report: Report,
): readonly Target[] {
  const entries = files.flatMap((located) => entriesIn(located, report));
  const ids = entries.map(({ located }) => textOf(child(located, 'id')));
  return entries.flatMap(({ located, path, read }, i) => {
    const id = ids[i];
    if (id !== undefined && ids.indexOf(id) < i) {
      const at = child(located, 'id')!.at;
      report(at, [...path, 'id'], { code: 'duplicateId', noun: 'target', received: id });
    }
    const others = ids.flatMap((other) => (other === undefined || other === id ? [] : [other]));
    checkName(child(located, 'readingOf'), [...path, 'readingOf'], 'target', others, report);
    checkReferences(located, path, root, charts, report);
    checkSources(located, path, published.sources, report);
    if (read === undefined) return [];
    checkStatistic(read, located, path, root, report);
    checkAgainst(read, located, path, root, report);
    const of = entries.find((other) => other.read?.id === read.readingOf)?.read;
    const result = inOneUnit(read, of, located, path, report);
    checkPublished(result, located, path, published.figures, report);
    return [result];
  });
}

function entriesIn(located: Located, report: Report): Entry[] {
  const list = child(located, 'targets');
  if (located.kind === 'table' && list === undefined) {
    // Some other file: what else is in it is of no interest.
    report(located.at, [], { code: 'missingKey', received: 'targets' });
    return [];
  }
  readWith(file, plain(located), located, [], report);
  if (list?.kind !== 'list') return [];
  return list.items.map((item, i) => {
    const path = ['targets', i];
    return { located: item, path, read: readWith(target, plain(item), item, path, report) };
  });
}

function checkReferences(
  located: Located,
  path: Path,
  root: Located,
  charts: ChartNames,
  report: Report,
): void {
  const names = (key: string) => entriesOf(child(root, key)).map(([id]) => id);
  checkName(child(located, 'variant'), [...path, 'variant'], 'variant', names('variants'), report);
  const metric = child(located, 'metric');
  if (!checkName(metric, [...path, 'metric'], 'metric', names('metrics'), report)) return;
  const shape = locate(root, ['metrics', textOf(metric)!]);
  const population = child(located, 'population');
  const ofNoCase = ['count', 'amount', 'story'].some((kind) => child(shape, kind) !== undefined);
  if (population !== undefined && ofNoCase) {
    // What happens in a period, or in a whole story, is not asked of single cases.
    const finding = { code: 'unknownKey', received: 'population' } as const;
    report(population.at, [...path, 'population'], finding);
    return;
  }
  const role = kinds.map((kind) => textOf(locate(shape, [kind, 'role']))).find(Boolean);
  if (role === undefined) return;
  const attributes = drawnBy(locate(root, ['roles', role]));
  for (const [key, entry] of entriesOf(child(located, 'population'))) {
    const at = [...path, 'population', key];
    const values = attributes.get(key);
    if (!attributes.has(key)) {
      report(entry.key, at, unknownName('attribute', key, attributes.keys()));
    } else if (values !== undefined) checkName(entry.value, at, 'case', values, report);
  }
}

function checkStatistic(
  { metric, statistic }: TargetAsRead,
  located: Located,
  path: Path,
  root: Located,
  report: Report,
): void {
  const shape = locate(root, ['metrics', metric]);
  const kind = kinds.find((each) => child(shape, each) !== undefined);
  if (kind === undefined) return;
  checkFollowUp(statistic, child(located, 'statistic'), [...path, 'statistic'], root, report);
  const expected = statisticsOf(kind, shape);
  if (expected.includes(statistic.kind)) return;
  const at = child(located, 'statistic')!.at;
  const finding = { received: statistic.kind, expected };
  report(at, [...path, 'statistic'], { code: 'statisticDoesNotFit', ...finding });
}

/** Brings `reported` and `band` into the target's unit, which must fit the statistic. */
function inOneUnit(
  read: TargetAsRead,
  of: TargetAsRead | undefined,
  located: Located,
  path: Path,
  report: Report,
): Target {
  const { reported, band, unit, ...rest } = read;
  const fits = read.against === undefined ? unitsOf(read.statistic.kind) : (['%'] as const);
  const chosen = unit ?? reported?.unit ?? of?.unit ?? of?.reported?.unit ?? fits[0]!;
  const inUnit = fits.includes(chosen) ? chosen : fits[0]!;
  if (unit !== undefined && !fits.includes(unit)) {
    report(child(located, 'unit')!.at, [...path, 'unit'], {
      code: 'unitDoesNotFit',
      received: unit,
      expected: fits,
    });
  }
  const turn = (figure: { value: number; unit: FigureUnit }, step: Path): number => {
    const value = converted(figure.value, figure.unit, inUnit);
    if (value !== undefined) {
      // Only changes and sums of money fall below 0.
      if (value < 0 && read.against === undefined && inUnit !== 'yuan') {
        const received = `${figure.value} ${figure.unit}`;
        report(locate(located, step)!.at, [...path, ...step], {
          code: 'outOfRange',
          received,
          expected: ['>= 0'],
        });
      }
      return value;
    }
    const finding = { code: 'unitDoesNotFit', received: figure.unit, expected: fits } as const;
    report(locate(located, step)!.at, [...path, ...step], finding);
    return figure.value;
  };
  const value = reported && turn(reported, ['reported']);
  const limits = band?.map((limit, i) => turn(limit, ['band', i]));
  const [low, high] = limits ?? [];
  if (low !== undefined && high !== undefined) {
    const at = child(located, 'band')!.at;
    if (high < low) report(at, [...path, 'band'], { code: 'notRising', received: `${high}` });
    else if (value === undefined ? true : value < low || value > high) {
      report(at, [...path, 'band'], {
        code: 'outsideBand',
        received: value === undefined ? '' : `${value} ${inUnit}`,
      });
    }
  }
  return present({
    ...rest,
    reported: value,
    band: low === undefined || high === undefined ? undefined : ([low, high] as const),
    unit: inUnit,
  });
}

function unitsOf(statistic: Target['statistic']['kind']): readonly FigureUnit[] {
  if (statistic === 'mean' || statistic === 'meanCut') return ['min', 'h'];
  if (statistic === 'amount') return ['yuan'];
  return statistic === 'level' || statistic === 'count' ? ['cases'] : ['%'];
}

/** Undefined where one unit cannot be had from the other. */
function converted(value: number, from: FigureUnit, to: FigureUnit): number | undefined {
  if (from === to) return value;
  const [a, b] = [msOf(from), msOf(to)];
  return a === undefined || b === undefined ? undefined : (value * a) / b;
}

const publishedUnits: Readonly<Record<string, FigureUnit>> = {
  minutes: 'min',
  hours: 'h',
  percent: '%',
  cases: 'cases',
  incidents: 'cases',
  'person-times': 'cases',
  CNY: 'yuan',
};

/** What is said to be published was published. */
function checkPublished(
  { published: id, reported, unit }: Target,
  located: Located,
  path: Path,
  figures: ReadonlyMap<string, PublishedFigure>,
  report: Report,
): void {
  const at = child(located, 'published');
  if (id === undefined || at === undefined) return;
  if (!checkName(at, [...path, 'published'], 'figure', [...figures.keys()], report)) return;
  const figure = figures.get(id)!;
  const known = publishedUnits[figure.unit];
  const value = known && converted(figure.value, known, unit);
  if (value !== undefined && value === reported) return;
  report(child(located, 'reported')?.at ?? at.at, [...path, 'reported'], {
    code: 'publishedDiffers',
    expected: [`${figure.value} ${figure.unit}`],
    received: reported === undefined ? '' : `${reported} ${unit}`,
  });
}
