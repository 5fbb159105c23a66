import { describe, expect, test } from 'vitest';
import { Kind, symbolOf } from '../../../src/eventlog/index.ts';
import { storyLog } from '../../../src/experiments/index.ts';
import { readFromDisk, readScenario } from '../../../src/scenario/index.ts';

/** Replication 0 of an exercise: the states and milestones of the missing person's case. */
function lived(exercise: string, variant: string) {
  const read = readScenario(`scenarios/stories/${exercise}.yaml`, readFromDisk);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  const scenario = read.file.resolve(variant);
  const { seed } = scenario;
  const told = storyLog({ scenario, seed, replication: 0, executor: 'compiled', ordinal: 0 })!;
  const states = new Set<string>();
  const milestones = new Map<number, number>();
  let waited = 0;
  let since: number | undefined;
  for (const { caseNumber, kind, time, a, b } of told.log) {
    if (caseNumber !== told.root) continue;
    if (kind === Kind.milestone) milestones.set(a, milestones.get(a) ?? time);
    if (kind !== Kind.event) continue;
    const ids = told.symbols.nameOf(b)!.split(',');
    for (const id of ids) states.add(id.split('.').at(-1)!);
    const isArgued = ids.some((id) => id.endsWith('.argued'));
    if (isArgued) since ??= time;
    else if (since !== undefined) {
      waited += time - since;
      since = undefined;
    }
  }
  const at = (name: string) => milestones.get(symbolOf(name)) ?? NaN;
  return { states, waited, at, has: (name: string) => milestones.has(symbolOf(name)) };
}

describe('an adult who was found', () => {
  test('is asked before anybody is told', () => {
    const { states, has } = lived('safe-no-contact', 'handled');
    expect(states).toContain('askingWishes');
    expect([has('safeNoContact'), has('toldUnasked')]).toEqual([true, false]);
  });

  test('is not asked where the policy tells the caller unasked, and that is no reunion', () => {
    const { states, has } = lived('safe-no-contact', 'neither');
    expect(states).not.toContain('askingWishes');
    expect([has('found'), has('toldUnasked'), has('reunited')]).toEqual([true, true, false]);
  });
});

describe('two stations that disagree', () => {
  test('leave the case to whoever was called first', () => {
    const { states, has } = lived('runaway-teenager', 'handled');
    expect(states).toContain('disputed');
    expect(states).not.toContain('argued');
    expect(has('jurisdictionDisputed')).toBe(true);
  });

  test('hold up no search: whoever was called first begins before it is settled', () => {
    const { waited, at } = lived('runaway-teenager', 'handled');
    expect(waited).toBe(0);
    expect(at('searchStarted')).toBe(at('jurisdictionDisputed'));
    expect(at('handlerNamed')).toBe(at('jurisdictionDisputed'));
    expect(at('jurisdictionSettled')).toBeGreaterThan(at('searchStarted') + 5 * 60_000);
    expect(at('found')).toBeGreaterThan(at('jurisdictionSettled'));
  });

  test('argue first where the policy lets them, and nobody searches meanwhile', () => {
    const { states, waited, has } = lived('runaway-teenager', 'argued');
    expect(states).toContain('argued');
    expect(states).not.toContain('disputed');
    expect(waited).toBeGreaterThan(45 * 60_000);
    expect(has('jurisdictionDisputed')).toBe(true);
  });
});
