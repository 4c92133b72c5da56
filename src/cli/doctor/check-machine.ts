import { access, constants, mkdir, readFile, statfs } from 'node:fs/promises'
import path from 'node:path'
import { readFlows } from '../../composition/load-flows.ts'
import type { Environment } from '../../config.ts'
import { loadPlaceRecords } from '../../persistence/place-data/load-place-records.ts'
import { PROJECT_ROOT } from '../../project-root.ts'
import { loadMasterKey } from '../../vault/master-key.ts'
import { type Diagnosis, diagnose } from './finding.ts'

const GIB = 1024 ** 3
const MIN_FREE_GIB = 2

/** What can be judged without a database: Node, folders, keys, flow files, place data, the built pages. */
export async function checkMachine(env: Environment): Promise<readonly Diagnosis[]> {
  const dataDir = path.resolve(env.DATA_DIR)
  return [
    await diagnose('Node', 'install Node 20.19 or newer; 24 is advised in production', async () =>
      nodeVersion(),
    ),
    await diagnose('data directory', `give this user the right to write to ${dataDir}`, async () => {
      await mkdir(dataDir, { recursive: true })
      await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
      return 'writable'
    }),
    await diagnose(
      'free disk',
      'free some space or move DATA_DIR: a full disk stops the database',
      async () => {
        const { bavail, bsize } = await statfs(dataDir)
        const free = (bavail * bsize) / GIB
        if (free < MIN_FREE_GIB) throw new Error(`${free.toFixed(1)} GiB`)
        return `${free.toFixed(1)} GiB`
      },
    ),
    await diagnose(
      'master key',
      'restore it from its backup, mode 0600; see docs/operations.md',
      async () => {
        loadMasterKey({
          file: env.MASTER_KEY_FILE ?? path.join(dataDir, 'keys', 'master.key'),
          mode: env.NODE_ENV === 'production' ? 'production' : 'development',
        })
        return 'readable by its owner only'
      },
    ),
    await diagnose('flow files', 'run `npm run check:flows`: it names file, line and remedy', async () => {
      return `${readFlows(path.join(PROJECT_ROOT, 'flows')).length} flows, no faults`
    }),
    await diagnose('place data', 'restore the folder prisma/data from the release', async () => {
      const { communes } = loadPlaceRecords(path.join(PROJECT_ROOT, 'prisma', 'data'))
      return `${communes.length} communes`
    }),
    await diagnose('web pages', 'run `npm run build`', async () => {
      await readFile(path.join(PROJECT_ROOT, 'dist', 'ui', 'index.html'))
      return 'built'
    }),
  ]
}

function nodeVersion(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(process.version)
  return process.version
}
