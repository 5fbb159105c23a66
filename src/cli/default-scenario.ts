/** The scenario that is meant when none is named. */
export const defaultScenario = 'shenzhen-2021';
