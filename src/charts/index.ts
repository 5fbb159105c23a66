import type { AnyStateMachine } from 'xstate';
import { alert } from './fronts/alert.ts';
import { cardCutting } from './fronts/card-cutting.ts';
import { cardTrace } from './fronts/card-trace.ts';
import { coordination } from './fronts/coordination.ts';
import { crackdown } from './fronts/crackdown.ts';
import { dissuasion } from './fronts/dissuasion.ts';
import { publicity } from './fronts/publicity.ts';
import { stopPayment } from './fronts/stop-payment.ts';
import { longLost } from './search/long-lost.ts';
import { missingPerson } from './search/missing-person.ts';
import { probe } from './search/probe.ts';
import { cardTrade } from './world/card-trade.ts';
import { funds } from './world/funds.ts';
import { gang } from './world/gang.ts';
import { otherFraud } from './world/other-fraud.ts';
import { person } from './world/person.ts';
import { victim } from './world/victim.ts';

export { fenOf } from './world/money.ts';

/** A statechart built on the host vocabulary. */
export type Chart = AnyStateMachine;

/** Typed by the names; other texts may name a chart or none. */
const named = <Name extends string>(
  all: Readonly<Record<Name, Chart>>,
): Readonly<Record<Name, Chart> & Record<string, Chart>> => all;

/** Every chart shipped with sixfronts, by the name a scenario calls it. */
export const charts = named({
  missingPerson,
  probe,
  longLost,
  person,
  alert,
  dissuasion,
  victim,
  funds,
  stopPayment,
  publicity,
  cardCutting,
  cardTrace,
  cardTrade,
  crackdown,
  coordination,
  gang,
  otherFraud,
});

export { drawn, effects, headings } from './vocabulary.ts';
export type { Decided, Done, Heading, SettingKind, StateMeta } from './vocabulary.ts';
