export { type GivenCharts, loadScenario, scenarioAgain } from './load-scenario.ts';
export { openMachines, type OpenedMachines } from './open-machines.ts';
