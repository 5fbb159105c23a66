import type { ChartNames } from './chart-names.ts';
import { checkName } from './check-roles.ts';
import type { Noun, Path, Report } from './issue.ts';
import { child, entriesOf, type Located, textOf } from './located.ts';
import { StillNeeded } from './still-needed.ts';

/** Whether a patch took away what somebody names, which is then told at the patch. */
type IsTaken = (noun: 'role' | 'stock', named: Located | undefined, by: string) => boolean;

/** Stocks, standing cases and reviews: everybody who names one means one that there is. */
export function checkWorld(body: Located, charts: ChartNames, report: Report): void {
  const names = (room: string) => entriesOf(child(body, room)).map(([id]) => id);
  const stocks = names('stocks');
  const standing = standingRoles(body);
  const needed = new StillNeeded();
  const isTaken: IsTaken = (noun, named, by) =>
    needed.isTaken(child(body, `${noun}s`), [`${noun}s`, textOf(named) ?? ''], noun, by);
  for (const [id, { value }] of entriesOf(child(body, 'standing'))) {
    const role = child(value, 'role');
    if (isTaken('role', role, id)) continue;
    checkName(role, ['standing', id, 'role'], 'role', names('roles'), report);
  }
  checkThinning(body, stocks, isTaken, report);
  for (const [id, { value: role }] of entriesOf(child(body, 'roles'))) {
    checkDraws(id, role, stocks, handedOver(body, id, charts), isTaken, report);
    const words = charts.wordsOf(textOf(child(role, 'chart')));
    if (words === undefined) continue;
    const opened = new Set(words.roles.map(({ role: name }) => name));
    const told = words.told.filter((name) => !opened.has(name));
    const wanted = words.stocks.filter(
      (stock) => !needed.isTaken(child(body, 'stocks'), ['stocks', stock], 'stock', id),
    );
    need('stock', wanted, stocks, role, ['stocks'], report);
    need('standing', told, standing, role, ['standing'], report);
  }
  checkReviews(body, standing, charts, report);
  needed.tell(report);
}

/** Attributes of a case that come from whoever opened it, or from standing. */
export function handedOver(body: Located, id: string, charts: ChartNames): readonly string[] {
  let known = handovers.get(body);
  if (known?.charts !== charts) {
    known = { charts, byRole: allHandedOver(body, charts) };
    handovers.set(body, known);
  }
  return known.byRole.get(id) ?? [];
}

/** What is handed over in a scenario. */
interface Handovers {
  readonly charts: ChartNames;
  readonly byRole: ReadonlyMap<string, readonly string[]>;
}

/** Asked again and again for every role. */
const handovers = new WeakMap<Located, Handovers>();

function allHandedOver(body: Located, charts: ChartNames): Handovers['byRole'] {
  const byRole = new Map<string, Set<string>>();
  const add = (id: string, names: readonly string[]): void => {
    byRole.set(id, new Set([...(byRole.get(id) ?? []), ...names]));
  };
  for (const [, { value }] of entriesOf(child(body, 'roles'))) {
    const opened = charts.wordsOf(textOf(child(value, 'chart')))?.roles ?? [];
    for (const { role, input } of opened) add(role, input);
  }
  for (const id of standingRoles(body)) add(id, ['number', 'count']);
  return new Map([...byRole].map(([id, names]) => [id, [...names]]));
}

function standingRoles(body: Located): readonly string[] {
  return entriesOf(child(body, 'standing')).flatMap(
    ([, { value }]) => textOf(child(value, 'role')) ?? [],
  );
}

/** A chart's own names cannot be misspelt here: what is missing is missing from the scenario. */
function need(
  noun: Noun,
  wanted: readonly string[],
  there: readonly string[],
  role: Located,
  path: Path,
  report: Report,
): void {
  for (const received of wanted) {
    if (there.includes(received)) continue;
    report(role.at, [...path, received], { code: 'missingParameter', noun, received });
  }
}

/** Levels that thin arrivals are shares. */
function checkThinning(
  body: Located,
  stocks: readonly string[],
  isTaken: IsTaken,
  report: Report,
): void {
  const all = child(body, 'stocks');
  for (const [id, { value }] of entriesOf(child(body, 'arrivals'))) {
    const list = child(value, 'scaledBy');
    for (const [i, item] of (list?.kind === 'list' ? list.items : []).entries()) {
      const path = ['arrivals', id, 'scaledBy', i];
      if (isTaken('stock', item, id)) continue;
      if (!checkName(item, path, 'stock', stocks, report)) continue;
      const stock = child(all, textOf(item)!);
      for (const [key, isShare] of [
        ['least', (level: number) => level >= 0],
        ['most', (level: number) => level <= 1],
      ] as const) {
        const level = child(stock, key);
        if (level?.kind !== 'scalar' || typeof level.value !== 'number') continue;
        if (isShare(level.value)) continue;
        const received = `${textOf(item)!} ${key} ${level.text}`;
        report(item.at, path, { code: 'outOfRange', received, expected: ['>= 0', '<= 1'] });
      }
    }
  }
}

function checkDraws(
  id: string,
  role: Located,
  stocks: readonly string[],
  handed: readonly string[],
  isTaken: IsTaken,
  report: Report,
): void {
  for (const [name, { value }] of entriesOf(child(role, 'draws'))) {
    const path = ['roles', id, 'draws', name];
    const spread = entriesOf(child(value, 'cases')).map(([, each]) => each.value);
    for (const each of [value, ...spread, child(value, 'otherwise')]) {
      const chance = child(child(each, 'chance'), 'stock');
      const level = child(each, 'stock');
      for (const [named, at] of [
        [chance, [...path, 'chance', 'stock']],
        [level, [...path, 'stock']],
      ] as const)
        if (!isTaken('stock', named, id)) checkName(named, at, 'stock', stocks, report);
      checkName(child(each, 'taken'), [...path, 'taken'], 'attribute', handed, report);
    }
  }
}

function checkReviews(
  body: Located,
  standing: readonly string[],
  charts: ChartNames,
  report: Report,
): void {
  const milestones = entriesOf(child(body, 'roles')).flatMap(
    ([, { value }]) => charts.wordsOf(textOf(child(value, 'chart')))?.milestones ?? [],
  );
  for (const [id, { value }] of entriesOf(child(body, 'reviews'))) {
    const path = ['reviews', id];
    checkName(child(value, 'tell'), [...path, 'tell'], 'standing', standing, report);
    for (const [name, { value: figure }] of entriesOf(child(value, 'figures'))) {
      const counted = ['count', 'amount'].flatMap((kind) => {
        const of = child(figure, kind);
        return of?.kind === 'list' ? of.items : of === undefined ? [] : [of];
      });
      const share = child(figure, 'share');
      for (const item of [...counted, child(share, 'of'), child(share, 'reached')]) {
        checkName(item, [...path, 'figures', name], 'milestone', [...new Set(milestones)], report);
      }
    }
  }
}
