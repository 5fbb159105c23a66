export { type GivenCharts, loadScenario, scenarioAgain } from './load-scenario.ts';
