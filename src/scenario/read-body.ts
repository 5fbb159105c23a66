import { buildBody } from './build.ts';
import { changesRemoved } from './changes-removed.ts';
import type { ChartNames } from './chart-names.ts';
import { checkAttributes } from './check-attributes.ts';
import { checkCapacity } from './check-capacity.ts';
import { checkFactors, checkRanges } from './check-factors.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkOnePool } from './check-one-pool.ts';
import { checkRoles } from './check-roles.ts';
import { checkSettings } from './check-settings.ts';
import { checkWorld } from './check-world.ts';
import { isUnfinished } from './inherit.ts';
import type { Report } from './issue.ts';
import { child, entriesOf, type Table, textOf } from './located.ts';
import { withEntry } from './merge-patch.ts';
import { noteArrivals } from './note-arrivals.ts';
import { noteSettings } from './note-settings.ts';
import { readEntries } from './read-entries.ts';
import type { Body, Head } from './schema/file.ts';
import type { Variants } from './variants.ts';
import { withoutIdle } from './without-idle.ts';

/** Levers beyond this many are checked one by one only: 64 combinations take half a second. */
const MAX_COMBINED = 6;

/** What variants may change, with all patches applied; undefined if anything is wrong with them. */
export function readBody(located: Table, charts: ChartNames, report: Report): Body | undefined {
  checkRoles(located, charts, report);
  const told = isAnyUnknown(located, charts) ? withoutAttributes(report) : report;
  checkAttributes(located, charts, told);
  checkSettings(located, charts, told);
  checkWorld(located, charts, told);
  const body = readEntries(withoutUnfinished(located), report);
  if (body !== undefined) {
    checkFactors(located, body, charts, report);
    checkRanges(located, body, charts, report);
    const scenario = withoutIdle(buildBody(body), charts);
    checkCapacity(located, scenario, charts, report);
    checkOnePool(located, scenario, charts, report);
    checkNumbers(located, scenario, charts, report);
  }
  return body;
}

/** Checks the base, every variant, every lever on every variant, and all levers that are taken apart. */
export function checkEveryVariant(
  variants: Variants,
  read: Head | undefined,
  charts: ChartNames,
  report: Report,
): void {
  readBody(variants.base, charts, report);
  variants.checkLevers(report);
  // With other levers pulled too, something may be gone already.
  const lenient: Report = (at, path, finding) => {
    if (finding.code !== 'nothingToRemove') report(at, path, finding);
  };
  const seen = new Set<string>();
  /** Variants in which something is gone that is needed. */
  const lacking = new Set<string>();
  for (const variant of variants.names) {
    const line = variants.line(variant);
    const tell: Report = (at, path, finding) => {
      if (finding.code === 'stillNeeded') lacking.add(variant);
      // What else changes something that is gone brings only a part of it.
      const follows = finding.code === 'changesRemoved' && line.some((id) => lacking.has(id));
      if (!follows) report(at, path, finding);
    };
    const apart = variant === read?.attribution?.from ? read.attribution.levers : [];
    const single = variants.leverNames.map((lever) => [lever]);
    for (const levers of [[], ...single, ...subsets(apart.slice(0, MAX_COMBINED))]) {
      const pulled = JSON.stringify([variant, ...variants.pulled(variant, levers)]);
      if (seen.has(pulled)) continue;
      seen.add(pulled);
      const under = variants.under(variant, levers, levers.length === 0 ? report : lenient);
      const body = readBody(under, charts, changesRemoved(under, variants.patches, tell));
      if (body === undefined || levers.length > 0) continue;
      noteSettings(under, withoutIdle(buildBody(body), charts), charts, report);
      noteArrivals(under, variants.root, report);
    }
  }
}

/** Whether a role plays a chart that there is not, or that has problems: it may hand over whatever it likes. */
function isAnyUnknown(located: Table, charts: ChartNames): boolean {
  return entriesOf(child(located, 'roles')).some(([, { value: role }]) => {
    const chart = textOf(child(role, 'chart'));
    return chart !== undefined && charts.wordsOf(chart) === undefined;
  });
}

/** Passes over names of attributes and settings. */
function withoutAttributes(report: Report): Report {
  return (at, path, finding) => {
    const isOpen = finding.noun === 'attribute' || finding.noun === 'setting';
    if (finding.code !== 'unknownName' || !isOpen) report(at, path, finding);
  };
}

function withoutUnfinished(located: Table): Table {
  const roles = located.entries.get('roles');
  if (roles?.value.kind !== 'table') return located;
  const sound = [...roles.value.entries].filter(([, { value }]) => !isUnfinished(value));
  const value = { ...roles.value, entries: new Map(sound) };
  return withEntry(located, 'roles', { ...roles, value });
}

function subsets(names: readonly string[]): readonly (readonly string[])[] {
  let all: (readonly string[])[] = [[]];
  for (const name of names) all = all.concat(all.map((some) => some.concat(name)));
  return all;
}
