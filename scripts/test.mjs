import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer } from './lib/build-server.mjs'
import { buildUi } from './lib/build-ui.mjs'
import { countTests } from './lib/count-tests.mjs'
import { ensureClient } from './lib/ensure-client.mjs'
import { ensureTestPrograms } from './lib/ensure-test-programs.mjs'
import { inRoot, ROOT } from './lib/project.mjs'
import { stopAbandonedServices } from './lib/stop-abandoned-services.mjs'

/**
 * `npm test`: the whole suite, with everything it needs found, installed or built before. Further arguments go to vitest. The last
 * line is `N passed, N failed`.
 */
const STOP_PATIENCE_MS = 20_000

const totals = await runAll().catch((error) => ({ passed: 0, failed: 1, remarks: [error.message] }))
for (const remark of totals.remarks) console.log(remark)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 ? 0 : 1

async function runAll() {
  if (process.env.NODE_ENV === 'production') throw new Error('tests never run with NODE_ENV=production')
  await ensureTestPrograms()
  await ensureClient()
  await Promise.all([buildServer('server'), buildUi()])
  const directory = await mkdtemp(join(tmpdir(), 'binh-yen-report-'))
  try {
    const report = join(directory, 'report.json')
    return await countTests(report, await runVitest(report))
  } finally {
    await stopAbandonedServices()
    await rm(directory, { recursive: true, force: true })
  }
}

/** Answers vitest's exit code. When we are told to stop, vitest is, and gets time to stop what it started. */
function runVitest(report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', ...reporters, ...process.argv.slice(2)]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  const stop = () => {
    child.kill('SIGINT')
    setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
