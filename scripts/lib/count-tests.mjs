import { readFile } from 'node:fs/promises'

/** How much of each error is repeated, in characters. */
const ERROR_ROOM = 600

/**
 * Totals of a vitest run from its JSON report. What did not run counts as failed: a file that could not be loaded, a skipped
 * test, an error outside of all tests, a report that is missing, a run without a single test. The remarks name each of them with
 * its first line of error, as the end of the output is all that is kept of a long run.
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
    ...report.testResults.flatMap(tellFailures),
    ...(skipped > 0 ? [`${skipped} tests did not run`] : []),
  ]
  if (failed === 0 && exitCode !== 0)
    return { passed, failed: 1, remarks: ['an error happened outside of the tests'] }
  if (failed === 0 && passed === 0) return { passed, failed: 1, remarks: ['no test was found'] }
  return { passed, failed, remarks }
}

function tellFailures(file) {
  return file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages = [] }) =>
      [
        `failed: ${file.name}: ${fullName}`,
        ...failureMessages.map((message) => `  ${message.slice(0, ERROR_ROOM)}`),
      ].join('\n'),
    )
}

async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
