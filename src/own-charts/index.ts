export { type GivenCharts, loadScenario } from './load-scenario.ts';
export { placeOfMessage } from './loaded-charts.ts';
export { type FaultPlace, placeOfFault } from './place-of-fault.ts';
export { openMachines, type OpenedMachines } from './open-machines.ts';
