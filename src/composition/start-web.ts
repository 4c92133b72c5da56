import path from 'node:path'
import type { CaseFileVault, ReceiptSource } from '../app/conversation/ports.ts'
import { createLiveFeed } from '../app/inbox/live-feed.ts'
import type { IngestEvents } from '../app/intake/ingest-events.ts'
import type { EventStore, IntakeVault } from '../app/intake/ports.ts'
import { encodeUnverifiedCall } from '../app/intake/unverified-call.ts'
import type { NoticeFiles } from '../app/notices/attachment-ports.ts'
import type { LiveRouter } from '../app/routing/create-router.ts'
import type { Environment } from '../config.ts'
import { createDocumentWriter } from '../documents/document-writer.ts'
import { buildLoudspeakerDocx } from '../documents/loudspeaker-docx.ts'
import type { PlaceResolver } from '../domain/flow/place-resolver.ts'
import { createEvidenceFiles } from '../evidence/evidence-files.ts'
import type { SealedBlobs } from '../evidence/sealed-blobs.ts'
import { isPushEndpoint, type VapidKeys } from '../notifications/web-push-sender.ts'
import { findOwnTemplate } from '../persistence/administration/template-rows.ts'
import { createRegisterStore } from '../persistence/documents/register-store.ts'
import { createLiveEventLog } from '../persistence/inbox/live-event-log.ts'
import { createPrismaInboxStore } from '../persistence/inbox/prisma-inbox-store.ts'
import { createPrismaMediationStore } from '../persistence/mediation/prisma-mediation-store.ts'
import { createPrismaOfficerStore } from '../persistence/officers/prisma-officer-store.ts'
import { createPrisma } from '../persistence/prisma/create-prisma.ts'
import type { DiskSpool } from '../persistence/spool/event-spool.ts'
import { PROJECT_ROOT } from '../project-root.ts'
import { createContentSearch } from '../search/content-search.ts'
import { createAttemptKeys } from '../vault/attempt-keys.ts'
import { createInboxVault } from '../vault/inbox-vault.ts'
import { createMediationVault } from '../vault/mediation-vault.ts'
import { createLinkCodeHash } from '../vault/notice-vault.ts'
import { createOneTimePasswords } from '../vault/one-time-passwords.ts'
import type { PasswordHasher } from '../vault/password-hasher.ts'
import { findPasswordProblem } from '../vault/password-rules.ts'
import { createSessionTokens } from '../vault/session-tokens.ts'
import type { Vault } from '../vault/vault.ts'
import type { FindCommuneMap } from '../web/places/place-routes.ts'
import { createServer } from '../web/server.ts'
import type { ServerDependencies } from '../web/server-dependencies.ts'
import type { Simulator } from '../web/simulator/simulator.ts'
import { anchorFolderOf } from './audit-anchors.ts'
import type { Log } from './log.ts'
import { makePoster } from './make-poster.ts'
import type { Metrics, StoreFigures } from './metrics.ts'
import { openNoticeDesk } from './notice-work.ts'
import { openAdministration } from './open-administration.ts'
import type { OpenChannels } from './open-channels.ts'
import type { Pools } from './open-pools.ts'
import type { Pacers } from './pacers.ts'
import { systemClock, systemIds } from './system.ts'

/** What the web role is introduced to. */
export interface WebParts {
  readonly env: Environment
  readonly publicUrl: string
  readonly pools: Pools
  readonly vault: Vault
  readonly passwords: PasswordHasher
  readonly caseVault: CaseFileVault
  readonly receipts: ReceiptSource
  readonly vapid: VapidKeys | undefined
  readonly channels: OpenChannels
  readonly pacers: Pacers
  readonly ingest: IngestEvents
  readonly store: EventStore
  readonly intakeVault: IntakeVault
  readonly spool: DiskSpool
  readonly places: PlaceResolver
  readonly findCommuneMap: FindCommuneMap
  readonly blobs: SealedBlobs
  readonly noticeFiles: NoticeFiles
  readonly simulator: Simulator | undefined
  readonly router: LiveRouter
  readonly figures: () => Promise<StoreFigures>
  readonly nudge: () => void
  readonly log: Log
  readonly metrics: Metrics
}

/** A backlog older than this says that the queue does not move (reliability §2.10). */
const STUCK_SECONDS = 60

/** Starts the web role: webhooks, officers' API, live events, pages. */
export async function startWeb(parts: WebParts): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { env } = parts
  const { deps, close } = serverDependencies(parts)
  const server = await createServer(deps)
  await server.listen({ host: env.HOST, port: env.PORT })
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : env.PORT
  return {
    url: `http://${env.HOST}:${port}`,
    stop: async () => {
      await server.close()
      close()
    },
  }
}

