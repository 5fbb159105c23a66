import { describe, expect, test } from 'vitest';
import { Simulation } from '../../../src/engine/index.ts';
import { Labour } from '../../../src/interpreter/host/labour.ts';
import { timeToReach } from '../../../src/random/index.ts';

const DECAY = 1000;
const RATE = 1 / 500;
/** Half of all that searching at this rate can gain, and a little. */
const U = 0.7;
const NEEDED = -Math.log(1 - U);

function searching() {
  const sim = new Simulation();
  const ends: string[] = [];
  const labour = new Labour(sim, (request) => ends.push(`${sim.now} ${request}`));
  const hazard = { kind: 'hazard', rate: () => RATE, decay: DECAY } as const;
  let draws = 0;
  const start = (request: number, activity = 'search') =>
    labour.startHazard(0, request, activity, { hazard, rate: RATE }, () => {
      draws++;
      return U;
    });
  const until = (time: number): void => sim.runUntil(time);
  return { sim, labour, start, until, ends, draws: () => draws };
}

const UNCUT = timeToReach(NEEDED, RATE, 0, DECAY);

describe('a search that fades with effort', () => {
  test('begins as fresh as it can be', () => {
    const { start, until, ends } = searching();
    start(3);
    until(10_000);
    expect(ends).toEqual([`${UNCUT} 3`]);
  });

  test('ends after as much effort when it was paused, and however long that took', () => {
    const { labour, start, until, ends } = searching();
    start(3);
    until(300);
    labour.pause(3);
    until(5300);
    labour.resume(3);
    until(5600);
    labour.pause(3);
    // A pause within a pause is none.
    until(6000);
    labour.pause(3);
    until(8600);
    labour.resume(3);
    until(100_000);
    expect(ends).toHaveLength(1);
    expect(Math.abs(Number.parseInt(ends[0]!, 10) - (UNCUT + 8000))).toBeLessThanOrEqual(1);
  });

  test('goes on in the next turn where it was given up, by another request', () => {
    const { labour, start, until, ends, draws } = searching();
    start(3);
    until(300);
    labour.cancel(3);
    until(5300);
    start(4);
    until(100_000);
    expect(draws()).toBe(1);
    expect(ends).toEqual([expect.stringMatching(/ 4$/)]);
    expect(Math.abs(Number.parseInt(ends[0]!, 10) - (UNCUT + 5000))).toBeLessThanOrEqual(1);
  });

  test('goes its own way for each activity', () => {
    const { labour, start, until, ends, draws } = searching();
    start(3);
    until(300);
    labour.cancel(3);
    start(4, 'ring');
    until(100_000);
    expect(draws()).toBe(2);
    expect(ends).toEqual([`${UNCUT + 300} 4`]);
  });

  test.each(['finish', 'forget'] as const)('needs luck of its own after %s', (what) => {
    const { labour, start, until, ends, draws } = searching();
    start(3);
    if (what === 'finish') {
      until(UNCUT);
      labour.finish(3, 0, 'search');
    } else {
      until(300);
      labour.cancel(3);
      labour.forget(0);
    }
    const again = what === 'finish' ? UNCUT : 300;
    start(4);
    until(100_000);
    expect(draws()).toBe(2);
    expect(ends.at(-1)).toBe(`${again + UNCUT} 4`);
  });

  test('never ends where all that can be gained is not enough', () => {
    const sim = new Simulation();
    const labour = new Labour(sim, () => expect.unreachable());
    const hazard = { kind: 'hazard', rate: () => RATE, decay: DECAY } as const;
    labour.startHazard(0, 3, 'search', { hazard, rate: RATE }, () => 0.9);
    sim.runUntil(1e12);
  });
});

test('timed work keeps what is left while it is paused, and is over when given up', () => {
  const { labour, until, ends } = searching();
  labour.startTimed(1, 100);
  labour.startTimed(2, 100);
  until(40);
  labour.pause(1);
  labour.cancel(2);
  until(500);
  labour.resume(1);
  until(1000);
  expect(ends).toEqual(['560 1']);
});
