export { type Measure, measureKey, measuresFor, type Question } from './measure.ts';
export {
  aScenario,
  type ReplicationOptions,
  replicationInTurns,
  type ReplicationResult,
  runReplication,
} from './replication.ts';
