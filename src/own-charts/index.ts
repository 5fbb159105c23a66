export { type GivenCharts, loadScenario } from './load-scenario.ts';
export { openMachines, type OpenedMachines } from './open-machines.ts';
