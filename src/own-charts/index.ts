export { type GivenCharts, loadScenario } from './load-scenario.ts';
export { type FaultPlace, placeOfFault } from './place-of-fault.ts';
export { openMachines, type OpenedMachines } from './open-machines.ts';
