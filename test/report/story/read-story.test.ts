import { describe, expect, test } from 'vitest';
import { screenFor } from '../../../src/report/index.ts';
import { readStory, type Story, storyScreen } from '../../../src/report/story/index.ts';
import { width } from '../../../src/text/index.ts';
import { scenario } from '../fixtures.ts';
import { found, reported, StoryWriter } from './story-log.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

function read(writer: StoryWriter, more: object = {}): Story {
  const origin = {
    scenario: { ...scenario, ...more },
    case: 3,
    source: 'reports',
    seed: 7,
    replication: 0,
    key: [1, 2],
  } as const;
  return readStory(writer.story, origin);
}

const told = (story: Story) =>
  story.steps.map(
    (step) =>
      `${step.time / SECOND} ${step.who.join('+')}${step.who.length > 0 ? ' ' : ''}${what(step)}`,
  );

function what(step: Story['steps'][number]): string {
  if (step.kind === 'state') return step.state.split('.').at(-1)!;
  if (step.kind === 'milestone') return `*${step.name}`;
  if (step.kind === 'decision') return `${step.by}: ${step.choice}`;
  return step.kind;
}

describe('a story', () => {
  const plain = () =>
    found(
      reported().main(2 * MINUTE, 'DECIDED', 'handling.dispatching.assigning', 'working'),
      5 * MINUTE,
    );

  test('begins with the situation it comes from and tells each situation once', () => {
    expect(told(read(plain()))).toEqual([
      '0 reported',
      '0 arriving',
      '3 onTheLine',
      '60 grading',
      '120 assigning',
      '300 *found',
      '300 *reunited',
      '300 closed',
    ]);
  });

  test('says who did it and how long they were waited for', () => {
    const step = read(plain()).steps.find(
      (each) => each.kind === 'state' && each.state.endsWith('onTheLine'),
    );
    expect(step).toMatchObject({ by: { pool: 'callTakers', waited: 3 * SECOND } });
  });

  test('counts a wait from when it was asked for', () => {
    const late = found(
      reported()
        .at(2 * MINUTE, 5, 'requested', 'searchers', 1)
        .main(2 * MINUTE, 'DECIDED', 'handling.dispatching.queueing', 'waiting')
        .at(5 * MINUTE, 5, 'granted', 'searchers', 1)
        .main(5 * MINUTE, 'DISPATCHER_FREE', 'handling.dispatching.assigning', 'working'),
      6 * MINUTE,
    );
    expect(read(late).steps).toContainEqual(
      expect.objectContaining({ by: { pool: 'searchers', waited: 3 * MINUTE } }),
    );
  });

  test('leaves out waits that took no time', () => {
    const quick = found(
      reported()
        .at(2 * MINUTE, 5, 'requested', 'searchers', 1)
        .main(2 * MINUTE, 'DECIDED', 'handling.dispatching.queueing', 'waiting')
        .at(2 * MINUTE, 5, 'granted', 'searchers', 1)
        .main(2 * MINUTE, 'DISPATCHER_FREE', 'handling.dispatching.assigning', 'working'),
      5 * MINUTE,
    );
    expect(told(read(quick))).not.toContain('120 queueing');
    expect(told(read(quick))).toContain('120 assigning');
  });

  test('tells decisions with who decides', () => {
    const decided = found(
      reported()
        .at(80 * SECOND, 5, 'decided', 'riskGrade', 'urgent')
        .main(80 * SECOND, 'DECIDED', 'handling.dispatching.assigning', 'working'),
      5 * MINUTE,
    );
    expect(told(read(decided)).filter((line) => line.startsWith('80 '))).toEqual([
      '80 dutyCommander: urgent',
      '80 assigning',
    ]);
  });

  test.each([
    ['gradedUrgent', []],
    ['gradedOrdinary', ['200 restOfDay']],
  ] as const)('after %s, tells %j of the case being raised to urgent', (grade, expected) => {
    const later = reported()
      .at(80 * SECOND, 5, 'milestone', grade)
      .main(80 * SECOND, 'DECIDED', 'handling.dispatching.assigning', 'working')
      .at(200 * SECOND, 5, 'milestone', 'regraded')
      .at(
        200 * SECOND,
        5,
        'event',
        'xstate.after.firstHours',
        ['', '.handling', '.handling.dispatching', '.handling.dispatching.assigning']
          .concat('.hours', '.hours.restOfDay', '.caller', '.caller.waiting')
          .map((id) => `missingPerson${id}`)
          .join(','),
      );
    const raised = told(read(found(later, 5 * MINUTE))).filter((line) => line.includes('rest'));
    expect(raised).toEqual(expected);
  });

  test('does not tell what merely runs alongside, nor messages', () => {
    const lines = told(read(plain()));
    expect(lines.filter((line) => /firstHours|informed|over/.test(line))).toEqual([]);
  });

  test('says when a shift ended over the work and when the next one took it up', () => {
    const cut = reported()
      .main(2 * MINUTE, 'DECIDED', 'handling.dispatching.assigning', 'working')
      .at(150 * SECOND, 5, 'suspended', 'searchers', 1)
      .at(200 * SECOND, 5, 'resumed', 'searchers', 1)
      .main(210 * SECOND, 'CALLED_AGAIN', 'handling.dispatching.assigning', 'working');
    expect(told(read(found(cut, 5 * MINUTE))).slice(4, -3)).toEqual([
      '120 assigning',
      '150 suspended',
      '200 resumed',
    ]);
  });

  test('tells an outage over the work from the end of a shift, by when the pool is to be closed', () => {
    const cut = reported()
      .main(2 * MINUTE, 'DECIDED', 'handling.dispatching.assigning', 'working')
      .at(150 * SECOND, 5, 'suspended', 'searchers', 1)
      .at(160 * SECOND, 5, 'resumed', 'searchers', 1)
      .at(170 * SECOND, 5, 'suspended', 'searchers', 1)
      .at(200 * SECOND, 5, 'resumed', 'searchers', 1);
    const story = found(cut, 5 * MINUTE);
    const { began } = read(story);
    const outages = [{ from: began + 170 * SECOND, for: 30 * SECOND, units: 0 }];
    const pools = scenario.pools.map((pool) => ({ ...pool, outages }));
    const shown = (language: 'zh' | 'en') =>
      storyScreen(read(story, { pools }), { ...scenario, pools }, screenFor(language))
        .filter((line) => /Interrupted|中断/u.test(line))
        .map((line) => line.replace(/^.*(?=Interrupted|中断)/u, ''));
    expect(shown('en')).toEqual([
      expect.stringContaining('Interrupted: shift ends for'),
      expect.stringContaining('Interrupted: an outage of'),
    ]);
    expect(shown('zh')).toEqual([
      expect.stringMatching(/^中断：.*下班。$/u),
      expect.stringMatching(/^中断：.*停用。$/u),
    ]);
  });

  test('leaves out what was entered and left at the same instant, but for its query', () => {
    const passing = (query: boolean) => {
      const writer = reported();
      if (query) writer.at(2 * MINUTE, 5, 'audited', 'callLog', 'granted');
      return told(
        read(
          found(
            writer
              .main(2 * MINUTE, 'DECIDED', 'handling.dispatching.assigning', 'working')
              .main(2 * MINUTE, 'TAKEN', 'handling.dispatching.queueing', 'waiting'),
            5 * MINUTE,
          ),
        ),
      ).filter((line) => line.startsWith('120'));
    };
    expect(passing(false)).toEqual(['120 queueing']);
    expect(passing(true)).toEqual(['120 audit', '120 queueing']);
  });

  test('tells a query with the situation that it leads to, or alone where that is no news', () => {
    const asked = (writer: StoryWriter, time: number, query: string) =>
      writer.at(time, 5, 'audited', query, 'granted');
    const led = asked(reported(), 2 * MINUTE, 'travel')
      .main(2 * MINUTE, 'DECIDED', 'handling.dispatching.assigning', 'working')
      .main(3 * MINUTE, 'ASSIGNED', 'handling.grading', 'waiting')
      .main(4 * MINUTE, 'GRADED', 'handling.dispatching.assigning', 'working');
    const audits = (writer: StoryWriter) =>
      read(found(writer, 5 * MINUTE)).steps.flatMap((step) =>
        step.kind === 'audit'
          ? [[step.time, 'alone', step.query]]
          : step.kind === 'state' && step.audit !== undefined
            ? [[step.time, step.state.split('.').at(-1), step.audit.query]]
            : [],
      );
    expect(audits(led)).toEqual([[2 * MINUTE, 'assigning', 'travel']]);
    const alone = asked(reported(), 2 * MINUTE, 'travel').main(
      2 * MINUTE,
      'RINGS',
      'handling.grading',
    );
    expect(audits(alone)).toEqual([[2 * MINUTE, 'alone', 'travel']]);
  });

  test('keeps a ledger whose minutes add up to its length exactly', () => {
    const story = read(plain());
    expect(story.sojourn).toBe(5 * MINUTE);
    expect(story.minutes.reduce((sum, { ms }) => sum + ms, 0)).toBe(story.sojourn);
    expect(story.finished).toBe(true);
  });

  test('has the headings of its ledger in one order, whatever came first', () => {
    const minutes = (first: string, then: string) => {
      const writer = new StoryWriter()
        .at(0, 5, 'opened', 'missing', -1)
        .main(0, 'xstate.init', 'handling.reported.arriving', first as 'waiting')
        .main(MINUTE, 'CALL_TAKEN', 'handling.grading', then as 'waiting')
        .at(2 * MINUTE, 5, 'closed');
      return read(writer).minutes;
    };
    expect(minutes('working', 'waiting')).toHaveLength(2);
    expect(minutes('waiting', 'working')).toEqual(minutes('working', 'waiting'));
  });

  test.each([
    ['minor', 6, 17],
    ['elder', 65, 92],
    ['adult', 18, 64],
    ['somebody', 18, 64],
  ])('is about a person of the age that the case drew: %s', (group, least, most) => {
    const { age } = read(reported().at(0, 5, 'drawn', 'person', group)).person;
    expect(age).toBeGreaterThanOrEqual(least);
    expect(age).toBeLessThanOrEqual(most);
  });

  test('is about a person as the source casts one, and no other source', () => {
    const source = (id: string, age: number) => ({ id, cast: { ages: [age, age] } });
    const arrivals = [source('others', 71), source('reports', 72)];
    expect(read(reported(), { arrivals }).person.age).toBe(72);
  });

  test('that observation cut short ends unfinished', () => {
    const story = read(reported().at(9 * MINUTE, 5, 'censored'));
    expect(story.steps.at(-1)).toMatchObject({ kind: 'unfinished', time: 9 * MINUTE });
    expect(story.finished).toBe(false);
    expect(story.minutes.reduce((sum, { ms }) => sum + ms, 0)).toBe(9 * MINUTE);
  });
});

