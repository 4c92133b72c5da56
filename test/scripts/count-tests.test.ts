import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countTests } from '../../scripts/lib/count-tests.mjs'
import { temporaryDirectory } from '../support/temporary-directory.ts'

const file = (status: string, tests: number) => ({
  status,
  name: 'a.test.ts',
  assertionResults: Array(tests).fill({}),
})
const green = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [file('passed', 5)],
}

async function count(report: object, exitCode: number) {
  const path = join(await temporaryDirectory(), 'report.json')
  await writeFile(path, JSON.stringify(report))
  return countTests(path, exitCode)
}

test('a green run is counted as it is', async () => {
  expect(await count(green, 0)).toEqual({ passed: 5, failed: 0, remarks: [] })
})

test('a file that could not be loaded is a failure', async () => {
  const report = { ...green, testResults: [file('passed', 5), file('failed', 0)] }
  expect(await count(report, 1)).toMatchObject({ passed: 5, failed: 1 })
})

test('a failed test is named with what went wrong', async () => {
  const failed = {
    status: 'failed',
    fullName: 'keeps a promise',
    failureMessages: ['Error: broken\nat line 3'],
  }
  const report = {
    ...green,
    numFailedTests: 1,
    testResults: [{ ...file('failed', 0), assertionResults: [failed, { status: 'passed' }] }],
  }
  const { remarks } = await count(report, 1)
  expect(remarks).toEqual(['failed: a.test.ts: keeps a promise\n  Error: broken\nat line 3'])
})

test('what did not run is a failure', async () => {
  expect(await count({ ...green, numPendingTests: 2, numTodoTests: 1 }, 0)).toMatchObject({
    passed: 5,
    failed: 3,
  })
})

test('an error outside of all tests is a failure', async () => {
  expect(await count(green, 1)).toMatchObject({ passed: 5, failed: 1 })
})

test('a run without tests, and one without a report, are failures', async () => {
  expect(await count({ ...green, numPassedTests: 0, testResults: [] }, 0)).toMatchObject({
    passed: 0,
    failed: 1,
  })
  expect(await countTests('/nonexistent/report.json', 0)).toMatchObject({ passed: 0, failed: 1 })
})
