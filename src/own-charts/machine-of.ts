import type { Chart } from '../charts/index.ts';
import type { ChartProgram } from '../scenario/index.ts';
import { isMachine, pickMachine } from './pick-machine.ts';
import { runProgram } from './run-program.ts';

/** The machine that a program made before; for another thread. TypeError when it makes none. */
export function machineOf(name: string, program: ChartProgram): Chart {
  const machine = pickMachine(runProgram(program), name);
  if (isMachine(machine)) return machine;
  throw new TypeError(`the program of chart "${name}" makes no machine`);
}
