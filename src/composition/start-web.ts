import path from 'node:path'
import type { IngestEvents } from '../app/intake/ingest-events.ts'
import type { EventStore, IntakeVault } from '../app/intake/ports.ts'
import { encodeUnverifiedCall } from '../app/intake/unverified-call.ts'
import { createDocumentWriter } from '../documents/document-writer.ts'
import { buildLoudspeakerDocx } from '../documents/loudspeaker-docx.ts'
import type { PlaceResolver } from '../domain/flow/place-resolver.ts'
import { createEvidenceFiles } from '../evidence/evidence-files.ts'
import { isPushEndpoint } from '../notifications/web-push-sender.ts'
import { PROJECT_ROOT } from '../project-root.ts'
import { createLinkCodeHash } from '../vault/notice-vault.ts'
import type { FindCommuneMap } from '../web/places/place-routes.ts'
import { createServer } from '../web/server.ts'
import type { ServerDependencies } from '../web/server-dependencies.ts'
import type { Simulator } from '../web/simulator/simulator.ts'
import { anchorFolderOf } from './audit-anchors.ts'
import { makePoster, type PosterParts } from './make-poster.ts'
import { openNoticeDesk } from './notice-work.ts'
import { openAdministration } from './open-administration.ts'
import { openOfficerDesk } from './open-officer-desk.ts'
import type { SharedParts } from './open-shared-parts.ts'
import { systemClock, systemIds } from './system.ts'

/** What the web role is introduced to. */
export interface WebParts extends SharedParts {
  readonly ingest: IngestEvents
  readonly store: EventStore
  readonly intakeVault: IntakeVault
  readonly places: PlaceResolver
  readonly findCommuneMap: FindCommuneMap
  readonly simulator: Simulator | undefined
  readonly nudge: () => void
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
  const { channels, nudge } = parts
  const desk = openOfficerDesk(parts)
  const { store, search, mediations, templates } = desk
  const own = { clock: systemClock, ids: systemIds, nudge }
  const deps: ServerDependencies = {
    settings: serverSettings(parts),
    log: parts.log,
    inbox: { ...own, store, search, caseVault: parts.caseVault, receipts: parts.receipts },
    evidenceFiles: createEvidenceFiles(parts.blobs),
    mediation: { ...own, store: mediations },
    documents: {
      ...{ store, mediations, registers: desk.registers, clock: systemClock },
      writer: createDocumentWriter(templates),
    },
    officers: desk.officers,
    administration: openAdministration({
      ...parts,
      ...{ prisma: desk.prisma, officers: desk.officers, templates, anchorFolder: anchorFolderOf(parts.env) },
    }),
    live: { feed: desk.feed, log: desk.liveLog },
    places: parts.places,
    findCommuneMap: parts.findCommuneMap,
    makePoster: posterMaker(parts),
    replyWindowHours: (account) => channels.find(account)?.capabilities.replyWindowHours,
    notifications: {
      vapidPublicKey: parts.vapid?.publicKey,
      isEmailAvailable: parts.env.SMTP_URL !== undefined,
      isPushEndpoint,
      hashLinkCode: createLinkCodeHash(parts.vault),
    },
    notices: { notices: openNoticeDesk(parts), buildLoudspeakerDocument: buildLoudspeakerDocx },
    webhooks: { channels: channels.all, ingest: parts.ingest, keepUnverified: keepUnverified(parts) },
    health: healthProbes(parts),
    metrics: parts.metrics.registry,
    simulator: parts.simulator,
  }
  return { deps, close: () => search.close() }
}

function serverSettings({ publicUrl }: WebParts): ServerDependencies['settings'] {
  return {
    publicUrl,
    // We speak http only, so an https address means a proxy in front; on this machine its headers are believed.
    trustedProxies: publicUrl.startsWith('https:') ? ['loopback'] : [],
    uiDirectory: path.join(PROJECT_ROOT, 'dist', 'ui'),
  }
}

function posterMaker(parts: WebParts): ServerDependencies['makePoster'] {
  const { channels, places, router, simulator, publicUrl } = parts
  const posterParts: PosterParts = {
    channels: channels.all,
    places,
    unitOf: (communeCode, provinceCode) =>
      router.route({
        ...{ kind: 'crime-tip', category: 'KHAC', urgency: 'P3' },
        ...{ communeCode, provinceCode, at: systemClock.now() },
      }),
    fallback: simulator && `${publicUrl}/simulator`,
  }
  return (communeCode, hamlet) => makePoster(posterParts, communeCode, hamlet)
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
