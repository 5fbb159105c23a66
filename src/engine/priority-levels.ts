/**
 * The different priorities a pool has met, each with a small number, its level, that never changes.
 * Finding a level takes as long as there are priorities: meant for a few.
 */
export class PriorityLevels {
  /** Levels in the order of their priorities, lower first. */
  readonly order: number[] = [0];
  /** By level. */
  readonly priorities: number[] = [0];

  /** The level of a priority, a new one when need be. */
  levelOf(priority: number): number {
    const { order, priorities } = this;
    let i = 0;
    while (i < order.length && priorities[order[i]!]! < priority) i++;
    if (i < order.length && priorities[order[i]!] === priority) return order[i]!;
    const level = priorities.push(priority) - 1;
    order.splice(i, 0, level);
    return level;
  }
}
