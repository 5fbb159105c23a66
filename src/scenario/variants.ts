import { unknownName } from './check-roles.ts';
import { inheritRoles } from './inherit.ts';
import type { Report } from './issue.ts';
import { child, type Entry, entriesOf, type Located, type Table, textOf } from './located.ts';
import { mergePatch, withEntry } from './merge-patch.ts';
import { withoutStrangers } from './strangers.ts';

/** The parts that a patch may change. */
export const changeable = new Set(['stocks', 'standing', 'reviews', 'pools', 'arrivals', 'roles']);

/** What is laid over the base, and its place in the file. */
export interface Patch {
  readonly path: readonly [kind: 'levers' | 'variants', id: string, key: 'patch'];
  readonly patch: Located;
}

/** A scenario's text with everything that does not depend on a variant laid open. */
export class Variants {
  /** The scenario's text with roles expanded, what variants may change alone. */
  readonly base: Table;
  private readonly whole: Table;
  private readonly levers: ReadonlyMap<string, Entry>;
  private readonly variants: ReadonlyMap<string, Entry>;
  private readonly sound: readonly Patch[];

  /** Reports what is wrong with inheritance among roles and variants, and with names in patches. */
  constructor(root: Table, report: Report) {
    this.whole = root;
    const parts = [...root.entries].filter(([key]) => changeable.has(key));
    this.base = expanded({ ...root, entries: new Map(parts) }, report);
    this.levers = new Map(entriesOf(child(root, 'levers')));
    this.variants = new Map(entriesOf(child(root, 'variants')));
    this.sound = withoutStrangers(this.base, this.patches, report);
    for (const id of this.variants.keys()) this.checkLine(id, report);
  }

  /** The scenario's text with all roles expanded and no variant applied. */
  get root(): Table {
    return { ...this.whole, entries: new Map([...this.whole.entries, ...this.base.entries]) };
  }
  get names(): readonly string[] {
    return [...this.variants.keys()];
  }
  get leverNames(): readonly string[] {
    return [...this.levers.keys()];
  }

  /** All patches as written. */
  get patches(): readonly Patch[] {
    const owners = [
      ...[...this.levers].map(([id, entry]) => ['levers', id, entry] as const),
      ...[...this.variants].map(([id, entry]) => ['variants', id, entry] as const),
    ];
    return owners.flatMap(([kind, id, { value }]) => {
      const patch = child(value, 'patch');
      return patch === undefined ? [] : [{ path: [kind, id, 'patch'], patch } satisfies Patch];
    });
  }

  /**
   * The levers that a variant pulls, those of the variants it extends included, and `more`; without
   * those that are taken away again.
   */
  pulled(variant: string, more: readonly string[] = []): readonly string[] {
    const own = this.steps(variant).flatMap(({ levers }) => levers);
    const all = new Set([...own, ...more]);
    return this.leverNames.filter((lever) => all.has(lever));
  }

  /**
   * What variants may change (stocks, pools, roles and so on) under a variant: for each variant that
   * it extends and itself, first the levers, then the patch; and last the levers in `more`. No lever
   * is pulled twice, and levers go in the order of the file whatever the order of the names.
   */
  under(variant: string, more: readonly string[] = [], report: Report = ignore): Table {
    const done = new Set<string>();
    const pull = (names: readonly string[]): (Located | undefined)[] => {
      const fresh = this.leverNames.filter((lever) => names.includes(lever) && !done.has(lever));
      for (const lever of fresh) done.add(lever);
      return fresh.map((lever) => this.patchOf('levers', lever));
    };
    const patches = this.steps(variant)
      .flatMap(({ id, levers }) => pull(levers).concat(this.patchOf('variants', id)))
      .concat(pull(more));
    let at: Located = this.base;
    for (const patch of patches)
      if (patch?.kind === 'table') at = mergePatch(at, patch, [], report);
    return at.kind === 'table' ? expanded(at, report) : this.base;
  }

  /** Reports levers that remove what the base has not. */
  checkLevers(report: Report): void {
    for (const { path, patch } of this.sound) {
      if (path[0] === 'levers' && patch.kind === 'table') mergePatch(this.base, patch, [], report);
    }
  }

  /** A variant and what it extends, the oldest first. A circle is cut where it closes. */
  line(variant: string): readonly string[] {
    const line: string[] = [];
    let at: string | undefined = variant;
    while (at !== undefined && this.variants.has(at) && !line.includes(at)) {
      line.unshift(at);
      at = textOf(child(this.variants.get(at)?.value, 'extends'));
    }
    return line;
  }

  private patchOf(kind: 'levers' | 'variants', id: string): Located | undefined {
    return this.sound.find(({ path }) => path[0] === kind && path[1] === id)?.patch;
  }

  /** What a variant extends and itself, the oldest first, with the levers that each pulls. */
  private steps(
    variant: string,
  ): readonly { readonly id: string; readonly levers: readonly string[] }[] {
    const line = this.line(variant);
    return line.map((id, i) => {
      const gone = new Set(line.slice(i).flatMap((later) => this.listed(later, 'without')));
      return { id, levers: this.listed(id, 'levers').filter((lever) => !gone.has(lever)) };
    });
  }

  private listed(variant: string, key: 'levers' | 'without'): readonly string[] {
    const list = child(this.variants.get(variant)?.value, key);
    return list?.kind === 'list' ? list.items.flatMap((item) => textOf(item) ?? []) : [];
  }

  private checkLine(id: string, report: Report): void {
    const extended = child(this.variants.get(id)?.value, 'extends');
    const other = textOf(extended);
    if (extended === undefined || other === undefined) return;
    const path = ['variants', id, 'extends'];
    if (!this.variants.has(other)) {
      const names = this.names.filter((name) => name !== id);
      report(extended.at, path, unknownName('variant', other, names));
    } else if (this.line(other).includes(id)) {
      const line = this.line(id).toReversed();
      // A circle is one mistake, told at the variant that comes first.
      if (this.names.find((name) => line.includes(name)) !== id) return;
      report(extended.at, path, { code: 'cycle', received: [...line, id].join(' → ') });
    }
  }
}

const ignore: Report = () => undefined;

function expanded(body: Table, report: Report): Table {
  const roles = body.entries.get('roles');
  const value = inheritRoles(roles?.value, report);
  return roles === undefined || value === undefined
    ? body
    : withEntry(body, 'roles', { ...roles, value });
}
