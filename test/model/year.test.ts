import { describe, expect, test } from 'vitest';
import { Kind, type LogListener, Symbols } from '../../src/eventlog/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { readFromDisk, readScenario, type Scenario } from '../../src/scenario/index.ts';

const DAY = 86_400_000;

/** A variant of the city for some days; where told so, without the signals about people in no danger. */
function city(variant: string, days: number, without: readonly string[] = []): Scenario {
  const read = readScenario('scenarios/shenzhen-year.yaml', readFromDisk);
  if ('issues' in read) throw new TypeError('the shipped scenario has issues');
  const scenario = read.file.resolve(variant);
  const arrivals = scenario.arrivals.filter(({ id }) => !without.includes(id));
  return { ...scenario, arrivals, warmUp: DAY, runLength: days * DAY };
}

function run(scenario: Scenario, record: LogListener['record'], symbols = new Symbols()) {
  const options = { seed: 5, replication: 0, executor: 'compiled', symbols } as const;
  return runReplication(scenario, { ...options, listeners: [{ record }] });
}

const ends = new Set(['feedbackInTime', 'feedbackLate', 'struckOff']);
const variants = ['w20y20', 'w21y20', 'w20y21', 'w21y21'];

describe.each(variants)('the city in "%s"', (variant) => {
  test('loses no fen: what was transferred is lost, returned, held or still moving', () => {
    const symbols = new Symbols();
    const sums = new Map<string, number>();
    /** Fen in every open account. */
    const accounts = new Map<number, number>();
    const change = { credited: 1, passedOn: -1, lost: -1, returned: -1 } as const;
    const scenario = city(variant, 60, ['signals', 'otherFraud']);
    run(
      scenario,
      (_, number, kind, a, b) => {
        const name = kind === Kind.milestone ? (symbols.nameOf(a) ?? '') : '';
        sums.set(name, (sums.get(name) ?? 0) + b);
        if (name in change) {
          const sign = change[name as keyof typeof change];
          accounts.set(number, (accounts.get(number) ?? 0) + sign * b);
        }
      },
      symbols,
    );
    const rest = [...accounts.values()].reduce((sum, fen) => sum + fen, 0);
    const of = (name: string) => sums.get(name) ?? 0;
    expect(of('transferred')).toBeGreaterThan(1e9);
    expect(of('lost') + of('returned') + rest).toBe(of('transferred'));
    expect([...accounts.values()].every((fen) => fen >= 0)).toBe(true);
  });

  test('loses no case: whatever was opened has closed or is still open at the end', () => {
    const open = new Set<number>();
    let opened = 0;
    const { cases, unfinished } = run(city(variant, 2), (_, number, kind) => {
      if (kind === Kind.opened || kind === Kind.standing) {
        expect(open.has(number)).toBe(false);
        open.add(number);
        opened++;
      } else if (kind === Kind.closed || kind === Kind.censored) {
        expect(open.delete(number)).toBe(true);
      }
    });
    const standing = open.size;
    expect(opened).toBe(cases);
    expect(standing).toBe(6 + 10 + 1 + 1 + 6 + 1);
    expect(unfinished).toBeLessThan(cases / 4);
  });
});

describe('alerts', () => {
  test.each(variants)(
    'in "%s" each get one answer, in time or late, or are struck off, or are still open',
    (name) => {
      const symbols = new Symbols();
      const answers = new Map<number, number>();
      const closed = new Set<number>();
      const scenario = city(name, 2);
      run(
        scenario,
        (_, number, kind, a) => {
          if (kind === Kind.closed && answers.has(number)) closed.add(number);
          if (kind !== Kind.milestone) return;
          const milestone = symbols.nameOf(a);
          if (milestone === 'feedbackDue') answers.set(number, 0);
          if (milestone !== undefined && ends.has(milestone)) {
            answers.set(number, answers.get(number)! + 1);
          }
        },
        symbols,
      );
      expect(answers.size).toBeGreaterThan(4000);
      for (const [number, count] of answers) expect(count).toBe(closed.has(number) ? 1 : 0);
    },
  );
});

test('both executors tell the same about a day of the city', () => {
  const scenario = { ...city('w20y21', 1), followUp: 3 * DAY };
  const digests = (['compiled', 'actor'] as const).map(
    (executor) => runReplication(scenario, { seed: 3, replication: 0, executor }).digest,
  );
  expect(digests[0]).toBe(digests[1]);
});
