import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ElkNode } from 'elkjs';

/** What the thread does: one layout, and then it is over. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const Elk = require(workerData.elk);
new Elk().layout(workerData.graph).then((graph) => parentPort.postMessage(graph));
`;

/** MB for what is young; with less, a third of the time of a large layout goes into tidying up. */
const YOUNG = 128;

/**
 * The same as a layout by ELK in this thread, which meanwhile can hear a signal. Rejects with its
 * reason once the signal is aborted, and with what ELK throws.
 */
export async function layoutInThread(graph: ElkNode, signal?: AbortSignal): Promise<ElkNode> {
  const elk = createRequire(import.meta.url).resolve('elkjs');
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
  const thread = new Worker(program, { eval: true, workerData: { elk, graph }, resourceLimits });
  try {
    const sent: readonly unknown[] = await once(thread, 'message', { signal });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the program above sends
    return sent[0] as ElkNode;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await thread.terminate();
  }
}
