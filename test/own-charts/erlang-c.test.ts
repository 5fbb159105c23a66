import { afterAll, beforeAll, expect, test } from 'vitest';
import { simulate, type Simulated } from '../../src/index.ts';
import { Folder } from './folder.ts';
import { blocksOf, guideText } from './guide-folder.ts';

const SECOND = 1000;
/** As in the guide: 36 calls an hour, each with an agent for 4 minutes on average. */
const [arrivals, service] = [36, 15] as const;

/**
 * Probability that a call has to wait, by the offered load and the number of agents.
 * Source: Erlang 1917; Law, Simulation Modeling and Analysis, appendix 1B.
 */
function erlangC(load: number, agents: number): number {
  let [term, sum] = [1, 0];
  for (let k = 0; k < agents; k++) {
    sum += term;
    term *= load / (k + 1);
  }
  const all = (term * agents) / (agents - load);
  return all / (sum + all);
}

const folder = new Folder();
let result: Simulated;
beforeAll(async () => {
  // The first files of the guide: nobody hangs up yet.
  for (const { language, notes, body } of blocksOf(guideText('your-own-chart.md'))) {
    const name = notes.get('file');
    if (language !== 'diff' && name?.startsWith('hotline.') === true) folder.write(name, body);
  }
  result = await simulate({ scenario: folder.at('hotline.yaml') });
}, 120_000);
afterAll(() => folder.remove());

test.each([
  ['today', 3],
  ['oneMore', 4],
])('the hotline of the guide waits as Erlang says: %s, %i agents', (variant, agents) => {
  const load = arrivals / service;
  const wait = (erlangC(load, agents) / (agents * service - arrivals)) * 3600 * SECOND;
  const figure = (metric: string, kind: string) =>
    result.figures.find(
      (each) => each.variant === variant && each.metric === metric && each.statistic.kind === kind,
    )!.estimate;
  const mean = figure('wait', 'mean');
  expect(Math.abs(mean.mean - wait)).toBeLessThan(mean.halfWidth);
  expect(mean.halfWidth).toBeLessThan(0.1 * wait);
  const queue = figure('calls', 'level');
  expect(Math.abs(queue.mean - (arrivals * wait) / 3600 / SECOND)).toBeLessThan(queue.halfWidth);
  const { pools } = result.variants.find(({ id }) => id === variant)!;
  const { mean: busy, halfWidth } = pools[0]!.utilisation;
  expect(Math.abs(busy - load / agents)).toBeLessThan(halfWidth);
});
