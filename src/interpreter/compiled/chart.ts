import type { AnyStateMachine } from 'xstate';
import {
  type ChartNode,
  type ChartTransition,
  EventTypes,
  nodesOf,
  rootOf,
} from '../machine-index.ts';
import { Actions } from './actions.ts';
import { choose, isGuarded, questionsForAlways, questionsForEvent } from './choices.ts';
import { Columns } from './columns.ts';
import { CompiledActions } from './compiled-actions.ts';
import { ContextCopier } from './context-copy.ts';
import { candidatesOf } from './descriptors.ts';
import { type FirstContext, firstContextOf } from './first-context.ts';
import { Guards } from './guards.ts';
import {
  circularHistory,
  type DefaultEntry,
  defaultEntryOf,
  isHistory,
  noHistory,
} from './history.ts';
import { codeOf, startCodeOf } from './plan-code.ts';
import { planOf, type PlanParts } from './planner.ts';
import type { Choice, Combination, GuardArgs, Plan, Questions, Situation } from './program.ts';
import { absent, absentSpawn, refused } from './refusals.ts';
import { Situations } from './situations.ts';
import { initialDescent } from './state-value.ts';
import { TimerKinds } from './timer-kinds.ts';

const nobodyAsked: GuardArgs = { context: undefined, event: { type: '' } };

/**
 * A machine as tables: what is asked and what is done in each situation for each event. The tables
 * are filled as situations and events are met.
 */
export class CompiledChart {
  readonly machine: AnyStateMachine;
  readonly root: ChartNode;
  readonly columns: Columns;
  readonly timers = new TimerKinds();
  readonly copier = new ContextCopier();
  readonly situations: Situations;
  /** Stand where XState gives the actor and its system. */
  readonly self: object;
  readonly system: object;
  readonly firstContext: FirstContext;
  /** A case before its first step: XState says that only the root is active. */
  readonly before: Situation;
  /** The first microstep of every case. */
  readonly initial: Plan;
  readonly spawn: () => never;
  private readonly nodes: readonly ChartNode[];
  private readonly actions: CompiledActions;
  private readonly parts: PlanParts;
  private readonly defaultEntries = new Map<ChartNode, DefaultEntry>();

  /** Throws TypeError, naming chart, state and feature, for what cannot be compiled. */
  constructor(machine: AnyStateMachine) {
    this.machine = machine;
    this.root = rootOf(machine);
    this.nodes = nodesOf(machine);
    this.columns = new Columns(new EventTypes(machine).list);
    this.firstContext = firstContextOf(machine, this.copier);
    this.situations = new Situations(this.root);
    this.self = absent(machine, 'self');
    this.system = absent(machine, 'system');
    this.spawn = absentSpawn(machine);
    const guards = new Guards(machine);
    const actions = new Actions({
      machine,
      guards,
      timers: this.timers,
      copier: this.copier,
      spawn: this.spawn,
      columnOf: (type) => this.columns.of(type),
    });
    this.actions = new CompiledActions(machine, actions, guards);
    this.readDefaultEntries();
    this.parts = this.planParts();
    this.before = this.situations.of([this.root], noHistory);
    this.initial = this.firstPlan();
  }

  /** How a situation answers an event; null when it does not. */
  choiceFor(situation: Situation, column: number): Choice | null {
    const type = this.columns.types[column]!;
    const questions = questionsForEvent(this.root, situation.value, {
      candidates: (node) => candidatesOf(node, type),
      testOf: (transition) => this.actions.testOf(transition),
    });
    const choice = this.settled(questions, situation);
    const { choices, plans } = situation;
    while (choices.length <= column) {
      choices.push(undefined);
      plans.push(undefined);
    }
    choices[column] = choice;
    plans[column] = choice?.settled ?? undefined;
    return choice;
  }

  /** Where a situation may move on to without an event; null when nowhere. */
  alwaysFor(situation: Situation): Choice | null {
    const questions = questionsForAlways(situation.nodes, {
      candidates: (node) => node.always ?? [],
      testOf: (transition) => this.actions.testOf(transition),
    });
    return (situation.always = this.settled(questions, situation));
  }

  /** What the guards leave of a choice; null when none holds. */
  ask(choice: Choice, situation: Situation, args: GuardArgs): Plan | null {
    if (choice.regions.length > 0) return this.askRegions(choice, situation, args);
    const { rules } = choice;
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i]!;
      if (rule.test === null || Boolean(rule.test(args, situation))) {
        return (rule.plan ??= planOf(this.parts, situation, [rule.transition]));
      }
    }
    return null;
  }

  /** Gives a plan code of its own. */
  makeCode(plan: Plan): void {
    plan.mayMoveOn = this.movesOn(plan.next);
    plan.code = codeOf(plan.operations, this, plan.mayMoveOn);
  }

  /** Gives a plan code for the first step of a case. */
  makeStartCode(plan: Plan): void {
    plan.startCode = startCodeOf(plan.operations, this);
  }

  private askRegions(choice: Choice, situation: Situation, args: GuardArgs): Plan | null {
    const chosen: ChartTransition[] = [];
    choose(choice, args, situation, chosen);
    if (chosen.length === 0) return null;
    let combination: Combination = choice.combinations;
    for (const transition of chosen) {
      let next = combination.further.get(transition);
      if (next === undefined) {
        next = { plan: null, further: new Map() };
        combination.further.set(transition, next);
      }
      combination = next;
    }
    return (combination.plan ??= planOf(this.parts, situation, chosen));
  }

  private settled(questions: Questions | null, situation: Situation): Choice | null {
    if (questions === null) return null;
    const { regions, rules } = questions;
    const combinations = { plan: null, further: new Map() };
    const choice: Choice = { settled: null, regions, rules, combinations };
    if (!isGuarded(questions)) choice.settled = this.ask(choice, situation, nobodyAsked);
    return choice;
  }

  private firstPlan(): Plan {
    const target = [...initialDescent(this.root)];
    const transition = { source: this.root, target, actions: [], reenter: true };
    return planOf(this.parts, this.before, [transition], true);
  }

  private movesOn(situation: Situation): boolean {
    const { always = this.alwaysFor(situation) } = situation;
    return always !== null;
  }

  private planParts(): PlanParts {
    return {
      root: this.root,
      actions: this.actions,
      defaultEntry: (node) => this.defaultEntries.get(node)!,
      situation: (nodes, history) => this.situations.of(nodes, history),
    };
  }

  private readDefaultEntries(): void {
    const lookup = (id: string): ChartNode => this.machine.getStateNodeById(id);
    for (const node of this.nodes.filter(isHistory)) {
      this.defaultEntries.set(node, defaultEntryOf(node, lookup));
    }
    const circular = circularHistory(this.defaultEntries);
    if (circular === undefined) return;
    throw refused(this.machine, circular.id, 'a history state that leads to itself');
  }
}
