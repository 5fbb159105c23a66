import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { type Declared, declaredBy } from './declared.ts';
import { effects, isDrawn } from './vocabulary.ts';

/** A linked case that a chart may open. */
export interface OpenedRole {
  readonly role: string;
  readonly chart: string;
  /** Names of the context attributes that the opener hands over. */
  readonly input: readonly string[];
}

/** The names by which a chart calls on its host, each once, in the order in which they are met. */
export interface Vocabulary extends Declared {
  readonly delays: readonly string[];
  readonly activities: readonly string[];
  readonly pools: readonly string[];
  /** Attributes that chance settles. */
  readonly draws: readonly string[];
  /** Questions put to the policy. */
  readonly questions: readonly string[];
  /** The answers that a question allows, where the state that asks it declares them. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly milestones: readonly string[];
  readonly roles: readonly OpenedRole[];
  /** Roles that are told something besides `parent`: of cases opened here, or standing ones. */
  readonly told: readonly string[];
  /** Stocks of the world that it changes. */
  readonly stocks: readonly string[];
  /** Attributes that the chart itself assigns. */
  readonly assigned: readonly string[];
}

interface Found {
  delays: Set<string>;
  activities: Set<string>;
  pools: Set<string>;
  draws: Set<string>;
  questions: Set<string>;
  milestones: Set<string>;
  options: Map<string, readonly string[]>;
  roles: Map<string, OpenedRole>;
  told: Set<string>;
  stocks: Set<string>;
  assigned: Set<string>;
}

/** Where a state asks something of its host. */
export interface Use {
  readonly effect: string;
  readonly node: AnyStateNode;
  /** Its parameters: as written, or as their function gives them. */
  readonly values: readonly Values[];
  /** Whether they are a function of the context. */
  readonly depends: boolean;
}

/** The names of an action cannot be found out without running a case. */
export class UnreadableNames extends TypeError {
  readonly effect: string;
  /** Id of the state where it stands. */
  readonly state: string;

  constructor(effect: string, state: string, cause: unknown) {
    super(`the names used by ${effect} in ${state} cannot be read without running it`, { cause });
    this.effect = effect;
    this.state = state;
  }
}

/**
 * Everything a machine asks of its host, read off its states without running it. Parameters that
 * are functions of the context are called twice, once where every attribute holds and once where
 * none does, so that both arms of a choice are met. Names taken from the context itself are not
 * seen. Throws UnreadableNames where neither call succeeds.
 */
export function vocabularyOf(machine: AnyStateMachine): Vocabulary {
  const found: Found = {
    delays: new Set(),
    activities: new Set(),
    pools: new Set(),
    draws: new Set(),
    questions: new Set(),
    milestones: new Set(),
    options: new Map(),
    roles: new Map(),
    told: new Set(),
    stocks: new Set(),
    assigned: new Set(),
  };
  for (const node of nodesOf(machine)) {
    for (const { delay } of node.after) if (typeof delay === 'string') found.delays.add(delay);
    for (const name of actionsIn(node).flatMap(assignedBy)) found.assigned.add(name);
    for (const name of drawnIn(node, machine)) found.delays.add(name);
    for (const { effect, values } of usesIn(node)) for (const each of values) note(effect, each, node, found);
  }
  return {
    delays: [...found.delays],
    activities: [...found.activities],
    pools: [...found.pools],
    draws: [...found.draws],
    questions: [...found.questions],
    milestones: [...found.milestones],
    options: Object.fromEntries(found.options),
    roles: [...found.roles.values()],
    told: [...found.told],
    stocks: [...found.stocks],
    assigned: [...found.assigned],
    ...declaredBy(machine),
  };
}

/** Everything a machine asks of its host, state by state. Throws UnreadableNames. */
export function usesOf(machine: AnyStateMachine): readonly Use[] {
  return nodesOf(machine).flatMap(usesIn);
}

/** All states, parents before children. */
export function nodesOf(machine: AnyStateMachine): readonly AnyStateNode[] {
  return nodesWithin(machine.root as AnyStateNode);
}

/** A state and all inside it, parents before children. */
export function nodesWithin(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => nodesWithin(child as AnyStateNode))];
}

/** Everything that is done in a state or on the way out of it. */
export function actionsIn(node: AnyStateNode): readonly unknown[] {
  const transitions = [...node.transitions.values()].flat();
  return [
    ...node.entry,
    ...node.exit,
    ...(node.initial?.actions ?? []),
    ...[...transitions, ...(node.always ?? [])].flatMap(({ actions }) => actions),
  ];
}