describe('linked cases', () => {
  const searching = 'handling.search.searching.station.ringingRound';
  const begun = () =>
    reported()
      .main(2 * MINUTE, 'DISPATCHED', searching, 'outside')
      .at(2 * MINUTE, 6, 'opened', 'phone', 5)
      .at(2 * MINUTE, 7, 'opened', 'patrol', 5)
      .line(2 * MINUTE, 6, 'xstate.init', 'standingBy', 'outside')
      .line(2 * MINUTE, 7, 'xstate.init', 'standingBy', 'outside')
      .line(2 * MINUTE, 6, 'BEGIN', 'preparing', 'outside')
      .line(2 * MINUTE, 7, 'BEGIN', 'preparing', 'outside');

  test('are told where it happens, several at one instant in one line', () => {
    expect(told(read(found(begun(), 5 * MINUTE)))).toEqual(
      expect.arrayContaining(['120 phone+patrol opened', '120 phone+patrol preparing']),
    );
  });

  test('that take turns are told once and then counted', () => {
    let writer = begun();
    for (let turn = 0; turn < 6; turn++) {
      const [number, other] = turn % 2 === 0 ? [6, 7] : [7, 6];
      const time = (3 + 15 * turn) * MINUTE;
      writer = writer
        .line(time, other, 'STAND_BY', 'resting', 'outside')
        .at(time, number, 'requested', 'searchers', 1)
        .at(time, number, 'granted', 'searchers', 1)
        .line(time, number, 'SEARCHERS_FREE', 'manned.forOneTurn', 'working');
    }
    const story = read(found(writer, 100 * MINUTE));
    expect(told(story).filter((line) => line.endsWith('forOneTurn'))).toHaveLength(2);
    const again = story.steps.find(({ kind }) => kind === 'again');
    expect(again).toMatchObject({
      time: 33 * MINUTE,
      until: 78 * MINUTE,
      turns: [
        { text: { en: 'calls' }, count: 2 },
        { text: { en: 'patrol' }, count: 2 },
      ],
    });
  });

  test('of one role tell once what happens to all of them', () => {
    const writer = reported()
      .main(2 * MINUTE, 'DISPATCHED', searching, 'outside')
      .at(2 * MINUTE, 6, 'opened', 'patrol', 5)
      .at(2 * MINUTE, 7, 'opened', 'patrol', 5)
      .line(2 * MINUTE, 6, 'xstate.init', 'standingBy', 'outside')
      .line(2 * MINUTE, 7, 'xstate.init', 'standingBy', 'outside')
      .line(3 * MINUTE, 6, 'BEGIN', 'preparing', 'outside')
      .line(4 * MINUTE, 7, 'BEGIN', 'preparing', 'outside');
    const lines = told(read(found(writer, 5 * MINUTE)));
    expect(lines.filter((line) => line.includes('preparing'))).toEqual(['180 patrol preparing']);
  });

  test('that end say so last, and those that go on do not', () => {
    const states = (writer: StoryWriter) =>
      read(found(writer, 5 * MINUTE)).steps.flatMap((step) =>
        step.kind === 'state' && step.who.length > 0
          ? [[step.state.split('.').at(-1), step.isFinal === true]]
          : [],
      );
    const ended = begun().line(4 * MINUTE, 6, 'CALLED_OFF', 'calledOff', 'outside');
    expect(states(ended)).toEqual([
      ['preparing', false],
      ['calledOff', true],
    ]);
  });

  test('that never began are not called off either', () => {
    const writer = found(
      reported()
        .main(2 * MINUTE, 'DISPATCHED', searching, 'outside')
        .at(2 * MINUTE, 6, 'opened', 'phone', 5)
        .line(2 * MINUTE, 6, 'xstate.init', 'standingBy', 'outside'),
      5 * MINUTE,
    )
      .line(5 * MINUTE, 6, 'CALLED_OFF', 'calledOff', 'outside')
      .at(5 * MINUTE, 6, 'closed');
    expect(told(read(writer)).filter((line) => line.includes('calledOff'))).toEqual([]);
  });
});

