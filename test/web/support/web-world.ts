import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { Registry } from 'prom-client'
import { createLiveFeed } from '../../../src/app/inbox/live-feed.ts'
import type { EvidenceFiles } from '../../../src/app/inbox/ports.ts'
import { addOfficer } from '../../../src/app/officers/add-officer.ts'
import type { OfficerDependencies } from '../../../src/app/officers/ports.ts'
import { createDocumentWriter } from '../../../src/documents/document-writer.ts'
import { buildLoudspeakerDocx } from '../../../src/documents/loudspeaker-docx.ts'
import { drawQrCode } from '../../../src/documents/qr-code.ts'
import { createTemplateTools } from '../../../src/documents/template-tools.ts'
import type { Role } from '../../../src/domain/access/role.ts'
import type { PlaceResolver } from '../../../src/domain/flow/place-resolver.ts'
import type { BlobStore } from '../../../src/evidence/blob-store.ts'
import { createMediaInspector } from '../../../src/evidence/media-inspector.ts'
import { createNoticeFiles } from '../../../src/evidence/notice-files.ts'
import { createSealedBlobs } from '../../../src/evidence/sealed-blobs.ts'
import { isPushEndpoint } from '../../../src/notifications/web-push-sender.ts'
import { createPrismaAdministrationStore } from '../../../src/persistence/administration/prisma-administration-store.ts'
import { findOwnTemplate } from '../../../src/persistence/administration/template-rows.ts'
import { createRegisterStore } from '../../../src/persistence/documents/register-store.ts'
import type { PrismaClient } from '../../../src/persistence/generated/client.ts'
import { createLiveEventLog } from '../../../src/persistence/inbox/live-event-log.ts'
import { createPrismaInboxStore } from '../../../src/persistence/inbox/prisma-inbox-store.ts'
import { createPrismaMediationStore } from '../../../src/persistence/mediation/prisma-mediation-store.ts'
import { createNoticeStore } from '../../../src/persistence/notices/notice-store.ts'
import { createPrismaOfficerStore } from '../../../src/persistence/officers/prisma-officer-store.ts'
import { createPool } from '../../../src/persistence/pool/create-pool.ts'
import { createPrisma } from '../../../src/persistence/prisma/create-prisma.ts'
import { loadRoutingData } from '../../../src/persistence/units/unit-store.ts'
import { PROJECT_ROOT } from '../../../src/project-root.ts'
import { createContentSearch } from '../../../src/search/content-search.ts'
import { createAttemptKeys } from '../../../src/vault/attempt-keys.ts'
import { createCaseFileVault } from '../../../src/vault/case-file-vault.ts'
import { createInboxVault } from '../../../src/vault/inbox-vault.ts'
import { createMediationVault } from '../../../src/vault/mediation-vault.ts'
import { createLinkCodeHash } from '../../../src/vault/notice-vault.ts'
import { createOneTimePasswords } from '../../../src/vault/one-time-passwords.ts'
import { createPasswordHasher } from '../../../src/vault/password-hasher.ts'
import { findPasswordProblem } from '../../../src/vault/password-rules.ts'
import { createReceiptSource } from '../../../src/vault/receipt-source.ts'
import { createSessionTokens } from '../../../src/vault/session-tokens.ts'
import type { Vault } from '../../../src/vault/vault.ts'
import { createServer } from '../../../src/web/server.ts'
import type { ServerDependencies } from '../../../src/web/server-dependencies.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { openTestVault, type TestClock } from '../../vault/test-vault.ts'

/** Cheap enough for tests, still argon2id. */
const TEST_COST = { memoryCost: 1_024, timeCost: 1, parallelism: 1 }
/** The password of every officer in tests. */
export const PASSWORD = 'mat-khau-thu-nghiem'
/** Two communes and a province. */
export const UNITS = { dong: '31471', tay: '31474', province: 'P-92' } as const

/** The officer side over a real database, with a clock that stands still. */
export interface WebWorld {
  readonly server: FastifyInstance
  readonly database: TestDatabase
  readonly clock: TestClock
  readonly vault: Vault
  readonly officers: OfficerDependencies
  /** Role by_worker, which sees everything. */
  readonly worker: pg.Pool
  /** Role by_web, as the server has it. */
  readonly web: pg.Pool
  readonly ids: Readonly<Record<OfficerName, string>>
  readonly logged: object[]
  close(): Promise<void>
}

