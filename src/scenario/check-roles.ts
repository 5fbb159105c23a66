import type { Vocabulary } from '../charts/vocabulary-of.ts';
import type { ChartNames } from './chart-names.ts';
import type { Finding, Noun, Report } from './issue.ts';
import { child, entriesOf, type Located, locate, textOf } from './located.ts';
import { suggest, suggestions } from './suggest.ts';

/** The names of a chart, and of the pools and roles of a scenario, as its roles use them. */
export function checkRoles(body: Located, charts: ChartNames, report: Report): void {
  const roles = entriesOf(child(body, 'roles'));
  const pools = entriesOf(child(body, 'pools')).map(([id]) => id);
  for (const [id, { value: role }] of roles) {
    const chart = child(role, 'chart');
    const words = charts.wordsOf(textOf(chart));
    if (words !== undefined) {
      checkParameters(id, role, words, report);
      checkPools(id, role, words, pools, report);
      checkOpened(id, role, words, body, charts, report);
    } else if (chart !== undefined && textOf(chart) !== undefined) {
      checkName(chart, ['roles', id, 'chart'], 'chart', charts.names, report);
    }
  }
  const names = roles.map(([id]) => id);
  for (const [id, { value }] of entriesOf(child(body, 'arrivals'))) {
    checkName(child(value, 'role'), ['arrivals', id, 'role'], 'role', names, report);
  }
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
function checkParameters(id: string, role: Located, words: Vocabulary, report: Report): void {
  const sections = [
    ['draws', 'draw', words.draws],
    ['delays', 'delay', words.delays],
    ['activities', 'activity', words.activities],
    ['decisions', 'decision', words.questions],
  ] as const;
  for (const [section, noun, names] of sections) {
    const given = entriesOf(child(role, section));
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
      report(role.at, ['roles', id, section, name], {
        code: 'missingParameter',
        noun,
        received: name,
      });
    }
  }
}

function checkPools(
  id: string,
  role: Located,
  words: Vocabulary,
  pools: readonly string[],
  report: Report,
): void {
  const given = child(role, 'pools');
  for (const [key, entry] of entriesOf(given)) {
    const path = ['roles', id, 'pools', key];
    if (!words.pools.includes(key)) {
      report(entry.key, path, unknownName('pool', key, words.pools));
    }
    checkName(entry.value, path, 'pool', pools, report);
  }
  for (const name of words.pools) {
    if (child(given, name) !== undefined || pools.includes(name)) continue;
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
  report: Report,
): void {
  for (const opened of words.roles) {
    const other = locate(body, ['roles', opened.role]);
    if (other === undefined) {
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
