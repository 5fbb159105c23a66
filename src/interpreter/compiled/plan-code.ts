import { byParams, type OneField, oneField } from '../machine-binding.ts';
import { isExpression, part } from '../machine-parts.ts';
import { ContextCopier, layOver } from './context-copy.ts';
import type { Assignment, Detail, Operation, Params, PlanCode } from './program.ts';

/** What every chart's code refers to. */
export interface CodeParts {
  readonly self: unknown;
  readonly system: unknown;
  readonly spawn: unknown;
}

/**
 * A plan as a function of its own: its operations line by line, with the chart's functions as
 * constants. That lets V8 compile calls to known functions where a loop over operations makes calls
 * to whatever comes. `mayMoveOn` says that transitions without an event may follow.
 */
export function codeOf(
  operations: readonly Operation[],
  parts: CodeParts,
  mayMoveOn: boolean,
): PlanCode {
  const writer = new Writer(parts, false);
  const lastAction = operations.findLastIndex(({ detail }) => !isSilent(detail));
  for (const [i, operation] of operations.entries()) {
    writer.write(operation, i > lastAction && !mayMoveOn);
  }
  return writer.finished();
}

/** `codeOf` for the start of a case, where custom actions and timers wait for the end of the step. */
export function startCodeOf(operations: readonly Operation[], parts: CodeParts): PlanCode {
  const writer = new Writer(parts, true);
  for (const operation of operations) writer.write(operation, false);
  return writer.finished();
}

/** Whether an operation leaves the calendar as it is, or sees to timers only. */
const isSilent = (detail: Detail | null): boolean => detail !== null && detail.kind !== 'call';

class Writer {
  private readonly lines: string[] = [];
  private readonly names: string[] = [];
  private readonly values: unknown[] = [];
  /** Names of what holds the context, and the arguments made of it, at this point. */
  private context = 'context';
  private args: string | null = null;

  private readonly isStart: boolean;

  constructor({ self, system, spawn }: CodeParts, isStart: boolean) {
    this.isStart = isStart;
    const fixed = { self, system, spawn, layOver };
    this.names.push(...Object.keys(fixed));
    this.values.push(...Object.values(fixed));
  }

  write({ detail, effect }: Operation, isLast: boolean): void {
    switch (detail?.kind) {
      case 'call': {
        const params = this.params(detail.params);
        const action = this.bind(detail.action);
        const args = part(detail.action, byParams) === true ? 'undefined' : this.actionArgs();
        this.lines.push(
          this.isStart
            ? `step.defer(${action}, ${args}, ${params});`
            : `${action}(${args}, ${params});`,
        );
        break;
      }
      case 'arm': {
        const delay = `${this.bind(detail.delayFor)}(${this.actionArgs()})`;
        if (isLast) this.lines.push(`step.armLast(slot, ${detail.timer}, ${delay});`);
        else this.lines.push(`step.arm(${detail.timer}, ${delay});`);
        break;
      }
      case 'cancel':
        this.lines.push(`step.cancel(slot, ${detail.id});`);
        break;
      case 'assign':
        this.assign(detail.assignment, detail.params);
        break;
      default:
        this.newContext(`step.through(${this.bind(effect)}, ${this.context}, event)`);
    }
  }

  finished(): PlanCode {
    const body = [...this.lines, `return ${this.context};`].join('\n');
    // oxlint-disable-next-line typescript/no-implied-eval -- see decision 8
    const make = new Function(
      ...this.names,
      `return (step, slot, context, event) => {\n${body}\n};`,
    ) as (...values: readonly unknown[]) => PlanCode;
    return make(...this.values);
  }

  private assign(assignment: Assignment, given: Params): void {
    const field = part(assignment, oneField) as OneField | undefined;
    if (field !== undefined && given.expression === null) {
      const key = JSON.stringify(field.keyOf(given.given));
      const valueOf = this.bind(field.valueOf);
      const value = this.local(`${valueOf}(${this.context}, ${this.bind(given.given)})`);
      this.newContext(this.copy());
      this.lines.push(`${this.context}[${key}] = ${value};`);
      return;
    }
    const params = this.params(given);
    const args = `{ context: ${this.context}, event, spawn, self, system }`;
    if (isExpression(assignment)) {
      const fields = this.local(`${this.bind(assignment)}(${args}, ${params})`);
      this.newContext(`layOver(${this.copy()}, ${fields})`);
      return;
    }
    const isWorkedOut = assignment.some(([, value]) => isExpression(value));
    const allArgs = isWorkedOut ? this.local(args) : '';
    const fields = assignment.map(([key, value]) => {
      const bound = this.bind(value);
      return [key, isExpression(value) ? this.local(`${bound}(${allArgs}, ${params})`) : bound];
    });
    this.newContext(this.copy());
    for (const [key, value] of fields) {
      this.lines.push(`${this.context}[${JSON.stringify(key)}] = ${value};`);
    }
  }

  /** In one place contexts nearly always have the same fields, so each has a copier of its own. */
  private copy(): string {
    return `${this.bind(new ContextCopier())}.copy(${this.context})`;
  }

  private params({ given, expression }: Params): string {
    if (expression === null) return given === undefined ? 'undefined' : this.bind(given);
    return this.local(`${this.bind(expression)}({ context: ${this.context}, event })`);
  }

  private actionArgs(): string {
    return (this.args ??= this.local(`{ context: ${this.context}, event, self, system }`));
  }

  private newContext(expression: string): void {
    this.context = this.local(expression);
    this.args = null;
  }

  private local(expression: string): string {
    const name = `v${this.lines.length}`;
    this.lines.push(`const ${name} = ${expression};`);
    return name;
  }

  private bind(value: unknown): string {
    const name = `$${this.names.length}`;
    this.names.push(name);
    this.values.push(value);
    return name;
  }
}