describe('of a linked case', () => {
  const searching = 'handling.search.searching.station.ringingRound';
  const opened = () =>
    reported()
      .main(2 * MINUTE, 'DISPATCHED', searching, 'outside')
      .at(2 * MINUTE, 6, 'opened', 'phone', 5)
      .line(2 * MINUTE, 6, 'xstate.init', 'standingBy', 'outside');
  const turn = (writer: StoryWriter) =>
    writer.line(3 * MINUTE, 6, 'BEGIN', 'manned.forOneTurn', 'working');

  test('neither draws nor end are those of the story', () => {
    const writer = opened()
      .at(2 * MINUTE, 6, 'drawn', 'person', 'minor')
      .at(3 * MINUTE, 6, 'closed');
    const story = read(found(writer, 5 * MINUTE));
    expect(story.attributes['person']).toBe('elder');
    expect(story.sojourn).toBe(5 * MINUTE);
    const cut = opened()
      .at(9 * MINUTE, 5, 'censored')
      .at(9 * MINUTE, 6, 'closed');
    expect(read(cut).finished).toBe(false);
  });

  test('that is an account nothing is told but what comes of the sum', () => {
    const ofIt = (writer: StoryWriter) =>
      told(read(found(turn(writer), 5 * MINUTE))).filter((line) => /phone (?!opened)/.test(line));
    expect(ofIt(opened())).toEqual(['180 phone forOneTurn']);
    expect(ofIt(opened().at(2 * MINUTE, 6, 'milestone', 'credited', 90))).toEqual([
      '120 phone *credited',
    ]);
  });
});

