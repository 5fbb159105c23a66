import { expect, test } from 'vitest';
import { DAY, HOUR, run } from './city.ts';

const settings = (text: string) => `coordination: { settings: { ${text} } }`;
const low =
  'feedbackAim: { value: 0.001, assumption: low }, heldAim: { value: 0.001, assumption: low }';
const many = 'incidentsAim: { value: 1, assumption: far too many }';
const few = 'incidentsAim: { value: 1000, assumption: never reached }';

test('the meeting looks at the figures every week, decides, and pulls the lever of the worst', () => {
  const { of } = run(`roles: { ${settings(`${low}, ${many}`)} }`);
  expect(of('milestone', 'pushMeeting').length).toBeGreaterThanOrEqual(12);
  const decided = of('decided', 'lever');
  expect(new Set(decided.map(({ b }) => b))).toEqual(new Set(['telecomChannel']));
  expect(decided[0]!.time).toBe(7 * DAY + 2 * HOUR + 10 * 60_000);
});

test('a lever takes effect after its delay, as often as its limit allows, at its cost', () => {
  const { of, count } = run(`roles: { ${settings(`${low}, ${many}`)} }`);
  const decided = of('decided', 'lever');
  const pulled = of('milestone', 'leverPulled');
  expect(pulled.map(({ b }) => b)).toEqual([30_000, 30_000]);
  const levels = of('changed', 'telecomChannel');
  expect(levels.map(({ b }) => Number(Number(b).toFixed(6)))).toEqual([0.5, 0.6, 0.7]);
  expect(levels[1]!.time - decided[0]!.time).toBe(9 * DAY);
  expect(count('milestone', 'leverUnderWay')).toBe(2);
  expect(count('milestone', 'leverSpent')).toBe(decided.length - 4);
});

test('a lever that costs nothing is booked at nothing', () => {
  const free = 'telecomCost: { value: 0, assumption: free }';
  const { of } = run(`roles: { ${settings(`${low}, ${many}, ${free}`)} }`);
  expect(of('milestone', 'leverPulled').map(({ b }) => b)).toEqual([0, 0]);
});

test('the reason is in the log beside the effect', () => {
  const { of } = run(`roles: { ${settings(`${low}, ${many}`)} }`);
  expect(of('justified').map(({ what, b }) => [what, b])).toEqual([
    ['telecomChannel', 'incidents'],
    ['telecomChannel', 'incidents'],
  ]);
});

test('staff that the meeting asks for is in the pool when its time has come', () => {
  const { of } = run(
    `roles: { coordination: { settings: { ${few}, feedbackAim: { value: 1, assumption: all } },` +
      ' decisions: { lever: { choose: staff, latency: { constant: 10 min }, assumption: always staff } } } }',
  );
  const [pulled] = of('milestone', 'leverPulled');
  const [staffed] = of('staffed', 'callers');
  expect(staffed).toMatchObject({ b: 2 });
  expect(staffed!.time - pulled!.time).toBe(10 * DAY);
  expect(of('justified', 'callers')[0]).toMatchObject({ b: 'feedback' });
  expect(of('staffed')).toHaveLength(1);
});

test('where every aim is met the course is held and nothing is paid', () => {
  const whole = '{ share: { of: reported, reached: reported } }';
  const { of, count } = run(
    `reviews: { week: { figures: { feedback: ${whole}, held: ${whole} } } }\n` +
      `roles: { ${settings(`feedbackAim: { value: 1, assumption: all }, ${few}`)} }`,
  );
  expect(count('milestone', 'courseHeld')).toBeGreaterThanOrEqual(12);
  expect(count('milestone', 'courseHeld')).toBe(count('decided', 'lever'));
  expect(of('milestone', 'leverPulled')).toEqual([]);
  expect(of('justified')).toEqual([]);
});
