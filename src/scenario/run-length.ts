import type { ScenarioFile } from './scenario-file.ts';

/** The scenario file with every variant run for another length of time, in ms. */
export function withRunLength(file: ScenarioFile, runLength: number): ScenarioFile {
  return {
    ...file,
    runLength,
    resolve: (variant, levers) => ({ ...file.resolve(variant, levers), runLength }),
  };
}
