import type { ChartNames } from './chart-names.ts';
import { checkName, unknownName } from './check-roles.ts';
import { handedOver } from './check-world.ts';
import type { Report } from './issue.ts';
import { child, entriesOf, type Located, textOf } from './located.ts';

/** An attribute of a case, with its values where they can be counted. */
type Attributes = ReadonlyMap<string, readonly string[] | undefined>;

/** Whatever depends on an attribute names one that there is, and covers its values. */
export function checkAttributes(body: Located, charts: ChartNames, report: Report): void {
  for (const [id, { value: role }] of entriesOf(child(body, 'roles'))) {
    const attributes = attributesOf(body, id, charts);
    const words = charts.wordsOf(textOf(child(role, 'chart')));
    for (const section of ['draws', 'delays', 'activities', 'decisions']) {
      for (const [name, { value }] of entriesOf(child(role, section))) {
        const path = ['roles', id, section, name];
        const cases = section === 'decisions' ? child(value, 'choose') : child(value, 'cases');
        checkCases(value, cases, path, attributes, report);
        const outcomes = child(value, 'outcomes');
        if (outcomes !== undefined) {
          checkCases(outcomes, child(outcomes, 'cases'), [...path, 'outcomes'], attributes, report);
          checkOutcomes(outcomes, [...path, 'outcomes'], own(words?.outcomes, name), report);
        }
        const hazards = [value, ...entriesOf(child(value, 'cases')).map(([, each]) => each.value)];
        for (const each of [...hazards, child(value, 'otherwise')]) {
          const times = child(child(each, 'hazard'), 'times');
          checkName(
            times,
            [...path, 'hazard', 'times'],
            'attribute',
            [...attributes.keys()],
            report,
          );
        }
        if (section === 'activities') {
          checkEnds(value, outcomes, path, own(words?.outcomes, name), report);
        }
        if (section === 'decisions') checkAnswers(value, path, own(words?.options, name), report);
      }
    }
  }
}

/** What stands under a name that may be any word. */
function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** What a case of a role knows about itself: drawn, set, assigned by the chart, or handed over. */
export function attributesOf(body: Located, id: string, charts: ChartNames): Attributes {
  const attributes = new Map<string, readonly string[] | undefined>();
  const roles = entriesOf(child(body, 'roles'));
  for (const name of handedOver(body, id, charts)) attributes.set(name, undefined);
  const role = roles.find(([name]) => name === id)?.[1].value;
  const chart = textOf(child(role, 'chart'));
  for (const name of charts.wordsOf(chart)?.assigned ?? []) attributes.set(name, undefined);
  for (const [name, { value }] of entriesOf(child(role, 'settings'))) {
    const set = child(value, 'value');
    attributes.set(name, set?.kind === 'scalar' ? [String(set.value)] : undefined);
  }
  for (const [name, values] of drawnBy(role)) attributes.set(name, values);
  return attributes;
}

/** What chance settles of a case of a role: the only attributes that the log knows. */
export function drawnBy(role: Located | undefined): Attributes {
  const drawn = new Map<string, readonly string[] | undefined>();
  for (const [name, { value }] of entriesOf(child(role, 'draws'))) {
    const choice = child(value, 'choice');
    const values = choice === undefined ? undefined : entriesOf(choice).map(([key]) => key);
    drawn.set(name, child(value, 'chance') === undefined ? values : ['true', 'false']);
  }
  return drawn;
}

function checkCases(
  holder: Located,
  cases: Located | undefined,
  path: readonly string[],
  attributes: Attributes,
  report: Report,
): void {
  const by = child(holder, 'by');
  const attribute = textOf(by);
  if (by === undefined || attribute === undefined) return;
  if (!checkName(by, [...path, 'by'], 'attribute', [...attributes.keys()], report)) return;
  const values = attributes.get(attribute);
  if (values === undefined) return;
  const given = entriesOf(cases);
  const rest = child(holder, 'otherwise') ?? child(cases, 'otherwise');
  const meant = new Set<string>();
  for (const [key, entry] of given) {
    if (key === 'otherwise' || values.includes(key)) continue;
    // A setting has one value in each variant; what is there for the others is not wrong.
    if (isSetting(values)) continue;
    const finding = unknownName('case', key, values);
    for (const name of finding.hint ?? []) meant.add(name);
    report(entry.key, [...path, key], finding);
  }
  const open = values.filter((value) => !meant.has(value) && !given.some(([key]) => key === value));
  if (rest === undefined && open.length > 0 && given.length > 0) {
    report(by.at, path, { code: 'caseNotCovered', received: open.join(', ') });
  }
}

const isSetting = (values: readonly string[]): boolean => values.length === 1;

/** Work ends as the chart knows that it may. */
function checkOutcomes(
  outcomes: Located,
  path: readonly string[],
  known: readonly string[] | undefined,
  report: Report,
): void {
  if (known === undefined) return;
  const check = (shares: Located | undefined, at: readonly string[]): void => {
    for (const [key, entry] of entriesOf(shares)) {
      if (!known.includes(key)) report(entry.key, [...at, key], unknownName('outcome', key, known));
    }
  };
  if (child(outcomes, 'by') === undefined) check(outcomes, path);
  else {
    for (const [key, entry] of entriesOf(child(outcomes, 'cases')))
      check(entry.value, [...path, 'cases', key]);
    check(child(outcomes, 'otherwise'), [...path, 'otherwise']);
  }
}

/** Of work that the chart lets end in one way or another, the scenario says how likely each is. */
function checkEnds(
  activity: Located,
  outcomes: Located | undefined,
  path: readonly string[],
  known: readonly string[] = [],
  report: Report,
): void {
  if (activity.kind !== 'table' || outcomes !== undefined || known.length < 2) return;
  report(activity.at, path, { code: 'outcomesMissing', expected: known });
}

/** A decision answers with what the state that asks allows. */
function checkAnswers(
  decision: Located,
  path: readonly string[],
  options: readonly string[] | undefined,
  report: Report,
): void {
  if (options === undefined) return;
  const check = (answer: Located | undefined, at: readonly string[]): void => {
    checkName(answer, at, 'answer', options, report);
    for (const [key, entry] of entriesOf(answer)) {
      if (!options.includes(key))
        report(entry.key, [...at, key], unknownName('answer', key, options));
    }
  };
  const choose = child(decision, 'choose');
  if (child(decision, 'by') === undefined) check(choose, [...path, 'choose']);
  else for (const [key, entry] of entriesOf(choose)) check(entry.value, [...path, 'choose', key]);
}
