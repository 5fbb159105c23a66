import { expect, test } from 'vitest';
import { Kind, LogBlock } from '../../src/eventlog/index.ts';
import { ShareTeller } from '../../src/experiments/share-teller.ts';

/** What is told of blocks that end at these instants. */
function told(every: number, horizon: number, ...ends: readonly number[]): readonly number[] {
  const shares: number[] = [];
  const teller = new ShareTeller(horizon, (share) => shares.push(share), every);
  for (const end of ends) {
    const block = new LogBlock();
    block.addPlain(0, 0, Kind.told, 0, 0, 0);
    block.addPlain(end, 0, Kind.told, 0, 0, 0);
    teller.read(block);
  }
  return shares;
}

test('the share of a run that has passed is that of the time until its horizon', () => {
  expect(told(1, 200, 0, 50, 100)).toEqual([0, 0.25, 0.5]);
});

test('while cases are followed after the horizon all of it has passed', () => {
  expect(told(1, 200, 200, 900)).toEqual([1, 1]);
});

test('it is told every so many blocks', () => {
  expect(told(3, 10, 1, 2, 3, 4, 5, 6, 7)).toEqual([0.3, 0.6]);
});

test('a block without rows says nothing', () => {
  const teller = new ShareTeller(1, () => expect.unreachable(), 1);
  teller.read(new LogBlock());
});