describe('told in sentences', () => {
  const writer = found(
    reported().main(2 * MINUTE, 'DECIDED', 'handling.dispatching.assigning', 'working'),
    5 * MINUTE,
  );
  const story = read(writer);

  test('it reads like this in English', () => {
    expect(storyScreen(story, scenario, screenFor('en')).slice(-12)).toEqual([
      '',
      'T+00:00  00:00  Somebody calls 110 or comes to the counter.',
      'T+00:00  00:00  The report waits for somebody to take it.',
      'T+00:03  00:00  The call-taker asks who, where, since when, and how to reach',
      '                them. [call-takers, after 3 s]',
      'T+01:00  00:01  The duty commander grades the risk: who is in danger goes first.',
      'T+02:00  00:02  The dispatcher chooses the station and names the officer.',
      'T+05:00  00:05  Found: identity confirmed.',
      'T+05:00  00:05  The family has the person back.',
      'T+05:00  00:05  The case is closed.',
      '',
      'minutes: waiting for an answer 1.0 · working 4.0 = 5.0',
    ]);
  });

  test('and like this in Chinese', () => {
    const lines = storyScreen(story, scenario, screenFor('zh'));
    expect(lines.join('').replaceAll(' ', '')).toContain(
      'T+00:0300:00接警员询问失联者身份、地点、时间与联系方式。［接警员，等待3秒］',
    );
    expect(lines).toContain('T+05:00  00:05  家人团聚。');
    expect(lines.at(-1)).toBe('分钟账：等待答复 1.0 · 处置 4.0 = 5.0');
  });

  test.each(['en', 'zh'] as const)(
    'it introduces an invented person, what is known, and how to repeat it, in %s',
    (language) => {
      const head = storyScreen(story, scenario, screenFor(language)).slice(0, 5).join('\n');
      expect(head).toContain(story.person.name[language]);
      expect(head).toMatch(language === 'en' ? /an invented person/ : /虚构人物/);
      expect(head).toMatch(language === 'en' ? /elderly person/ : /老人/);
      expect(head).toMatch(language === 'en' ? /numbers to ring/ : /有可联系的电话/);
      expect(head).not.toMatch(/picture|照片/);
      expect(head).toMatch(language === 'en' ? /Mon 1 Mar 2021 00:00/ : /2021年3月1日 周一 00:00/);
      expect(head).toMatch(/(seed|种子) 7/);
    },
  );

  test('it says so where there is nothing to go by', () => {
    const attributes = { person: 'elder', hasPhone: 0 };
    const head = (language: 'en' | 'zh') =>
      storyScreen({ ...story, attributes }, scenario, screenFor(language))
        .slice(0, 5)
        .join('\n');
    expect(head('en')).toContain('known: nothing to go by');
    expect(head('zh')).toContain('无可用线索');
  });

  test('it fits the screen', () => {
    for (const language of ['en', 'zh'] as const) {
      for (const line of storyScreen(story, scenario, screenFor(language, { width: 60 }))) {
        expect(width(line)).toBeLessThanOrEqual(60);
      }
    }
  });
});
