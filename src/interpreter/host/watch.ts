import { Kind } from '../../eventlog/index.ts';
import type { Configuration, ExecutorHooks } from '../executor.ts';
import type { BoundRole } from './bound-role.ts';
import type { CaseTable } from './case-table.ts';
import type { Desk } from './desk.ts';
import type { Questions } from './questions.ts';
import type { Stage } from './stage.ts';

// Of its own: V8 folds a module's constants, but loads those of others again and again.
const { event: EVENT, closed: CLOSED } = Kind;

/**
 * What the host does around every macrostep of a role's cases: says whose turn it is, notes where
 * the case has come to, and sees what became of its question, its heading and its life.
 */
export class Watch implements ExecutorHooks {
  private readonly role: BoundRole;
  private readonly stage: Stage;
  private readonly cases: CaseTable;
  private readonly desk: Desk;
  private readonly questions: Questions;

  constructor(role: BoundRole, stage: Stage, desk: Desk, questions: Questions) {
    this.role = role;
    this.stage = stage;
    this.cases = stage.cases;
    this.desk = desk;
    this.questions = questions;
  }

  entering(slot: number): void {
    this.stage.current = slot;
  }

  left(slot: number, event: number, configuration: Configuration, isDone: boolean): void {
    const { symbol, heading, questions } = this.role.situations.of(configuration);
    this.stage.note(slot, EVENT, this.role.eventSymbol(event), symbol);
    if (isDone) {
      this.close(slot);
      return;
    }
    this.questions.review(slot, questions);
    this.book(slot, heading);
  }

  /** Books the case's time anew after its units went away or came back. */
  review(slot: number): void {
    const { executor, situations } = this.role;
    this.book(slot, situations.of(executor.configuration(slot)).heading);
  }

  /** Books the case's time from now on. */
  private book(slot: number, plain: number): void {
    const heading = this.desk.refine(slot, plain);
    if (heading === this.cases.heading(slot)) return;
    this.cases.setHeading(slot, heading);
    this.stage.noteHeading(slot, heading);
  }

  private close(slot: number): void {
    this.questions.withdraw(slot);
    this.desk.leave(slot);
    this.stage.noteEnd(slot, CLOSED);
    this.role.executor.stop(slot);
    this.cases.close(slot);
  }
}
