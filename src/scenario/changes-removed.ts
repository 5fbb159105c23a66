import type { Finding, Report } from './issue.ts';
import { child, type Located, type Table } from './located.ts';
import type { Patch } from './variants.ts';

/**
 * Reports of an entry that lacks something because one patch took the entry away and another changes
 * a part of it, that it is so and who took it away; passes on everything else.
 *
 * @param under a scenario with its patches applied
 */
export function changesRemoved(under: Table, patches: readonly Patch[], report: Report): Report {
  return (at, path, finding) => {
    const [section = '', id = ''] = path.map(String);
    const entries = child(under, section);
    const gone = entries?.kind === 'table' ? entries.restored?.get(id) : undefined;
    if (finding.code !== 'missingKey' || gone === undefined) {
      report(at, path, finding);
      return;
    }
    const owner = patches.find(({ patch }) => keyOf(patch, section, id) === gone);
    const told: Finding = { code: 'changesRemoved', received: id };
    report(keyOf(under, section, id)!, [section, id], { ...told, ...whoIs(owner) });
  };
}

/** A lever or a variant; neither where the scenario itself leaves out what it takes over. */
function whoIs(owner: Patch | undefined): Pick<Finding, 'noun' | 'hint'> {
  if (owner === undefined) return {};
  const [kind, name] = owner.path;
  return { noun: kind === 'levers' ? 'lever' : 'variant', hint: [name] };
}

/** Where an entry of a section begins, its name included. */
function keyOf(scenario: Located, section: string, id: string) {
  const entries = child(scenario, section);
  return entries?.kind === 'table' ? entries.entries.get(id)?.key : undefined;
}
