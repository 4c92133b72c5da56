import { readFile } from 'node:fs/promises'

/**
 * Totals of a vitest run from its JSON report. What did not run counts as failed: a file that could not be loaded, a skipped
 * test, an error outside of all tests, a report that is missing, a run without a single test.
 */
export async function countTests(reportFile, exitCode) {
  const report = await readReport(reportFile)
  if (report === undefined) return { passed: 0, failed: 1, remarks: ['vitest left no report'] }
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const skipped = report.numPendingTests + report.numTodoTests
  const passed = report.numPassedTests
  const failed = report.numFailedTests + unloaded.length + skipped
  const remarks = [
    ...unloaded.map((file) => `could not be loaded: ${file.name}`),
    ...(skipped > 0 ? [`${skipped} tests did not run`] : []),
  ]
  if (failed === 0 && exitCode !== 0)
    return { passed, failed: 1, remarks: ['an error happened outside of the tests'] }
  if (failed === 0 && passed === 0) return { passed, failed: 1, remarks: ['no test was found'] }
  return { passed, failed, remarks }
}

async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
