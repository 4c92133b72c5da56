import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { hasPath, inRoot } from './project.mjs'
import { runNode } from './run.mjs'

const CLIENT = ['src', 'persistence', 'generated', 'client.ts']
const SOURCES = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']

/** Whether the Prisma client is missing or older than the schema. */
export async function isClientStale() {
  if (!hasPath('prisma', 'schema.prisma')) return false
  return !(hasPath(...CLIENT) && (await isStamped('client', fingerprint(SOURCES))))
}

/** Generates the Prisma client when it is stale. Works without the network. */
export async function ensureClient() {
  if (!(await isClientStale())) return
  await withLock('client', async () => {
    if (!(await isClientStale())) return
    const digest = fingerprint(SOURCES)
    await runNode([inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
      env: { PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    })
    await writeStamp('client', digest)
  })
}
