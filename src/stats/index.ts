export { batchMeans, type BatchMeans } from './batch-means.ts';
export {
  binnedSurvival,
  histogramQuantile,
  shareWithin,
  type SurvivalPoint,
} from './binned-survival.ts';
export { garwood } from './count.ts';
export { normalCritical, studentCritical } from './critical-value.ts';
export { independentDifference, pairedDifference, type Difference } from './difference.ts';
export { meanInterval, type Bounds, type Interval } from './interval.ts';
export { kaplanMeier, type SurvivalCurve, type SurvivalStep } from './kaplan-meier.ts';
export {
  binOf,
  LogHistogram,
  logEdges,
  mergeHistograms,
  type BinOptions,
  type HistogramRecord,
} from './log-histogram.ts';
export { clopperPearson, wilson } from './proportion.ts';
export { quantileOfSorted, quantiles } from './quantiles.ts';
export {
  type Pairs,
  type Ratio,
  ratioContributions,
  ratioDifference,
  ratioOfMeans,
  ratioOfRatios,
} from './ratio.ts';
export { coalitions, shapley } from './shapley.ts';
export { restrictedMean, survivalAt, survivalInterval, survivalQuantile } from './survival.ts';
export { Tally, mergeTallies, tallyOf, varianceOf, type TallyRecord } from './tally.ts';
export { TimeWeighted, meanLevel, mergeLevels, type LevelRecord } from './time-weighted.ts';
