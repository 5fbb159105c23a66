import type { SettingKind } from '../charts/vocabulary.ts';
import type { ChartNames } from './chart-names.ts';
import { unknownName } from './check-roles.ts';
import { handedOver } from './check-world.ts';
import { bounds } from './draw-range.ts';
import type { Finding, Report } from './issue.ts';
import { child, entriesOf, type Located, type Scalar, textOf } from './located.ts';
import { suggestions } from './suggest.ts';

/**
 * Settings are what the chart says it takes, and none that it does not know, unless something in
 * the role depends on it. Of a chart that says nothing, only words that other YAML reads as true or
 * false are refused: as text, even "no" would hold.
 */
export function checkSettings(body: Located, charts: ChartNames, report: Report): void {
  for (const [id, { value: role }] of entriesOf(child(body, 'roles'))) {
    const declared = charts.wordsOf(textOf(child(role, 'chart')))?.settings;
    const others = new Set([...handedOver(body, id, charts), ...dependedOn(role)]);
    for (const [name, { key, value: setting }] of entriesOf(child(role, 'settings'))) {
      const path = ['roles', id, 'settings', name];
      const kind = declared !== undefined && Object.hasOwn(declared, name) && declared[name];
      if (declared !== undefined && !kind && !others.has(name)) {
        report(key, path, unknownName('setting', name, Object.keys(declared)));
        continue;
      }
      const value = child(setting, 'value');
      if (value?.kind !== 'scalar' || value.value === null) continue;
      const finding = kind ? wrongWith(value, kind) : almostBoolean(value);
      if (finding !== undefined) report(value.at, [...path, 'value'], finding);
    }
  }
}

function wrongWith({ value, text: received }: Scalar, kind: SettingKind): Finding | undefined {
  const wrong = (type: string): Finding => ({ code: 'wrongType', expected: [type], received });
  switch (kind.is) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : wrong('boolean');
    case 'text': {
      const { oneOf } = kind;
      if (oneOf === undefined) return typeof value === 'string' ? undefined : wrong('string');
      if (oneOf.some((one) => one === value)) return undefined;
      return { code: 'notOneOf', expected: oneOf, received, ...suggestions(received, oneOf) };
    }
    default: {
      if (typeof value !== 'number') return wrong(kind.is === 'whole' ? 'int' : 'number');
      // That none is infinite is for the schema to say.
      if (!Number.isFinite(value)) return undefined;
      if (kind.is === 'whole' && !Number.isSafeInteger(value)) return wrong('int');
      const { least = -Infinity, most = Infinity } = kind;
      if (value >= least && value <= most) return undefined;
      return { code: 'outOfRange', received, expected: bounds(kind) };
    }
  }
}

/** Words for true and false in YAML 1.1, which are text in 1.2. */
const truths = /^(y|yes|on)$/iu;
const untruths = /^(n|no|off)$/iu;

function almostBoolean({ value, text, at }: Scalar): Finding | undefined {
  // Whoever puts it in quotation marks means text.
  const isQuoted = at.length > text.length;
  if (typeof value !== 'string' || isQuoted) return undefined;
  const meant = truths.test(value) ? 'true' : untruths.test(value) ? 'false' : undefined;
  return meant && { code: 'textNotBoolean', received: value, hint: [meant] };
}

/** The names that something in a role goes by. */
function dependedOn(role: Located): readonly string[] {
  let known = namesOf.get(role);
  if (known === undefined) {
    known = [...new Set(namesWithin(role))];
    namesOf.set(role, known);
  }
  return known;
}

/** Variants share the roles that they leave alone. */
const namesOf = new WeakMap<Located, readonly string[]>();

function namesWithin(value: Located): readonly string[] {
  if (value.kind === 'scalar') return [];
  const inside =
    value.kind === 'list' ? value.items : entriesOf(value).map(([, each]) => each.value);
  const here = ['by', 'times'].flatMap((key) => textOf(child(value, key)) ?? []);
  return [...here, ...inside.flatMap(namesWithin)];
}
