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
  type W2Result,
} from './w2-draws.ts';
import { HandHeap, HandLine } from './w2-hand-parts.ts';

const ARRIVAL = 0;
const CALL = 1;
const TRAVEL = 2;
const SCENE = 3;
const VIDEO = 4;
const TELECOM = 5;
const FIELD = 6;
const LIMIT_REACHED = 7;
const CLOSE = 8;

const WAITS_FOR_CALL = 0;
const WAITS_FOR_CAR = 1;
const WAITS_FOR_ANALYST = 2;
const WAITS_TO_CLOSE = 3;

/**
 * W2 written by hand as one loop over typed arrays: grants are made in place, cancelled timers stay
 * in the heap and are passed over by a generation number, and nothing is logged or measured but the
 * sums of the answer.
 */
export function w2Hand(scale: number, cases: number, seed: number): W2Result {
  const heap = new HandHeap();
  const free = Int32Array.of(UNITS.callTakers * scale, UNITS.cars * scale, UNITS.analysts * scale);
  const lines = Array.from({ length: 9 }, () => new HandLine());
  let room = 1024;
  let opened = new Float64Array(room);
  let asked = new Float64Array(room);
  let generation = new Int32Array(room);
  let rank = new Uint8Array(room);
  let place = new Uint8Array(room);
  let keyHi = new Int32Array(room);
  let keyLo = new Int32Array(room);
  const spare: number[] = [];
  let top = 0;
  let now = 0;
  let arrived = 0;
  let closed = 0;
  let live = 0;
  let peak = 0;
  let events = 0;
  let escalated = 0;
  let found = 0;
  const waited = new Float64Array(3);
  const granted = new Int32Array(3);
  const key = new Int32Array(2);
  sourceKey(seed, key);
  const sourceHi = key[0]!;
  const sourceLo = key[1]!;
  const horizon = horizonOf(scale, cases);
  const process = new ArrivalProcess(
    sourceHi,
    sourceLo,
    { perDay: CALLS_PER_DAY * scale },
    horizon,
  );

  const widen = (): void => {
    const times = (from: Float64Array): Float64Array<ArrayBuffer> => {
      const to = new Float64Array(room * 2);
      to.set(from);
      return to;
    };
    const words = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(room * 2);
      to.set(from);
      return to;
    };
    const bytes = (from: Uint8Array): Uint8Array<ArrayBuffer> => {
      const to = new Uint8Array(room * 2);
      to.set(from);
      return to;
    };
    opened = times(opened);
    asked = times(asked);
    generation = words(generation);
    rank = bytes(rank);
    place = bytes(place);
    keyHi = words(keyHi);
    keyLo = words(keyLo);
    room *= 2;
  };
  const length = (slot: number, kind: number): number => lengthOf(keyHi[slot]!, keyLo[slot]!, kind);
  const race = (slot: number, from: number): void => {
    const number = generation[slot]!;
    const token = slot << 4;
    heap.push(now + length(slot, from), token | VIDEO, number);
    heap.push(now + length(slot, from + 1), token | TELECOM, number);
    heap.push(now + length(slot, from + 2), token | FIELD, number);
  };
  const grant = (slot: number, pool: number): void => {
    events++;
    waited[pool]! += now - asked[slot]!;
    granted[pool]!++;
    switch (place[slot]) {
      case WAITS_FOR_CALL:
        heap.push(now + length(slot, Drawn.call), (slot << 4) | CALL, 0);
        break;
      case WAITS_FOR_CAR:
        heap.push(now + length(slot, Drawn.travel), (slot << 4) | TRAVEL, 0);
        break;
      case WAITS_FOR_ANALYST:
        generation[slot]!++;
        race(slot, Drawn.video);
        heap.push(now + LIMIT, (slot << 4) | LIMIT_REACHED, generation[slot]!);
        break;
      default:
        heap.push(now + length(slot, Drawn.close), (slot << 4) | CLOSE, 0);
    }
  };
  const request = (pool: number, slot: number, priority: number): void => {
    asked[slot] = now;
    if (free[pool]! > 0) {
      free[pool]!--;
      grant(slot, pool);
    } else {
      lines[pool * 3 + priority]!.push(slot);
    }
  };
  const release = (pool: number): void => {
    for (let priority = 0; priority < 3; priority++) {
      const line = lines[pool * 3 + priority]!;
      if (line.size > 0) {
        grant(line.shift(), pool);
        return;
      }
    }
    free[pool]!++;
  };
  const arrive = (): void => {
    const slot = spare.length > 0 ? spare.pop()! : top++;
    if (slot === room) widen();
    caseKey(sourceHi, sourceLo, arrived++, key);
    keyHi[slot] = key[0]!;
    keyLo[slot] = key[1]!;
    opened[slot] = now;
    place[slot] = WAITS_FOR_CALL;
    rank[slot] = isUrgent(key[0]!, key[1]!) ? 0 : 1;
    if (++live > peak) peak = live;
    request(0, slot, rank[slot]);
    const next = process.next();
    if (next < Infinity) heap.push(next, ARRIVAL, 0);
  };

  heap.push(process.next(), ARRIVAL, 0);
  while (heap.size > 0) {
    heap.pop();
    const slot = heap.token >> 4;
    const kind = heap.token & 15;
    if (kind >= VIDEO && kind <= LIMIT_REACHED && heap.generation !== generation[slot]) continue;
    now = heap.time;
    events++;
    switch (kind) {
      case ARRIVAL:
        arrive();
        break;
      case CALL:
        place[slot] = WAITS_FOR_CAR;
        release(0);
        request(1, slot, rank[slot]!);
        break;
      case TRAVEL:
        heap.push(now + length(slot, Drawn.scene), (slot << 4) | SCENE, 0);
        break;
      case SCENE:
        place[slot] = WAITS_FOR_ANALYST;
        release(1);
        request(2, slot, rank[slot]!);
        break;
      case LIMIT_REACHED:
        generation[slot]!++;
        escalated++;
        race(slot, Drawn.videoAgain);
        break;
      case CLOSE:
        closed++;
        live--;
        spare.push(slot);
        release(0);
        break;
      default:
        generation[slot]!++;
        found += now - opened[slot]!;
        place[slot] = WAITS_TO_CLOSE;
        release(2);
        request(0, slot, 2);
    }
  }
  return {
    cases: closed,
    waits: Array.from(waited, (sum, pool) => sum / granted[pool]!),
    timeToFind: found / closed,
    escalated: escalated / closed,
    peak,
    events,
  };
}