function serverDependencies(parts: WebParts): {
  readonly deps: ServerDependencies
  readonly close: () => void
} {
  const { env, vault, channels, log } = parts
  const prisma = createPrisma(parts.pools.web)
  const inboxVault = createInboxVault(vault)
  const store = createPrismaInboxStore(prisma, inboxVault)
  const mediations = createPrismaMediationStore(prisma, createMediationVault(vault))
  const liveLog = createLiveEventLog(prisma)
  const feed = createLiveFeed({
    log: liveLog,
    now: Date.now,
    after: (ms, task) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
    onError: () => log.warn('live.failed'),
  })
  const search = createContentSearch({ store, feed, clock: systemClock })
  const templates = {
    shipped: path.join(PROJECT_ROOT, 'documents', 'templates'),
    findOwn: (name: string) => findOwnTemplate(prisma, name),
  }
  const officers = {
    officers: createPrismaOfficerStore(prisma, inboxVault),
    passwords: parts.passwords,
    findPasswordProblem,
    oneTimePasswords: createOneTimePasswords(vault.totp),
    tokens: createSessionTokens(systemIds),
    attemptKeys: createAttemptKeys(vault.blindIndex),
    clock: systemClock,
    ids: systemIds,
  }
  const deps: ServerDependencies = {
    settings: {
      publicUrl: parts.publicUrl,
      // We speak http only, so an https address means a proxy in front; on this machine its headers are believed.
      trustedProxies: parts.publicUrl.startsWith('https:') ? ['loopback'] : [],
      uiDirectory: path.join(PROJECT_ROOT, 'dist', 'ui'),
    },
    log,
    inbox: {
      store,
      search,
      clock: systemClock,
      ids: systemIds,
      caseVault: parts.caseVault,
      receipts: parts.receipts,
      nudge: parts.nudge,
    },
    evidenceFiles: createEvidenceFiles(parts.blobs),
    mediation: { store: mediations, clock: systemClock, ids: systemIds, nudge: parts.nudge },
    documents: {
      store,
      mediations,
      registers: createRegisterStore(prisma, inboxVault),
      writer: createDocumentWriter(templates),
      clock: systemClock,
    },
    officers,
    administration: openAdministration({
      ...parts,
      ...{ prisma, officers, templates, anchorFolder: anchorFolderOf(env) },
    }),
    live: { feed, log: liveLog },
    places: parts.places,
    findCommuneMap: parts.findCommuneMap,
    makePoster: (communeCode, hamlet) =>
      makePoster(
        {
          channels: channels.all,
          places: parts.places,
          unitOf: (code, provinceCode) => {
            const question = {
              kind: 'crime-tip',
              category: 'KHAC',
              urgency: 'P3',
              communeCode: code,
            } as const
            return parts.router.route({ ...question, provinceCode, at: systemClock.now() })
          },
          fallback: parts.simulator && `${parts.publicUrl}/simulator`,
        },
        communeCode,
        hamlet,
      ),
    replyWindowHours: (account) => channels.find(account)?.capabilities.replyWindowHours,
    notifications: {
      vapidPublicKey: parts.vapid?.publicKey,
      isEmailAvailable: env.SMTP_URL !== undefined,
      isPushEndpoint,
      hashLinkCode: createLinkCodeHash(vault),
    },
    notices: {
      notices: openNoticeDesk(parts),
      buildLoudspeakerDocument: buildLoudspeakerDocx,
    },
    webhooks: { channels: channels.all, ingest: parts.ingest, keepUnverified: keepUnverified(parts) },
    health: healthProbes(parts),
    metrics: parts.metrics.registry,
    simulator: parts.simulator,
  }
  return { deps, close: () => search.close() }
}

/** A wrongly signed event is sealed and set aside; it verifies later or is never used (design §7). */
function keepUnverified({ store, intakeVault }: WebParts): ServerDependencies['webhooks']['keepUnverified'] {
  return (channel, raw, headers) => {
    const bodySha256 = intakeVault.sha256(raw)
    const call = encodeUnverifiedCall({ headers, rawBody: raw })
    return store.keepUnverified(
      channel.account,
      bodySha256,
      intakeVault.seal(channel.account, bodySha256, call),
    )
  }
}

function healthProbes({ figures, spool }: WebParts): ServerDependencies['health'] {
  const soon = async <T>(work: Promise<T>, otherwise: T): Promise<T> => {
    const timeout = new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), 1_500).unref())
    return Promise.race([work.catch(() => otherwise), timeout])
  }
  return {
    database: () =>
      soon(
        figures().then(() => true),
        false,
      ),
    queue: () =>
      soon(
        figures().then((now) => now.oldestInboundSeconds < STUCK_SECONDS),
        false,
      ),
    spoolBytes: () => soon(spool.size(), 0),
  }
}
