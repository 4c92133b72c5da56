import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PROJECT_ROOT } from '../../src/project-root.ts'

const built = new Map<string, Promise<void>>()

/** Builds a part of the product once a test file, when a source has changed; other processes wait for each other. */
export function buildProduct(part: 'server' | 'ui'): Promise<void> {
  const known = built.get(part) ?? build(part)
  built.set(part, known)
  return known
}

async function build(part: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(PROJECT_ROOT, 'scripts', 'build.mjs'), part])
}
