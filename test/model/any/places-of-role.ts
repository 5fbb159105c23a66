import { vocabularyOf } from '../../../src/charts/vocabulary-of.ts';
import { constant } from '../../../src/random/index.ts';
import type { ByAttribute, Draw, Role, Scenario } from '../../../src/scenario/index.ts';
import { DAY, HOUR, MINUTE, type Place, type Value } from './place.ts';

/** Delays after which a chart begins what it waits for again: of 0 ms they would go in a circle. */
const ROUNDS = new Set([
  'ringsAgain',
  'asksForNews',
  'turn',
  'betweenOperations',
  'betweenCampaigns',
  'fading',
  'restocking',
  'slowRestocking',
  'timeToThink',
]);

/** What a chart is told by whoever opens it, or by standing where it does. */
const HANDED = new Set(['number', 'count', 'gang', 'amount', 'layer', 'pace', 'priority', 'ease']);

const always = <T>(value: T): ByAttribute<T> => ({ cases: { otherwise: value } });

function withRole(id: string, change: (role: Role) => Partial<Role>): Value['change'] {
  return ({ roles }) => ({
    roles: roles.map((role) => (role.id === id ? { ...role, ...change(role) } : role)),
  });
}

/** What a role says, with its chart: delays, draws, work and its ends, decisions, settings. */
export function placesOfRole(role: Role, { charts, standing }: Scenario): readonly Place[] {
  const words = vocabularyOf(charts[role.chart]!);
  const { id } = role;
  const stands = standing.some((each) => each.role === id);
  const delays = Object.entries(role.delays).map(([name, delay]): Place => {
    const isRound = stands || ROUNDS.has(name);
    const times = isRound
      ? [12 * HOUR, DAY, 400 * DAY]
      : [0, 0, MINUTE, 10 * MINUTE, HOUR, DAY, 2 * DAY, 400 * DAY];
    return {
      name: `${id}.delays.${name}`,
      values: times.map((ms) => ({
        label: `${ms} ms`,
        change: withRole(id, ({ delays: all }) => ({
          delays: {
            ...all,
            [name]: {
              ...(delay.by === undefined ? {} : { by: delay.by }),
              cases: Object.fromEntries(
                Object.entries(delay.cases).map(([key, { during }]) => [
                  key,
                  {
                    kind: 'drawn',
                    distribution: constant(ms),
                    ...(during === undefined ? {} : { during }),
                  },
                ]),
              ),
            },
          },
        })),
      })),
    };
  });
  const draws = Object.entries(role.draws).map(([name, draw]): Place => {
    const { least = 0, most = 5, whole = false } = words.ranges[name] ?? {};
    const numbers = whole
      ? [least, least + 1, Math.min(most, 3)]
      : [least, Math.min(most, 5), 1, 1e-3];
    const values: readonly Draw[] = Object.values(draw.cases).flatMap((each): Draw[] => {
      switch (each.kind) {
        case 'chance':
        case 'stockChance':
          return [0, 1].map((probability) => ({ kind: 'chance', probability }));
        case 'choice':
          return each.values.map((value) => ({ kind: 'choice', values: [value], weights: [1] }));
        case 'number':
          return numbers.map((value) => ({ kind: 'number', distribution: constant(value) }));
        default:
          return [];
      }
    });
    return {
      name: `${id}.draws.${name}`,
      values: values.map((value) => ({
        label: JSON.stringify(
          value.kind === 'number'
            ? value.distribution.mean
            : 'values' in value
              ? value.values
              : value,
        ),
        change: withRole(id, ({ draws: all }) => ({ draws: { ...all, [name]: always(value) } })),
      })),
    };
  });
  const efforts = Object.keys(role.activities).map((name): Place => {
    const activity = role.activities[name]!;
    const first = Object.values(activity.effort.cases)[0]!;
    const values =
      first.kind === 'hazard'
        ? [1e-3 / HOUR, 1 / HOUR, 1e6 / HOUR].map((perSearcher) => ({
            label: `${perSearcher * HOUR} per h`,
            effort: always({ ...first, perSearcher }),
          }))
        : [0, 0, 10 * MINUTE, HOUR, 10 * HOUR].map((ms) => ({
            label: `${ms} ms`,
            effort: always({
              kind: 'timed',
              distribution: constant(stands ? HOUR + ms : ms),
            } as const),
          }));
    return {
      name: `${id}.activities.${name}`,
      values: values.map(({ label, effort }) => ({
        label,
        change: withRole(id, ({ activities: all }) => ({
          activities: { ...all, [name]: { ...all[name]!, effort } },
        })),
      })),
    };
  });
  const outcomes = Object.entries(role.activities).flatMap(([name, activity]): Place[] => {
    if (activity.outcomes === undefined) return [];
    const known = words.outcomes[name] ?? Object.keys(Object.values(activity.outcomes.cases)[0]!);
    return [
      {
        name: `${id}.outcomes.${name}`,
        values: known.map((outcome) => ({
          label: outcome,
          change: withRole(id, ({ activities: all }) => ({
            activities: { ...all, [name]: { ...all[name]!, outcomes: always({ [outcome]: 1 }) } },
          })),
        })),
      },
    ];
  });
  const decisions = Object.keys(role.decisions).map((name): Place => ({
    name: `${id}.decisions.${name}`,
    values: (words.options[name] ?? []).flatMap((option) =>
      [0, HOUR].map((ms) => ({
        label: `${option} after ${ms} ms`,
        change: withRole(id, ({ decisions: all }) => ({
          decisions: {
            ...all,
            [name]: {
              choose: always({ [option]: 1 }),
              latency: { kind: 'drawn', distribution: constant(ms) },
            },
          },
        })),
      })),
    ),
  }));
  const settings = Object.entries(words.settings ?? {}).flatMap(([name, kind]): Place[] => {
    if (HANDED.has(name)) return [];
    const { least = 0, most = Infinity } = kind as { least?: number; most?: number };
    const values =
      kind.is === 'boolean'
        ? [true, false]
        : kind.is === 'text'
          ? (kind.oneOf ?? [])
          : [
              least,
              Math.min(most, least + 1),
              ...(name === 'crew' ? [] : [Math.min(most, least + 3)]),
            ];
    // Text that somebody hands over stays as it is.
    if (kind.is === 'text' && !(name in role.settings)) return [];
    return [
      {
        name: `${id}.settings.${name}`,
        values: values.map((value) => ({
          label: String(value),
          change: withRole(id, ({ settings: all, pools }) => ({
            settings: { ...all, [name]: value },
            // Teams do at the same time what a station does in turn: not by units of one pool.
            pools: name === 'teams' ? {} : pools,
          })),
        })),
      },
    ];
  });
  return [...delays, ...draws, ...efforts, ...outcomes, ...decisions, ...settings].filter(
    ({ values }) => values.length > 0,
  );
}
