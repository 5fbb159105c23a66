import { describe, expect, test } from 'vitest';
import { Kind, Symbols } from '../../src/eventlog/index.ts';
import { changeOf } from '../../src/experiments/change.ts';
import { runReplication } from '../../src/model/index.ts';
import { readFromDisk, readScenario } from '../../src/scenario/index.ts';

const DAY = 86_400_000;

/** What a replication amounted to after the warm-up: occurrences, and sums in fen. */
interface Outcome {
  readonly incidents: number;
  readonly netLoss: number;
  readonly frozen: number;
  readonly prevented: number;
  readonly cardsInTime: number;
}

const read = readScenario('scenarios/shenzhen-ablation.yaml', readFromDisk);
if ('issues' in read) throw new Error(JSON.stringify(read.issues));
const { file } = read;

function outcome(variant: string, replication: number, days: number): Outcome {
  const scenario = { ...file.resolve(variant), runLength: days * DAY, followUp: 0 };
  const symbols = new Symbols();
  const counts = new Map<number, number>();
  const sums = new Map<number, number>();
  const record = (time: number, _: number, kind: Kind, a: number, b: number): void => {
    if (kind !== Kind.milestone || time < scenario.warmUp) return;
    counts.set(a, (counts.get(a) ?? 0) + 1);
    sums.set(a, (sums.get(a) ?? 0) + b);
  };
  const { seed } = scenario;
  const executor = 'compiled';
  runReplication(scenario, { seed, replication, executor, symbols, listeners: [{ record }] });
  const count = (name: string) => counts.get(symbols.of(name)) ?? 0;
  const sum = (name: string) => sums.get(symbols.of(name)) ?? 0;
  return {
    incidents: count('reported'),
    netLoss: sum('transferred') - sum('returned'),
    frozen: sum('frozen'),
    prevented: sum('prevented'),
    cardsInTime: count('accountBlocked') + count('lineBlocked'),
  };
}

const known = new Map<string, Outcome>();

/** Outcomes of a variant, replication by replication; each is run once. */
function outcomes(variant: string, days: number, replications: number): readonly Outcome[] {
  return Array.from({ length: replications }, (_, replication) => {
    const key = `${variant} ${days} ${replication}`;
    const found = known.get(key) ?? outcome(variant, replication, days);
    known.set(key, found);
    return found;
  });
}

/** The change in % against all six fronts on the same fate, and the ends of its 95 % interval. */
function change(variant: string, figure: keyof Outcome, days = 75, replications = 4) {
  const of = (each: string) =>
    outcomes(each, days, replications).map((one) => ({ above: one[figure], below: 1 }));
  const { mean, halfWidth } = changeOf(of(variant), of('all'));
  return { mean, low: mean - halfWidth, high: mean + halfWidth };
}

describe('with one front switched off', { timeout: 120_000 }, () => {
  test('no publicity: more incidents and more net loss, while more counts as prevented', () => {
    expect(change('noPublicity', 'incidents').low).toBeGreaterThan(0);
    expect(change('noPublicity', 'netLoss').low).toBeGreaterThan(0);
    // Whoever sees through it at once cannot be dissuaded: publicity lowers the article's count.
    expect(change('noPublicity', 'prevented').low).toBeGreaterThan(0);
  });

  test('no dissuasion: more incidents and more net loss, and nothing is prevented', () => {
    expect(change('noDissuasion', 'incidents').low).toBeGreaterThan(0);
    expect(change('noDissuasion', 'netLoss').low).toBeGreaterThan(0);
    expect(outcomes('noDissuasion', 75, 4).map(({ prevented }) => prevented)).toEqual([0, 0, 0, 0]);
  });

  test('no stop-payment: nothing is frozen, and the net loss is greater', () => {
    expect(outcomes('noStopPayment', 75, 4).map(({ frozen }) => frozen)).toEqual([0, 0, 0, 0]);
    expect(change('noStopPayment', 'netLoss').low).toBeGreaterThan(0);
  });

  test('no card-cutting: more incidents and more net loss', () => {
    expect(change('noCardCutting', 'incidents').low).toBeGreaterThan(0);
    expect(change('noCardCutting', 'netLoss').low).toBeGreaterThan(0);
  });

  test('no crackdown: more incidents and more net loss', () => {
    expect(change('noCrackdown', 'incidents').low).toBeGreaterThan(0);
    expect(change('noCrackdown', 'netLoss').low).toBeGreaterThan(0);
  });

  test('no coordination: fewer cards are blocked while in use, and incidents are more', () => {
    expect(change('noCoordination', 'cardsInTime', 150, 6).high).toBeLessThan(0);
    expect(change('noCoordination', 'incidents', 150, 6).low).toBeGreaterThan(0);
  });
});

describe('with one front held at its way of 2020', { timeout: 120_000 }, () => {
  test.each(['oldPublicity', 'oldDissuasion', 'oldCardCutting', 'oldCrackdown'])(
    '%s: more incidents than with all six at their way of 2021',
    (variant) => {
      expect(change(variant, 'incidents').low).toBeGreaterThan(0);
    },
  );

  test('oldStopPayment: less is frozen, and the net loss is greater', () => {
    expect(change('oldStopPayment', 'frozen').high).toBeLessThan(0);
    expect(change('oldStopPayment', 'netLoss').low).toBeGreaterThan(0);
  });

  test('oldCoordination is no coordination at all, since in 2020 nobody met every week', () => {
    expect(outcomes('oldCoordination', 75, 1)).toEqual(outcomes('noCoordination', 75, 1));
  });
});
