import { inheritRoles } from './inherit.ts';
import type { Report } from './issue.ts';
import { child, type Entry, entriesOf, type Located, type Table, textOf } from './located.ts';
import { mergePatch, withEntry } from './merge-patch.ts';
import { suggestions } from './suggest.ts';

/** The parts that a patch may change. */
const changeable = new Set(['pools', 'arrivals', 'roles']);

/** A scenario's text with everything that does not depend on a variant laid open. */
export class Variants {
  readonly #root: Table;
  readonly #base: Table;
  readonly #levers: ReadonlyMap<string, Entry>;
  readonly #variants: ReadonlyMap<string, Entry>;

  /** Reports what is wrong with inheritance among roles and variants. */
  constructor(root: Table, report: Report) {
    this.#root = root;
    const parts = [...root.entries].filter(([key]) => changeable.has(key));
    this.#base = expanded({ ...root, entries: new Map(parts) }, report);
    this.#levers = new Map(entriesOf(child(root, 'levers')));
    this.#variants = new Map(entriesOf(child(root, 'variants')));
    for (const id of this.#variants.keys()) this.#checkLine(id, report);
  }

  /** The scenario's text with all roles expanded and no variant applied. */
  get root(): Table {
    return { ...this.#root, entries: new Map([...this.#root.entries, ...this.#base.entries]) };
  }
  get base(): Table {
    return this.#base;
  }
  get names(): readonly string[] {
    return [...this.#variants.keys()];
  }
  get leverNames(): readonly string[] {
    return [...this.#levers.keys()];
  }

  /**
   * Pools, arrivals and roles under a variant: for each variant that it extends and itself, first
   * the levers, then the patch; and last the levers in `more`. No lever is pulled twice, and levers
   * go in the order of the file whatever the order of the names.
   */
  under(variant: string, more: readonly string[] = [], report?: Report): Table {
    const pulled = new Set<string>();
    const pull = (names: readonly string[]): (Located | undefined)[] => {
      const fresh = this.leverNames.filter((lever) => names.includes(lever) && !pulled.has(lever));
      for (const lever of fresh) pulled.add(lever);
      return fresh.map((lever) => this.#levers.get(lever)?.value);
    };
    const owners = this.#line(variant).flatMap((id) => {
      const value = this.#variants.get(id)?.value;
      return [...pull(listed(child(value, 'levers'))), value];
    });
    let at: Located = this.#base;
    for (const owner of [...owners, ...pull(more)]) {
      const patch = child(owner, 'patch');
      if (patch?.kind === 'table') at = mergePatch(at, patch, [], report);
    }
    return at.kind === 'table' ? expanded(at, report ?? ignore) : this.#base;
  }

  /** Everything that is laid over the base, with its place in the file. */
  *patches(): Generator<{ readonly path: readonly string[]; readonly patch: Located }> {
    for (const [kind, owners] of [['levers', this.#levers], ['variants', this.#variants]] as const) {
      for (const [id, { value }] of owners) {
        const patch = child(value, 'patch');
        if (patch !== undefined) yield { path: [kind, id, 'patch'], patch };
      }
    }
  }

  /** A variant and what it extends, the oldest first. A circle is cut where it closes. */
  #line(variant: string): readonly string[] {
    const line: string[] = [];
    let at: string | undefined = variant;
    while (at !== undefined && this.#variants.has(at) && !line.includes(at)) {
      line.unshift(at);
      at = textOf(child(this.#variants.get(at)?.value, 'extends'));
    }
    return line;
  }

  #checkLine(id: string, report: Report): void {
    const value = this.#variants.get(id)?.value;
    const extended = child(value, 'extends');
    const other = textOf(extended);
    if (extended === undefined || other === undefined) return;
    const path = ['variants', id, 'extends'];
    if (!this.#variants.has(other)) {
      const names = this.names.filter((name) => name !== id);
      report(extended.at, path, { code: 'unknownName', noun: 'variant', received: other, ...suggestions(other, names) });
    } else if (this.#line(other).includes(id)) {
      const line = this.#line(id).toReversed();
      report(extended.at, path, { code: 'cycle', received: [...line, id].join(' → ') });
    }
  }
}

const ignore: Report = () => undefined;

function expanded(body: Table, report: Report): Table {
  const roles = body.entries.get('roles');
  const value = inheritRoles(roles?.value, report);
  return roles === undefined || value === undefined ? body : withEntry(body, 'roles', { ...roles, value });
}

function listed(value: Located | undefined): readonly string[] {
  return value?.kind === 'list' ? value.items.map(textOf).filter((name) => name !== undefined) : [];
}
