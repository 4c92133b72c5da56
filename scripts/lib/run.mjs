import { spawn } from 'node:child_process'
import { ROOT } from './project.mjs'

/**
 * Runs a program to its end in the project's directory. With `capture` its output is collected, else it goes to our standard
 * error, because our standard output may be somebody's data.
 */
export function run(program, args, { capture = false, env = {}, onSpawn = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2]
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio })
    onSpawn(child)
    let output = ''
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: code ?? 128, signal, output }))
  })
}

/** Like {@link run} for one of Node's own programs (a file of node_modules); throws when it fails, with what it said. */
export async function runNode(args, options = {}) {
  const { code, output } = await run(process.execPath, args, { capture: true, ...options })
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${output}`)
  return output
}
