import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Closes a test run with one plain line, `N passed, N failed, N skipped`, for machines that read
 * the end of the output. A file that could not be loaded and an error outside any test count as
 * failed, so that a run that went wrong never closes with "0 failed".
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const failedBefore = count.failed;
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      if (module.state() === 'failed' && count.failed === failedBefore) count.failed += 1;
    }
    const skipped = count.skipped + count.pending;
    const line = `${count.passed} passed, ${count.failed} failed`;
    process.stdout.write(`${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  }
}