/** The people of the tests, by login. */
const PEOPLE = {
  'dong.head': ['unit_head', UNITS.dong],
  'dong.deputy': ['unit_head', UNITS.dong],
  'dong.duty': ['duty_officer', UNITS.dong],
  'dong.groups': ['group_admin', UNITS.dong],
  'dong.handler': ['handler', UNITS.dong],
  'dong.team': ['mediation_head', UNITS.dong],
  'dong.mediator': ['mediator', UNITS.dong],
  'dong.mediator2': ['mediator', UNITS.dong],
  'tay.duty': ['duty_officer', UNITS.tay],
  'tay.groups': ['group_admin', UNITS.tay],
  'tay.head': ['unit_head', UNITS.tay],
  'tay.team': ['mediation_head', UNITS.tay],
  'tinh.duty': ['province_duty', UNITS.province],
  'tinh.viewer': ['province_viewer', UNITS.province],
  admin: ['sys_admin', UNITS.province],
  auditor: ['auditor', UNITS.province],
} as const satisfies Record<string, readonly [Role, string]>
export type OfficerName = keyof typeof PEOPLE

const NO_PLACES: PlaceResolver = {
  fromText: () => ({ outcome: 'none', candidates: [] }),
  fromPoint: () => ({ outcome: 'none', candidates: [] }),
  fromCode: () => undefined,
}
/** Sealed files for as long as a test runs. */
function memoryBlobs(): BlobStore {
  const blobs = new Map<string, Uint8Array>()
  return {
    put: async (id, bytes) => void blobs.set(id, bytes),
    get: async (id) => blobs.get(id),
    delete: async (id) => void blobs.delete(id),
    async *list() {},
  }
}
const NO_FILES: EvidenceFiles = { open: async () => undefined }

/** Builds the world; `change` replaces single dependencies of the server. */
export async function openWebWorld(
  change: (deps: ServerDependencies) => ServerDependencies = (deps) => deps,
): Promise<WebWorld> {
  const database = await testDatabase()
  const { vault, clock } = await openTestVault()
  const open = (role: 'by_web' | 'by_worker') =>
    createPool({ connectionString: database.connectionString, role, max: 4, onConnectionError: () => {} })
  const web = open('by_web')
  const worker = open('by_worker')
  await seedUnits(worker)
  const prisma = createPrisma(web)
  const deps = change(serverDependencies({ prisma, web, worker }, vault, clock))
  const server = await createServer(deps)
  const ids = await addPeople(deps.officers)
  return {
    server,
    database,
    clock,
    vault,
    officers: deps.officers,
    worker,
    web,
    ids,
    logged: logOf(deps),
    close: async () => {
      await server.close()
      await prisma.$disconnect()
      await Promise.all([web.end(), worker.end()])
      await database.drop()
    },
  }
}

