import type { Finding, Report } from './issue.ts';
import { child, type Located, locate, type Table } from './located.ts';
import type { Patch } from './variants.ts';

/**
 * Reports of an entry that lacks something because one patch changes a part of it and another took
 * the entry away, or would have brought it, that it is so and which one that is; passes on
 * everything else.
 *
 * @param under a scenario with its patches applied
 */
export function changesRemoved(under: Table, patches: readonly Patch[], report: Report): Report {
  return (at, path, finding) => {
    const [section = '', id = ''] = path.map(String);
    const entries = child(under, section);
    const gone = entries?.kind === 'table' ? entries.restored?.get(id) : undefined;
    const tell = (code: 'changesRemoved' | 'changesAbsent', owner: Patch | undefined) => {
      const told: Finding = { code, received: id };
      report(keyOf(under, section, id)!, [section, id], { ...told, ...whoIs(owner) });
    };
    const key = keyOf(under, section, id);
    const isOf = ({ patch }: Patch) => keyOf(patch, section, id) === key;
    const brings = (each: Patch) => !isOf(each) && locate(each.patch, path) !== undefined;
    if (finding.code !== 'missingKey') report(at, path, finding);
    else if (gone !== undefined) {
      const owner = patches.find(({ patch }) => keyOf(patch, section, id) === gone);
      tell('changesRemoved', owner);
    } else if (key !== undefined && patches.some(isOf) && patches.some(brings)) {
      tell('changesAbsent', patches.find(brings));
    } else report(at, path, finding);
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
