import type { AnyStateMachine } from 'xstate';
import { actionsOf, nodesOf } from './machine-index.ts';
import { implementationOf, implementationsOf, named, type Named, part } from './machine-parts.ts';
import type { MissingName } from './missing-names.ts';

/** What XState calls actors that stand in the chart itself begins so. */
const INLINE = 'xstate.invoke.';

/** Every actor that a chart invokes or spawns by a name and nobody implements, each once a state. */
export function missingActors(machine: AnyStateMachine): readonly MissingName<'actor'>[] {
  const { actions } = implementationsOf(machine);
  const actors = named(part(machine.implementations, 'actors') as Named);
  const missing = new Map<string, MissingName<'actor'>>();
  for (const node of nodesOf(machine)) {
    const { id: state, invoke } = node;
    const spawned = actionsOf(node).map((action) => implementationOf(action, actions));
    const isSpawn = (action: unknown) => part(action, 'type') === 'xstate.spawnChild';
    for (const each of [...invoke, ...spawned.filter(isSpawn)]) {
      const name = part(each, 'src');
      if (typeof name !== 'string' || name.startsWith(INLINE) || name in actors) continue;
      missing.set(`${name} ${state}`, { kind: 'actor', name, state });
    }
  }
  return [...missing.values()];
}
