export { type Measure, measureKey, measuresFor, type Question } from './measure.ts';
export {
  aScenario,
  type ReplicationOptions,
  type ReplicationResult,
  runReplication,
} from './replication.ts';
