import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Directory of the project, wherever a script is started from. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** An absolute path inside the project. */
export const inRoot = (...parts) => join(ROOT, ...parts)

/** Whether a path of the project exists. */
export const hasPath = (...parts) => existsSync(inRoot(...parts))

/**
 * Makes the project the working directory, as npm does, so that `./data` is one place. Where we were called from stays known as
 * INIT_CWD, npm's own name for it; file arguments count from there.
 */
export function workInRoot() {
  process.env.INIT_CWD ??= process.cwd()
  process.chdir(ROOT)
}
