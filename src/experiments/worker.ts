import { runTask } from './run-task.ts';

/** Entry of a worker thread: one task in, one summary out. */
export default runTask;
