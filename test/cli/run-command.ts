import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PROJECT_ROOT } from '../../src/project-root.ts'
import { buildProduct } from '../support/build-product.ts'

/** How a command ended, and all it said when it failed. */
export interface CommandRun {
  readonly code: number
  readonly output: string
}

/**
 * Runs a built command of the product in a process of its own, as `npm run` does once it has looked whether it is built.
 * @param env all of its environment beside `PATH`
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<CommandRun> {
  await buildProduct('server')
  const script = join(PROJECT_ROOT, 'dist', 'server', 'cli', `${command}.js`)
  const options = { env: { PATH: process.env.PATH, ...env }, cwd: PROJECT_ROOT }
  return promisify(execFile)(process.execPath, [script, ...args], options).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  )
}
