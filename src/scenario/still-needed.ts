import type { Noun, Path, Report, Span } from './issue.ts';
import type { Located } from './located.ts';

interface Need {
  readonly noun: Noun;
  readonly path: Path;
  readonly by: Set<string>;
}

/** What a patch took away and others still need: told once, at the patch, with all who need it. */
export class StillNeeded {
  private readonly needs = new Map<Span, Need>();

  /**
   * Whether a patch took away what a path leads to from `table`; if so, who needs it is kept in mind.
   *
   * @param by id of the role, arrivals or standing cases that need it
   */
  isTaken(table: Located | undefined, path: Path, noun: Noun, by: string): boolean {
    const name = String(path.at(-1));
    const at = table?.kind === 'table' ? table.removed?.get(name) : undefined;
    if (at === undefined) return false;
    const need = this.needs.get(at) ?? { noun, path, by: new Set() };
    need.by.add(by);
    this.needs.set(at, need);
    return true;
  }

  tell(report: Report): void {
    for (const [at, { noun, path, by }] of this.needs) {
      const received = String(path.at(-1));
      report(at, path, { code: 'stillNeeded', noun, received, hint: [...by] });
    }
  }
}