/** Delays that raised events wait for and the host draws; any others are the chart's own. */
function drawnIn(node: AnyStateNode, machine: AnyStateMachine): readonly string[] {
  const { actions, delays } = machine.implementations as Readonly<Record<'actions' | 'delays', object>>;
  return actionsIn(node).flatMap((action): string[] => {
    const name = typeof action === 'string' ? action : parts(action).type;
    const built: unknown = name === undefined ? action : Reflect.get(actions, name);
    const delay: unknown = typeof built === 'function' ? Reflect.get(built, 'delay') : undefined;
    return typeof delay === 'string' && isDrawn(Reflect.get(delays, delay)) ? [delay] : [];
  });
}

/** The attributes that an `assign` names; those that a function gives all at once are not seen. */
function assignedBy(action: unknown): readonly string[] {
  if (typeof action !== 'function' || !('assignment' in action)) return [];
  return isObject(action.assignment) ? Object.keys(action.assignment) : [];
}

function usesIn(node: AnyStateNode): readonly Use[] {
  return actionsIn(node).flatMap((action): Use[] => {
    const { type, params } = typeof action === 'string' ? { type: action, params: undefined } : parts(action);
    if (type === undefined || !Object.hasOwn(effects, type)) return [];
    const depends = typeof params === 'function';
    return [{ effect: type, node, values: valuesOf(params, type, node), depends }];
  });
}

function parts(action: unknown): { type?: string; params?: unknown } {
  return typeof action === 'object' && action !== null ? action : {};
}

type Values = Readonly<Record<string, unknown>>;

/** The parameters of an action: as written, or as its function gives them. */
function valuesOf(params: unknown, effect: string, node: AnyStateNode): readonly Values[] {
  if (typeof params !== 'function') return isObject(params) ? [params] : [];
  const ask = params as (given: { context: unknown; event: unknown }) => unknown;
  const answers: Values[] = [];
  let refused: unknown;
  for (const attribute of [something, nothing]) {
    try {
      const answer = ask({ context: attribute, event: attribute });
      if (isObject(answer)) answers.push(answer);
    } catch (error) {
      refused = error;
    }
  }
  if (answers.length === 0) throw new UnreadableNames(effect, node.id, refused);
  return answers;
}

function note(type: string, values: Values, node: AnyStateNode, found: Found): void {
  const add = (names: Set<string>, name: unknown) => {
    if (typeof name === 'string') names.add(name);
  };
  switch (type) {
    case 'seize':
    case 'release':
    case 'staff':
      add(found.pools, values['pool']);
      break;
    case 'work':
      add(found.activities, values['activity']);
      add(found.pools, values['with']);
      break;
    case 'draw':
      add(found.draws, values['what']);
      break;
    case 'decide':
      add(found.questions, values['question']);
      noteOptions(values['question'], node, found);
      break;
    case 'milestone':
      add(found.milestones, values['name']);
      break;
    case 'open':
      noteRole(values, found);
      break;
    case 'tell':
      for (const role of [values['role']].flat()) if (role !== 'parent') add(found.told, role);
      break;
    case 'change':
      add(found.stocks, values['stock']);
      break;
    default:
  }
}

function noteOptions(question: unknown, node: AnyStateNode, found: Found): void {
  const options = (node.meta as { decision?: { options?: unknown } } | undefined)?.decision?.options;
  if (typeof question === 'string' && Array.isArray(options)) {
    found.options.set(
      question,
      options.filter((option) => typeof option === 'string'),
    );
  }
}

function noteRole({ role, chart, input }: Values, found: Found): void {
  if (typeof role !== 'string' || typeof chart !== 'string') return;
  const known = found.roles.get(role)?.input ?? [];
  const given = isObject(input) ? Object.keys(input) : [];
  found.roles.set(role, { role, chart, input: [...new Set([...known, ...given])] });
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}

/** Stands for any attribute that holds: true as a condition, and every part of it likewise. */
const something: unknown = new Proxy(() => something, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => 1 : key === Symbol.iterator ? none : something),
  apply: () => something,
});
/** Stands for a case of which nothing holds. */
const nothing: unknown = new Proxy({}, { get: () => undefined });

function* none(): Generator<never> {
  // An attribute that is a list has nothing in it that could be named.
}
