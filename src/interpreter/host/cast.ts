import { Symbols } from '../../eventlog/index.ts';
import type { MakeExecutor } from '../executor.ts';
import { bindMachine } from './bind-machine.ts';
import { BoundRole } from './bound-role.ts';
import type { RoleBinding } from './role-binding.ts';
import type { Reception } from './sites.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A role, and its chart bound to whoever is at the reception. */
interface Member {
  readonly role: BoundRole;
  readonly chart: RoleBinding['machine'];
  readonly bound: RoleBinding['machine'];
  readonly delays: string;
}

/** What a host gives its roles to work with. */
export interface Call {
  readonly host: Vocabulary;
  readonly bindings: readonly RoleBinding[];
  /** What may be drawn for, per role. */
  readonly purposes: readonly (readonly string[])[];
  /** Makes the executor of a role's bound chart. */
  readonly executorFor: (
    machine: RoleBinding['machine'],
    role: BoundRole,
  ) => ReturnType<MakeExecutor>;
}

/**
 * Roles that serve one host after another, so that a chart is bound and compiled once for many
 * replications, whatever the scenarios' figures. One host at a time: the last that called.
 */
export class Cast {
  readonly symbols: Symbols;
  private readonly reception: Partial<Reception> = {};
  private members: readonly Member[] = [];

  constructor(symbols = new Symbols()) {
    this.symbols = symbols;
  }

  /** The roles for a host, in order of the bindings. */
  called({ host, bindings, purposes, executorFor }: Call): readonly BoundRole[] {
    const before = this.members;
    this.reception.host = host;
    this.members = bindings.map((binding) => {
      const known = before.find((member) => serves(member, binding));
      return known ?? this.newMember(binding);
    });
    return this.members.map(({ role, bound }, i) => {
      role.serve(bindings[i]!, purposes[i]!, executorFor(bound, role));
      return role;
    });
  }

  private newMember(binding: RoleBinding): Member {
    const role = new BoundRole(binding, this.symbols);
    const names = binding.delays.keys();
    const bound = bindMachine(role, names, this.reception as Reception);
    return { role, chart: binding.machine, bound, delays: namesOf(binding) };
  }
}

const namesOf = ({ delays }: RoleBinding): string => JSON.stringify([...delays.keys()]);

function serves({ role, chart, delays }: Member, binding: RoleBinding): boolean {
  return chart === binding.machine && role.name === binding.name && delays === namesOf(binding);
}
