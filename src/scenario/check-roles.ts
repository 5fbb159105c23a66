import type { Vocabulary } from '../charts/vocabulary-of.ts';
import type { ChartNames } from './chart-names.ts';
import type { Finding, Noun, Report } from './issue.ts';
import { child, entriesOf, type Located, textOf } from './located.ts';
import { StillNeeded } from './still-needed.ts';
import { suggest, suggestions } from './suggest.ts';

/** The names of a chart, and of the pools and roles of a scenario, as its roles use them. */
export function checkRoles(body: Located, charts: ChartNames, report: Report): void {
  const all = child(body, 'roles');
  const roles = entriesOf(all);
  const needed = new StillNeeded();
  for (const [id, { value: role }] of roles) {
    const chart = child(role, 'chart');
    const words = charts.wordsOf(textOf(chart));
    if (words !== undefined) {
      checkParameters(id, role, words, needed, report);
      checkPools(id, role, words, child(body, 'pools'), needed, report);
      checkOpened(id, role, words, body, charts, needed, report);
    } else if (chart !== undefined && textOf(chart) !== undefined) {
      checkName(chart, ['roles', id, 'chart'], 'chart', charts.names, report);
    }
  }
  const names = roles.map(([id]) => id);
  for (const [id, { value }] of entriesOf(child(body, 'arrivals'))) {
    const role = child(value, 'role');
    if (needed.isTaken(all, ['roles', textOf(role) ?? ''], 'role', id)) continue;
    checkName(role, ['arrivals', id, 'role'], 'role', names, report);
  }
  needed.tell(report);
}

/** Reports a text that is none of the names; leaves what is no text to the schema. */
export function checkName(
  value: Located | undefined,
  path: readonly (string | number)[],
  noun: Noun,
  names: readonly string[],
  report: Report,
): boolean {
  const received = textOf(value);
  if (value === undefined || received === undefined || names.includes(received))
    return received !== undefined;
  report(value.at, path, unknownName(noun, received, names));
  return false;
}

/** A name that is none of `names`, with the one that is most like it. */
export function unknownName(noun: Noun, received: string, names: Iterable<string>): Finding {
  const expected = [...names];
  return { code: 'unknownName', noun, received, expected, ...suggestions(received, expected) };
}

/** Everything a chart asks for is given, and nothing it does not know. */
function checkParameters(
  id: string,
  role: Located,
  words: Vocabulary,
  needed: StillNeeded,
  report: Report,
): void {
  const sections = [
    ['draws', 'draw', words.draws],
    ['delays', 'delay', words.delays],
    ['activities', 'activity', words.activities],
    ['decisions', 'decision', words.questions],
  ] as const;
  for (const [section, noun, names] of sections) {
    const table = child(role, section);
    const given = entriesOf(table);
    const meant = new Set<string | undefined>();
    for (const [key, entry] of given) {
      if (names.includes(key)) continue;
      const free = names.filter((name) => !given.some(([other]) => other === name));
      // Rather a name that is still wanted than one that is there.
      const finding = unknownName(noun, key, suggest(key, free) === undefined ? names : free);
      meant.add(finding.hint?.[0]);
      report(entry.key, ['roles', id, section, key], { ...finding, expected: names });
    }
    for (const name of names) {
      // A misspelt name is one mistake, not two.
      if (meant.has(name) || given.some(([key]) => key === name)) continue;
      const path = ['roles', id, section, name];
      if (needed.isTaken(table, path, noun, id)) continue;
      report(role.at, path, { code: 'missingParameter', noun, received: name });
    }
  }
}

function checkPools(
  id: string,
  role: Located,
  words: Vocabulary,
  all: Located | undefined,
  needed: StillNeeded,
  report: Report,
): void {
  const pools = entriesOf(all).map(([pool]) => pool);
  const isTaken = (pool: string) => needed.isTaken(all, ['pools', pool], 'pool', id);
  const given = child(role, 'pools');
  for (const [key, entry] of entriesOf(given)) {
    const path = ['roles', id, 'pools', key];
    if (!words.pools.includes(key)) {
      report(entry.key, path, unknownName('pool', key, words.pools));
    }
    if (!isTaken(textOf(entry.value) ?? '')) checkName(entry.value, path, 'pool', pools, report);
  }
  for (const name of words.pools) {
    if (child(given, name) !== undefined || pools.includes(name) || isTaken(name)) continue;
    report(role.at, ['roles', id, 'pools', name], {
      code: 'missingParameter',
      noun: 'pool',
      received: name,
      ...suggestions(name, pools),
    });
  }
}

/** The roles that a chart opens are there and play the chart that it means. */
function checkOpened(
  id: string,
  role: Located,
  words: Vocabulary,
  body: Located,
  charts: ChartNames,
  needed: StillNeeded,
  report: Report,
): void {
  const all = child(body, 'roles');
  for (const opened of words.roles) {
    const other = child(all, opened.role);
    if (other === undefined) {
      if (needed.isTaken(all, ['roles', opened.role], 'role', id)) continue;
      const received = opened.role;
      report(role.at, ['roles', received], {
        code: 'missingRole',
        noun: 'role',
        received,
        expected: [opened.chart],
      });
      continue;
    }
    const chart = child(other, 'chart');
    const plays = textOf(chart);
    if (
      chart !== undefined &&
      plays !== undefined &&
      charts.wordsOf(plays) !== undefined &&
      plays !== opened.chart
    ) {
      const path = ['roles', opened.role, 'chart'];
      report(chart.at, path, {
        code: 'otherChart',
        received: plays,
        expected: [opened.chart],
        hint: [id],
      });
    }
  }
}