function serverDependencies(
  { prisma, web, worker }: { readonly prisma: PrismaClient; readonly web: pg.Pool; readonly worker: pg.Pool },
  vault: Vault,
  testClock: TestClock,
): ServerDependencies {
  const clock = { now: () => testClock.nowMs }
  const ids = { uuid: randomUUID, bytes: (count: number) => Uint8Array.from(randomBytes(count)) }
  const inboxVault = createInboxVault(vault)
  const store = createPrismaInboxStore(prisma, inboxVault)
  const mediations = createPrismaMediationStore(prisma, createMediationVault(vault))
  const log = createLiveEventLog(prisma)
  const after = (ms: number, task: () => void) => {
    const timer = setTimeout(task, Math.min(ms, 20))
    return () => clearTimeout(timer)
  }
  const feed = createLiveFeed({ log, now: clock.now, after, onError: () => {} })
  const templates = {
    shipped: path.join(PROJECT_ROOT, 'documents', 'templates'),
    findOwn: (name: string) => findOwnTemplate(prisma, name),
  }
  const officers: OfficerDependencies = {
    officers: createPrismaOfficerStore(prisma, inboxVault),
    passwords: createPasswordHasher(TEST_COST),
    findPasswordProblem,
    oneTimePasswords: createOneTimePasswords(vault.totp),
    attemptKeys: createAttemptKeys(vault.blindIndex),
    tokens: createSessionTokens(ids),
    clock,
    ids,
  }
  const logged: object[] = []
  const write = (event: string, facts: object = {}) => void logged.push({ event, ...facts })
  return {
    settings: { publicUrl: 'http://localhost:3000', trustedProxies: [], uiDirectory: '/nonexistent' },
    log: Object.assign({ info: write, error: write }, { logged }),
    inbox: {
      store,
      search: createContentSearch({ store, feed, clock }),
      clock,
      ids,
      caseVault: createCaseFileVault(vault),
      receipts: createReceiptSource(vault.receiptHasher, ids),
      nudge: () => {},
    },
    evidenceFiles: NO_FILES,
    mediation: { store: mediations, clock, ids, nudge: () => {} },
    documents: {
      store,
      mediations,
      registers: createRegisterStore(prisma, inboxVault),
      writer: createDocumentWriter(templates),
      clock,
    },
    officers,
    administration: {
      store: createPrismaAdministrationStore(prisma, inboxVault),
      officers,
      clock,
      ids,
      publicUrl: 'http://localhost:3000',
      loadRouting: () => loadRoutingData(worker),
      onRoutingChanged: async () => {},
      channelAccounts: ['telegram:71'],
      verifyLinks: vault.auditChain.verify,
      findAnchor: async () => undefined,
      templates: createTemplateTools(templates),
      drawQrCode,
    },
    live: { feed, log },
    places: NO_PLACES,
    notifications: {
      vapidPublicKey: 'test-key',
      isEmailAvailable: true,
      isPushEndpoint,
      hashLinkCode: createLinkCodeHash(vault),
    },
    notices: {
      notices: {
        store: createNoticeStore(web, vault.auditChain),
        clock,
        ids,
        nudge: () => {},
        hashCode: createLinkCodeHash(vault),
        publicUrl: 'http://localhost:3000',
        bulkRate: () => 29,
        telegramBot: () => 'binh_yen_test_bot',
        files: createNoticeFiles(createSealedBlobs(memoryBlobs(), vault.blobSealer), createMediaInspector()),
      },
      buildLoudspeakerDocument: buildLoudspeakerDocx,
    },
    makePoster: async (code) => (code === '10001' ? new TextEncoder().encode('%PDF-') : undefined),
    findCommuneMap: () => undefined,
    replyWindowHours: () => undefined,
    webhooks: { channels: [], ingest: async () => {}, keepUnverified: async () => true },
    health: { database: async () => true, queue: async () => true, spoolBytes: async () => 0 },
    metrics: new Registry(),
    simulator: undefined,
  }
}

function logOf(deps: ServerDependencies): object[] {
  return 'logged' in deps.log && Array.isArray(deps.log.logged) ? deps.log.logged : []
}

async function seedUnits(worker: pg.Pool): Promise<void> {
  await worker.query(
    `INSERT INTO province (code, name, full_name) VALUES ('92', 'Cần Thơ', 'Thành phố Cần Thơ')`,
  )
  await worker.query(
    `INSERT INTO police_unit (code, name, kind, province_code) VALUES
       ($1, 'Công an xã Bình Đông', 'commune', '92'), ($2, 'Công an xã Bình Tây', 'commune', '92'),
       ($3, 'Trực ban Công an thành phố Cần Thơ', 'province', '92')`,
    [UNITS.dong, UNITS.tay, UNITS.province],
  )
}

async function addPeople(officers: OfficerDependencies): Promise<Record<OfficerName, string>> {
  const entries: [string, string][] = []
  // One after the other: all at once they wait for the same chain of the audit log, on a busy machine for too long.
  for (const [login, [role, unitCode]] of Object.entries(PEOPLE)) {
    const person = { login, name: `Cán bộ ${login}`, unitCode, role, password: PASSWORD }
    const added = await addOfficer(officers, person)
    if (added.kind !== 'added') throw new Error(`test officer ${login}: ${added.kind}`)
    entries.push([login, added.id])
  }
  // Safe: one entry for every name in PEOPLE.
  return Object.fromEntries(entries) as Record<OfficerName, string>
}
