import { type BlockReader, Headed, Kind, Recorder, waitingFor } from '../../src/eventlog/index.ts';
import { ArrivalProcess } from '../../src/random/index.ts';
import {
  CALLS_PER_DAY,
  caseKey,
  Drawn,
  horizonOf,
  isUrgent,
  lengthOf,
  LIMIT,
  sourceKey,
  UNITS,
} from './w2-draws.ts';
import { HandHeap, HandLine } from './w2-hand-parts.ts';
import { activities, events, names, pools, states } from './w2-names.ts';

const NONE = -1;
const ARRIVAL = 0;
const CALL = 1;
const TRAVEL = 2;
const SCENE = 3;
const VIDEO = 4;
const TELECOM = 5;
const FIELD = 6;
const LIMIT_REACHED = 7;
const CLOSE = 8;

const CALL_TAKERS = 0;
const CARS = 1;
const ANALYSTS = 2;

/** Cases there is room for at once; this loop is not asked for more. */
const ROOM = 2 ** 18;

/**
 * W2 as a loop by hand that writes the event log as well, with its digest and its readers: row by row
 * what the chart writes. Grants go after timers that are due at the same instant and before
 * arrivals, as they do in the calendar. Gives the digest.
 */
export function w2HandLogged(
  scale: number,
  cases: number,
  seed: number,
  readers: readonly BlockReader[],
): string {
  const log = new Recorder({ readers });
  const heap = new HandHeap();
  const grants = new HandLine();
  const free = Int32Array.of(UNITS.callTakers * scale, UNITS.cars * scale, UNITS.analysts * scale);
  const lines = Array.from({ length: 9 }, () => new HandLine());
  const numbers = new Int32Array(ROOM);
  const generations = new Int32Array(ROOM);
  const ranks = new Uint8Array(ROOM);
  /** How often the case has asked for units. */
  const steps = new Uint8Array(ROOM);
  const isAgain = new Uint8Array(ROOM);
  const keyHi = new Int32Array(ROOM);
  const keyLo = new Int32Array(ROOM);
  const spare: number[] = [];
  let top = 0;
  let now = 0;
  let arrived = 0;
  const key = new Int32Array(2);
  sourceKey(seed, key);
  const [sourceHi, sourceLo] = [key[0]!, key[1]!];
  const horizon = horizonOf(scale, cases);
  const pattern = { perDay: CALLS_PER_DAY * scale };
  const process = new ArrivalProcess(sourceHi, sourceLo, pattern, horizon);

  const length = (slot: number, kind: number): number => lengthOf(keyHi[slot]!, keyLo[slot]!, kind);
  const moved = (slot: number, event: number, state: number, heading: number): void => {
    const number = numbers[slot]!;
    log.addPlain(now, number, Kind.event, event, state, slot);
    if (heading !== NONE) log.addHeading(now, number, heading, slot);
  };
  const request = (slot: number, pool: number, priority: number): void => {
    log.addHolding(now, numbers[slot]!, Kind.requested, pools[pool]!, 1, slot);
    if (free[pool]! > 0) {
      free[pool]!--;
      grants.push(slot);
    } else {
      lines[pool * 3 + priority]!.push(slot);
    }
  };
  const release = (slot: number, pool: number): void => {
    log.addHolding(now, numbers[slot]!, Kind.released, pools[pool]!, 1, slot);
    for (let priority = 0; priority < 3; priority++) {
      const line = lines[pool * 3 + priority]!;
      if (line.size === 0) continue;
      grants.push(line.shift());
      return;
    }
    free[pool]!++;
  };
  const work = (slot: number, activity: number, kind: number, drawn: number): void => {
    log.addPlain(now, numbers[slot]!, Kind.started, activity, 1, slot);
    heap.push(now + length(slot, drawn), (slot << 4) | kind, 0);
  };
  const worked = (slot: number, activity: number): void => {
    log.addPlain(now, numbers[slot]!, Kind.ended, activity, 0, slot);
  };
  const passed = (slot: number, milestone: number): void => {
    log.addLife(now, numbers[slot]!, Kind.milestone, milestone, 0, slot);
  };
  const race = (slot: number, from: number): void => {
    const generation = ++generations[slot]!;
    const token = slot << 4;
    heap.push(now + length(slot, from), token | VIDEO, generation);
    heap.push(now + length(slot, from + 1), token | TELECOM, generation);
    heap.push(now + length(slot, from + 2), token | FIELD, generation);
  };
  // Instants of arrivals are half a ms late, so that they go last.
  const awaitNext = (): void => {
    const next = process.next();
    if (next < Infinity) heap.push(next + 0.5, ARRIVAL, 0);
  };
  const arrive = (): void => {
    const slot = spare.length > 0 ? spare.pop()! : top++;
    const number = arrived++;
    caseKey(sourceHi, sourceLo, number, key);
    numbers[slot] = number;
    keyHi[slot] = key[0]!;
    keyLo[slot] = key[1]!;
    steps[slot] = isAgain[slot] = 0;
    const urgent = isUrgent(key[0]!, key[1]!);
    ranks[slot] = urgent ? 0 : 1;
    log.addPlain(now, number, Kind.arrived, names.source, number, slot);
    log.addOpened(now, number, names.role, NONE, slot, NONE);
    log.addLife(now, number, Kind.drawn, names.urgent, Number(urgent), slot);
    request(slot, CALL_TAKERS, ranks[slot]);
    moved(slot, events.init, states.calling, waitingFor(CALL_TAKERS));
    awaitNext();
  };
  const granted = (slot: number): void => {
    const step = steps[slot]!++;
    const pool = step === 3 ? CALL_TAKERS : step;
    log.addHolding(now, numbers[slot]!, Kind.granted, pools[pool]!, 1, slot);
    switch (step) {
      case 0:
        work(slot, activities.call, CALL, Drawn.call);
        moved(slot, events.callTakerFree, states.talking, Headed.working);
        break;
      case 1:
        work(slot, activities.travel, TRAVEL, Drawn.travel);
        moved(slot, events.carFree, states.travelling, Headed.travelling);
        break;
      case 2:
        race(slot, Drawn.video);
        heap.push(now + LIMIT, (slot << 4) | LIMIT_REACHED, generations[slot]!);
        moved(slot, events.analystFree, states.probing, Headed.working);
        break;
      default:
        work(slot, activities.close, CLOSE, Drawn.close);
        moved(slot, events.callTakerFree, states.closing, Headed.working);
    }
  };
  const found = (slot: number, probe: number): void => {
    generations[slot]!++;
    release(slot, ANALYSTS);
    passed(slot, names.found);
    request(slot, CALL_TAKERS, 2);
    const by = isAgain[slot] === 1 ? events.again : events.first;
    moved(slot, by[probe]!, states.found, waitingFor(CALL_TAKERS));
  };
  const close = (slot: number): void => {
    worked(slot, activities.close);
    release(slot, CALL_TAKERS);
    moved(slot, events.closed, states.over, NONE);
    log.addEnd(now, numbers[slot]!, Kind.closed, slot);
    spare.push(slot);
  };

  awaitNext();
  while (heap.size > 0 || grants.size > 0) {
    if (grants.size > 0 && heap.first !== now) {
      granted(grants.shift());
      continue;
    }
    heap.pop();
    const slot = heap.token >> 4;
    const kind = heap.token & 15;
    if (kind >= VIDEO && kind <= LIMIT_REACHED && heap.generation !== generations[slot]) continue;
    now = Math.floor(heap.time);
    switch (kind) {
      case ARRIVAL:
        arrive();
        break;
      case CALL:
        worked(slot, activities.call);
        release(slot, CALL_TAKERS);
        request(slot, CARS, ranks[slot]!);
        moved(slot, events.callOver, states.mission, waitingFor(CARS));
        break;
      case TRAVEL:
        worked(slot, activities.travel);
        work(slot, activities.scene, SCENE, Drawn.scene);
        moved(slot, events.arrived, states.onScene, Headed.working);
        break;
      case SCENE:
        worked(slot, activities.scene);
        release(slot, CARS);
        request(slot, ANALYSTS, ranks[slot]!);
        moved(slot, events.sceneOver, states.search, waitingFor(ANALYSTS));
        break;
      case LIMIT_REACHED:
        isAgain[slot] = 1;
        passed(slot, names.escalated);
        race(slot, Drawn.videoAgain);
        moved(slot, events.limit, states.escalated, NONE);
        break;
      case CLOSE:
        close(slot);
        break;
      default:
        found(slot, kind - VIDEO);
    }
  }
  return log.finished().hex;
}
