import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '../app/clock.ts'
import type { CaseFileVault, ReceiptSource } from '../app/conversation/ports.ts'
import type { DemoData } from '../app/demo/demo-data.ts'
import type { DemoChats } from '../app/demo/ports.ts'
import { seedDemo } from '../app/demo/seed-demo.ts'
import { seedDemoNotices } from '../app/demo/seed-notices.ts'
import type { Ids } from '../app/ids.ts'
import type { NoticeDependencies } from '../app/notices/ports.ts'
import type { Environment } from '../config.ts'
import type { PlaceRecords } from '../domain/places/place-records.ts'
import { createDemoStore } from '../persistence/demo/demo-store.ts'
import { findOfficerByLogin } from '../persistence/notices/find-officer.ts'
import { seedBaseData } from '../persistence/units/seed-base-data.ts'
import type { PasswordHasher } from '../vault/password-hasher.ts'
import type { Pools } from './open-pools.ts'

/** A demo log-in, as printed at start. */
export interface DemoAccount {
  readonly role: string
  readonly login: string
  readonly password: string
}

/** What seeding needs beside the database. */
export interface SeedParts {
  readonly env: Environment
  readonly pools: Pools
  readonly records: PlaceRecords
  readonly dataFolder: string
  readonly clock: Clock
  readonly ids: Ids
  readonly caseVault: CaseFileVault
  readonly receipts: ReceiptSource
  readonly passwords: PasswordHasher
  readonly chats: DemoChats
}

/** Brings provinces, communes and units up to date. */
export async function seedCommunes({ pools, records }: Pick<SeedParts, 'pools' | 'records'>): Promise<void> {
  await seedBaseData(pools.worker, records.provinces, records.communes)
}

/** Puts the demo in place and returns its log-ins; none when the demo is off. */
export async function seedDemoData(parts: SeedParts): Promise<readonly DemoAccount[]> {
  const { env, pools } = parts
  if (!isDemoOn(env)) return []
  const data = readDemo(parts.dataFolder)
  const password = env.DEMO_PASSWORD ?? (await demoPassword(path.resolve(env.DATA_DIR, 'keys'), parts.ids))
  const hash = await parts.passwords.hashPassword(password)
  await seedDemo(data, hash, { ...parts, store: createDemoStore(pools) })
  return data.people.map(({ role, login }) => ({ role, login, password }))
}

/** Adds the demo's groups and notices; needs what the steps of notices need, so it comes after the rest is open. */
export async function seedDemoGroups(
  { env, pools, dataFolder }: Pick<SeedParts, 'env' | 'pools' | 'dataFolder'>,
  desk: NoticeDependencies,
): Promise<void> {
  if (!isDemoOn(env)) return
  await seedDemoNotices(readDemo(dataFolder), (login) => findOfficerByLogin(pools.worker, login), desk)
}

function readDemo(dataFolder: string): DemoData {
  // Safe: the file is part of the product and checked by a test.
  return JSON.parse(readFileSync(path.join(dataFolder, 'demo.json'), 'utf8')) as DemoData
}

function isDemoOn(env: Environment): boolean {
  return env.DEMO === undefined ? env.NODE_ENV === 'development' : env.DEMO === 'on'
}

/** One password for the demo log-ins of one installation, made once, so that it is the same at every start. */
async function demoPassword(folder: string, ids: Ids): Promise<string> {
  const file = path.join(folder, 'demo-password')
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    const password = `demo-${Buffer.from(ids.bytes(9)).toString('base64url')}`
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(file, `${password}\n`, { mode: 0o600 })
    return password
  }
}
