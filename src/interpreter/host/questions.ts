import type { Decided } from '../../charts/vocabulary.ts';
import { type EventType, Order } from '../../engine/index.ts';
import { Kind } from '../../eventlog/index.ts';
import type { BoundRole } from './bound-role.ts';
import type { Stage } from './stage.ts';

/** No question, or none pending. */
const NONE = -1;

/** Questions put to a policy whose answers are on the way. A case has one at a time. */
export class Questions {
  private readonly stage: Stage;
  private readonly type: EventType;
  private readonly answers: Decided[] = [];
  private readonly slots: number[] = [];
  private readonly entries: number[] = [];
  private readonly free: number[] = [];

  constructor(stage: Stage) {
    this.stage = stage;
    this.type = stage.sim.defineEvent(Order.grant, (id) => this.answer(id));
  }

  /** The current case asks; the policy's answer comes after its latency. */
  ask(role: BoundRole, question: string): void {
    const { current: slot, fate, sim, cases } = this.stage;
    this.withdraw(slot);
    const rule = role.decisionRule(question);
    const context = role.contextOf(slot);
    this.stage.note(slot, Kind.asked, role.symbolOf(question), 0);
    const choice = rule.choose(context, fate.draw(slot, role.purpose('choice', question)));
    const latency = role.purpose('latency', question);
    const ms = this.stage.duration(slot, latency, rule.latency, context, question);
    const id = this.free.pop() ?? this.slots.length;
    this.slots[id] = slot;
    this.answers[id] = { type: 'DECIDED', question, choice };
    this.entries[id] = sim.insert(sim.now + ms, this.type, id);
    cases.setQuestion(slot, id);
  }

  /** Withdraws the case's question unless it is among those still open. */
  review(slot: number, open: readonly string[]): void {
    const id = this.stage.cases.question(slot);
    if (id !== NONE && !open.includes(this.answers[id]!.question)) this.withdraw(slot);
  }

  /** Cancels what the case is waiting for, if anything. */
  withdraw(slot: number): void {
    const { cases, sim } = this.stage;
    const id = cases.question(slot);
    if (id === NONE) return;
    sim.removeEntry(this.entries[id]!);
    cases.setQuestion(slot, NONE);
    this.free.push(id);
  }

  private answer(id: number): void {
    const slot = this.slots[id]!;
    const answer = this.answers[id]!;
    this.stage.cases.setQuestion(slot, NONE);
    this.free.push(id);
    const role = this.stage.roleOf(slot);
    const { question, choice } = answer;
    this.stage.note(slot, Kind.decided, role.symbolOf(question), role.symbolOf(choice));
    this.stage.send(slot, answer);
  }
}
