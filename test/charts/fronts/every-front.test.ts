import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/charts/index.ts';
import { run } from './city.ts';

const fronts = [
  'publicity',
  'cardCutting',
  'cardTrace',
  'cardTrade',
  'crackdown',
  'coordination',
] as const;
const off = (front: string): string =>
  `roles: { ${front}: { settings: { active: { value: false, assumption: off } } } }`;

interface Node {
  readonly id: string;
  readonly type: string;
  readonly always?: readonly { readonly guard?: unknown }[] | undefined;
  readonly states: Readonly<Record<string, Node>>;
}

/** Situations that last: states without states inside that are not left at once. */
const lasting = (node: Node): readonly string[] => {
  const inner = Object.values(node.states);
  if (inner.length > 0) return inner.flatMap(lasting);
  const passes = node.always?.at(-1)?.guard === undefined && node.always !== undefined;
  return passes ? [] : [node.id];
};

test('between them, a few fates lead into every situation of these charts', () => {
  const seen = new Set<string>();
  const runs = [run(), run('', 'compiled', 2), run('', 'compiled', 3)];
  for (const front of ['publicity', 'cardCutting', 'crackdown', 'coordination']) {
    runs.push(run(off(front)));
  }
  for (const { states } of runs) for (const id of states) seen.add(id);
  const all = fronts.flatMap((name) => lasting(charts[name].root));
  expect(all.filter((id) => !seen.has(id))).toEqual([]);
}, 120_000);

describe('switched off', () => {
  test('card-cutting leaves every card in use and notes what it was told', () => {
    const { of, count } = run(off('cardCutting'));
    expect(count('opened', 'cardTrace')).toBe(0);
    expect(count('milestone', 'ignored')).toBe(count('told', 'ACCOUNT_SEEN'));
    expect(of('changed', 'accounts').every(({ b }) => b === 1)).toBe(true);
    expect(of('changed', 'lines').every(({ b }) => b === 1)).toBe(true);
  });

  test('crackdown asks for nobody and raids nobody, and notes what it was told', () => {
    const { count } = run(off('crackdown'));
    expect(count('requested', 'detectives')).toBe(0);
    expect(count('milestone', 'hit')).toBe(0);
    expect(count('milestone', 'ignored')).toBe(
      count('told', 'CASE_FILED') + count('told', 'UPSTREAM_LEAD'),
    );
  });

  test('coordination decides nothing and changes nothing, and notes what it was told', () => {
    const { of, count } = run(off('coordination'));
    expect(count('asked', 'lever')).toBe(0);
    expect(of('justified')).toEqual([]);
    expect(of('staffed')).toEqual([]);
    expect(of('changed', 'banksOnChannel').every(({ b }) => b === 0.5)).toBe(true);
    expect(count('milestone', 'ignored')).toBe(count('event', 'WEEK_ENDED'));
    expect(count('milestone', 'ignored')).toBeGreaterThan(11);
  });
});

test('a city with all fronts is the same run, record by record, in both executors', () => {
  const compiled = run();
  const actor = run('', 'actor');
  const differing = compiled.all.findIndex(
    (each, i) => JSON.stringify(each) !== JSON.stringify(actor.all[i]),
  );
  expect([compiled.all[differing], actor.all[differing]]).toEqual([undefined, undefined]);
  expect(actor.log.length).toBe(compiled.log.length);
  expect(actor.digest).toBe(compiled.digest);
  expect(compiled.log.length).toBeGreaterThan(5000);
}, 120_000);
