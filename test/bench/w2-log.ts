import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { type BlockReader, ColumnWriter, Kind, Row } from '../../src/eventlog/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { w2File } from './w2-file.ts';
import { w2Readers } from './w2-readers.ts';

function run(scale: number, cases: number, seed: number, more: readonly BlockReader[]) {
  const scenario = w2File(scale, cases).resolve('w2');
  const readers = [...Object.values(w2Readers(scenario)), ...more];
  return runReplication(scenario, { seed, replication: 0, executor: 'compiled', readers });
}

/** W2 with the whole log written to a file, and without; gives the digest. */
export function w2Logged(isLogged: boolean, cases: number, seed: number): string {
  if (!isLogged) return run(1, cases, seed, []).digest;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-bench-'));
  const file = fs.openSync(path.join(folder, 'log'), 'w');
  try {
    return run(1, cases, seed, [new ColumnWriter((bytes) => void fs.writeSync(file, bytes))])
      .digest;
  } finally {
    fs.closeSync(file);
    fs.rmSync(folder, { recursive: true });
  }
}

/** Bytes per open case of W2 while so many are open: all that the run has on the heap and beside it. */
export function w2Bytes(live: number): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  let open = 0;
  let bytes = NaN;
  // Run once before, so that what the program itself takes is not counted.
  const scale = Math.ceil(live / 41);
  run(scale, live, 1, []);
  const before = used();
  const meter: BlockReader = {
    read({ lives, lifeCount, words }) {
      for (let i = 0; i < lifeCount; i++) {
        const kind = words[(lives[i]! << Row.words) | Row.kind];
        if (kind === Kind.opened) open++;
        else if (kind === Kind.closed) open--;
      }
      if (Number.isNaN(bytes) && open >= live) bytes = (used() - before) / open;
    },
  };
  // About 42 cases are open per unit of scale; a little more, and they get there.
  run(scale, live * 4, 1, [meter]);
  return bytes;
}
