import { EventLog, Headed, Kind, Symbols } from '../../../src/eventlog/index.ts';
import type { StoryLog } from '../../../src/experiments/index.ts';

type KindName = keyof typeof Kind;

/** Writes the log of a case number 5 of the chart `missingPerson` and cases linked to it. */
export class StoryWriter {
  readonly symbols = new Symbols();
  readonly log = new EventLog();
  private began = 1000;

  /** A record; names stand for their symbols. */
  at(
    time: number,
    caseNumber: number,
    kind: KindName,
    a: number | string = 0,
    b: number | string = 0,
  ): this {
    const code = (value: number | string) =>
      typeof value === 'string' ? this.symbols.of(value) : value;
    this.log.record(this.began + time, caseNumber, Kind[kind], code(a), code(b));
    return this;
  }

  /** A step of the main case: its handling is in this state, what runs alongside is as at first. */
  main(time: number, type: string, handling: string, heading?: keyof typeof Headed): this {
    const parts = handling.split('.');
    const path = parts.map((_, i) => `missingPerson.${parts.slice(0, i + 1).join('.')}`);
    const alongside = ['hours', 'hours.firstHours', 'caller', 'caller.waiting'];
    const ids = ['missingPerson', ...path, ...alongside.map((id) => `missingPerson.${id}`)];
    this.at(time, 5, 'event', type, ids.join(','));
    return heading === undefined ? this : this.at(time, 5, 'heading', Headed[heading]);
  }

  /** A step of a line of enquiry. */
  line(
    time: number,
    caseNumber: number,
    type: string,
    state: string,
    heading: keyof typeof Headed,
  ): this {
    const parts = state.split('.');
    const path = parts.map((_, i) => `probe.${parts.slice(0, i + 1).join('.')}`);
    return this.at(time, caseNumber, 'event', type, ['probe', ...path].join(',')).at(
      time,
      caseNumber,
      'heading',
      Headed[heading],
    );
  }

  get story(): StoryLog {
    return { root: 5, log: this.log, symbols: this.symbols };
  }
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The beginning that all these stories share: the call, up to the grading after a minute. */
export function reported(): StoryWriter {
  return new StoryWriter()
    .at(0, 5, 'arrived', 'reports', 3)
    .at(0, 5, 'opened', 'missing', -1)
    .at(0, 5, 'drawn', 'person', 'elder')
    .at(0, 5, 'drawn', 'ease', 1.7)
    .at(0, 5, 'drawn', 'hasPhone', 1)
    .at(0, 5, 'drawn', 'hasPicture', 0)
    .at(0, 5, 'requested', 'callTakers', 1)
    .main(0, 'xstate.init', 'handling.reported.arriving', 'waiting')
    .at(3 * SECOND, 5, 'granted', 'callTakers', 1)
    .at(3 * SECOND, 5, 'started', 'takeCall', 1)
    .main(3 * SECOND, 'CALL_TAKER_FREE', 'handling.reported.onTheLine', 'working')
    .at(MINUTE, 5, 'ended', 'takeCall')
    .at(MINUTE, 5, 'asked', 'riskGrade')
    .main(MINUTE, 'CALL_TAKEN', 'handling.grading', 'waiting');
}

/** The end that all these stories share: found and closed. */
export function found(writer: StoryWriter, time: number): StoryWriter {
  return writer
    .at(time, 5, 'milestone', 'found')
    .at(time, 5, 'milestone', 'reunited')
    .at(
      time,
      5,
      'event',
      'IDENTITY_CHECKED',
      ['', '.handling', '.handling.ended', '.hours', '.hours.over', '.caller', '.caller.informed']
        .map((id) => `missingPerson${id}`)
        .join(','),
    )
    .at(time, 5, 'closed');
}
