import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar as YamlScalar,
  type YAMLMap,
} from 'yaml';
import type { Finding, Report, Span } from './issue.ts';
import type { Entry, Located } from './located.ts';
import { independent, yamlOptions } from './yaml-complaints.ts';

/** More than this in one file is an alias bomb, whatever it was meant to be. */
const MAX_VALUES = 50_000;
const MAX_ALIASES = 100;
const MAX_DEPTH = 60;

/**
 * YAML 1.2 with the place of every value. Reports whatever is wrong with the syntax; undefined if
 * that leaves nothing worth checking further. A duplicate key does: the first one stands.
 */
export function readYaml(file: string, text: string, report: Report): Located | undefined {
  const lines = new LineCounter();
  const place = (from: number, to: number): Span => {
    const start = Math.min(Math.max(from, 0), text.length);
    const { line, col } = lines.linePos(start);
    const end = text.indexOf('\n', start);
    const rest = (end < 0 ? text.length : end) - start;
    return { file, line, column: col, length: Math.max(1, Math.min(to - start, rest)) };
  };
  try {
    const document = parseDocument(text, { ...yamlOptions, lineCounter: lines });
    let usable = true;
    for (const { code, pos } of independent(text, [...document.errors, ...document.warnings])) {
      const at = place(pos[0], pos[1]);
      if (code === 'DUPLICATE_KEY') {
        const received = text.slice(pos[0]).match(/^[^\s:]+/u)?.[0] ?? '';
        report({ ...at, length: Math.max(1, received.length) }, [], {
          code: 'duplicateKey',
          received,
        });
      } else {
        usable = false;
        const received = causeOf(code, text.slice(pos[0], pos[0] + at.length));
        report(at, [], { code: 'yamlSyntax', received });
      }
    }
    if (!usable) return undefined;
    if (document.contents === null) {
      report({ file, line: 1, column: 1, length: 0 }, [], { code: 'emptyFile', received: file });
      return undefined;
    }
    return new Locator(place, text, report).locate(document.contents);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    report(error.at, [], error.finding);
    return undefined;
  }
}

/** Signs and spaces of Chinese writing, and the space that word processors set. */
const WIDE = /[：，｛｝［］“”‘’＃\u3000\u00a0]/u;
/** Complaints that such signs, or a colon within a text, bring about. */
const SIGNS = new Set([
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
]);

/** What brought a complaint of the parser about, by the text that it is about; else its own code. */
function causeOf(code: string, about: string): string {
  if (SIGNS.has(code) && WIDE.test(about)) return 'WIDE_SIGN';
  return code === 'BLOCK_IN_FLOW' && about.includes(': ') ? 'COLON_IN_TEXT' : code;
}

class Unusable extends Error {
  readonly at: Span;
  readonly finding: Finding;
  constructor(at: Span, finding: Finding) {
    super(finding.code);
    this.at = at;
    this.finding = finding;
  }
}

type Place = (from: number, to: number) => Span;

/** Walks a parsed document once, in the order of its text, and follows aliases as it goes. */
class Locator {
  private readonly place: Place;
  private readonly text: string;
  private readonly report: Report;
  /** The latest value under each anchor; undefined while it is still being read. */
  private readonly anchors = new Map<string, Located | undefined>();
  private values = 0;
  private aliases = 0;

  constructor(place: Place, text: string, report: Report) {
    this.place = place;
    this.text = text;
    this.report = report;
  }

  locate(node: Node | null, owner?: Span, depth = 0): Located {
    const range = node?.range;
    const own = range ? this.place(range[0], range[1]) : (owner ?? this.place(0, 0));
    if (depth > MAX_DEPTH) throw new Unusable(own, { code: 'tooDeep' });
    if (++this.values > MAX_VALUES) throw new Unusable(own, { code: 'tooManyAliases' });
    if (isAlias(node)) return this.follow(node, own);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, undefined);
    const located = this.value(node, own, owner, depth);
    if (anchor !== undefined) this.anchors.set(anchor, located);
    return located;
  }

  private value(node: Node | null, own: Span, owner: Span | undefined, depth: number): Located {
    if (isMap(node)) {
      return {
        kind: 'table',
        at: owner ?? { ...own, length: 1 },
        entries: this.entries(node, depth),
      };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) =>
        this.locate(isNode(item) ? item : null, undefined, depth + 1),
      );
      return { kind: 'list', at: own, items };
    }
    const value = isScalar(node) ? node.value : null;
    const text = isScalar(node) ? this.asWritten(node) : '';
    const known =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return {
      kind: 'scalar',
      at: text === '' ? (owner ?? own) : own,
      value: known ? value : null,
      text,
    };
  }

  private entries(map: YAMLMap, depth: number): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const { key, value } of map.items) {
      const range = (isNode(key) ? key.range : null) ?? map.range ?? [0, 1, 1];
      const at = this.place(range[0], range[1]);
      const name = isScalar(key) ? this.name(key) : undefined;
      if (name === undefined || name === '__proto__') {
        this.report(at, [], {
          code: 'keyNotText',
          received: this.text.slice(range[0], range[1]),
        });
      } else if (name === '<<') {
        this.report(at, [], { code: 'noMerge' });
        // Laid in all the same, so that what it brings is not told to be missing.
        const merged = this.locate(isNode(value) ? value : null, at, depth + 1);
        for (const [under, entry] of merged.kind === 'table' ? merged.entries : []) {
          if (!entries.has(under)) entries.set(under, entry);
        }
      } else if (!entries.has(name)) {
        entries.set(name, {
          key: at,
          value: this.locate(isNode(value) ? value : null, at, depth + 1),
        });
      }
    }
    return entries;
  }

  private name(key: YamlScalar): string | undefined {
    if (typeof key.value === 'string') return key.value;
    return typeof key.value === 'number' || typeof key.value === 'boolean'
      ? this.asWritten(key)
      : undefined;
  }

  private asWritten(node: YamlScalar): string {
    if (typeof node.value === 'string') return node.value;
    return node.source ?? '';
  }

  private follow(alias: Alias, at: Span): Located {
    if (++this.aliases > MAX_ALIASES) throw new Unusable(at, { code: 'tooManyAliases' });
    const value = this.anchors.get(alias.source);
    if (value === undefined) {
      const known = this.anchors.has(alias.source);
      throw new Unusable(at, {
        code: known ? 'aliasCycle' : 'yamlSyntax',
        received: known ? `*${alias.source}` : 'BAD_ALIAS',
      });
    }
    this.values += weight(value);
    if (this.values > MAX_VALUES) throw new Unusable(at, { code: 'tooManyAliases' });
    return value;
  }
}

/** How many values there are in one. */
function weight(value: Located): number {
  if (value.kind === 'scalar') return 1;
  const parts =
    value.kind === 'list' ? value.items : [...value.entries.values()].map((e) => e.value);
  return parts.reduce((sum, part) => sum + weight(part), 1);
}
