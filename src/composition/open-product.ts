import path from 'node:path'
import { createIngestEvents } from '../app/intake/ingest-events.ts'
import { openRouter } from '../app/routing/create-router.ts'
import type { Environment } from '../config.ts'
import { findCommuneMap } from '../domain/places/commune-map.ts'
import { createPlaceResolver } from '../domain/places/create-place-resolver.ts'
import { createMediaInspector } from '../evidence/media-inspector.ts'
import { createNoticeFiles } from '../evidence/notice-files.ts'
import { createSealedBlobs } from '../evidence/sealed-blobs.ts'
import { createPollerLease } from '../persistence/channels/poller-lease.ts'
import { createFlowStore } from '../persistence/flows/flow-store.ts'
import { createEventStore, ingest as replay } from '../persistence/intake/event-store.ts'
import { createAttachmentStore } from '../persistence/notices/attachment-store.ts'
import { loadGazetteer } from '../persistence/place-data/load-gazetteer.ts'
import { loadPlaceRecords } from '../persistence/place-data/load-place-records.ts'
import { openEventSpool } from '../persistence/spool/event-spool.ts'
import { loadRoutingData } from '../persistence/units/unit-store.ts'
import { createWebChatStore } from '../persistence/web-chat/web-chat-store.ts'
import { releaseLeases } from '../persistence/work/release-leases.ts'
import { readWorkFigures } from '../persistence/work/store-figures.ts'
import { PROJECT_ROOT } from '../project-root.ts'
import { createCaseFileVault } from '../vault/case-file-vault.ts'
import { createConversationVault } from '../vault/conversation-vault.ts'
import { createIntakeVault } from '../vault/intake-vault.ts'
import { createPasswordHasher } from '../vault/password-hasher.ts'
import { createReceiptSource } from '../vault/receipt-source.ts'
import { anchorFolderOf } from './audit-anchors.ts'
import { createDemoChats } from './demo-chats.ts'
import { createIntakeWatch } from './intake-watch.ts'
import { openFlowLibrary, readFlows } from './load-flows.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { openNoticeDesk } from './notice-work.ts'
import { openChannels } from './open-channels.ts'
import type { OpenDatabase } from './open-database.ts'
import { openBlobStore } from './open-evidence.ts'
import { openPools } from './open-pools.ts'
import { openVault } from './open-vault.ts'
import { createOutgoingFiles } from './outgoing-files.ts'
import { createPacers } from './pacers.ts'
import { resolvePlaces } from './resolve-places.ts'
import { type DemoAccount, seedCommunes, seedDemoData, seedDemoGroups } from './seed.ts'
import { createSimulator, openWebChat } from './simulator.ts'
import { openVapid } from './start-duty.ts'
import { startPoller } from './start-poller.ts'
import { startUpkeep } from './start-upkeep.ts'
import { startWeb } from './start-web.ts'
import { startWorkerRole } from './start-worker-role.ts'
import type { Stopper } from './stopper.ts'
import { systemClock, systemIds } from './system.ts'

/** The running product. */
export interface Product {
  /** Where the web role listens; undefined without it. */
  readonly url: string | undefined
  readonly hasSimulator: boolean
  readonly accounts: readonly DemoAccount[]
}

/** What opening begins with. */
export interface OpenParts {
  readonly env: Environment
  readonly log: Log
  readonly stopper: Stopper
  /** On its way up already, and known to the stopper. */
  readonly database: Promise<OpenDatabase>
}

/** Opens everything the environment asks for, in the order in which things need each other; reads top to bottom. */
export async function openProduct(parts: OpenParts): Promise<Product> {
  try {
    return await open(parts)
  } catch (error) {
    await parts.stopper.stop()
    throw error
  }
}

async function open({ env, log, stopper, database: opening }: OpenParts): Promise<Product> {
  const isDevelopment = env.NODE_ENV !== 'production'
  const publicUrl = env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`
  const dataFolder = path.join(PROJECT_ROOT, 'prisma', 'data')
  const flows = readFlows(path.join(PROJECT_ROOT, 'flows')) // a broken conversation stops the start
  const records = loadPlaceRecords(dataFolder)
  const gazetteer = loadGazetteer(dataFolder) // half a second of work, while the database starts beside us

  const database = await opening
  const pools = openPools(database.connectionString, log)
  stopper.add(() => pools.close())
  if (database.isPrivate) await releaseLeases(pools.worker)
  const { ring, vault } = await openVault(env, pools.worker)
  const vapid = await openVapid(env, publicUrl)

  const caseVault = createCaseFileVault(vault)
  const receipts = createReceiptSource(vault.receiptHasher, systemIds)
  const passwords = createPasswordHasher()
  await seedCommunes({ pools, records })
  const blobStore = openBlobStore(env)
  const blobs = createSealedBlobs(blobStore, vault.blobSealer)
  const seed = {
    env,
    pools,
    records,
    dataFolder,
    clock: systemClock,
    ids: systemIds,
    caseVault,
    receipts,
    passwords,
    chats: createDemoChats({ vault, blobs, ids: systemIds, dataFolder }),
  }
  const accounts = await seedDemoData(seed)
  const router = await openRouter(() => loadRoutingData(pools.worker))
  const library = await openFlowLibrary(flows, createFlowStore(pools.worker))

  const webChatParts = { store: createWebChatStore(pools.worker), blobs, vault }
  const webChat = isDevelopment ? openWebChat(webChatParts) : undefined
  const files = createOutgoingFiles(createAttachmentStore(pools.worker), blobs)
  const channels = openChannels({ env, publicUrl, worker: pools.worker, vault, log, webChat, files })
  stopper.add(() => channels.close())

  const spool = await openEventSpool({
    dir: path.resolve(env.DATA_DIR, 'spool'),
    replay: (account, events) => replay(pools.edge, account, events),
    now: Date.now,
    onSetAside: (why, bytes) => log.error('spool.set-aside', { state: why, count: bytes }),
  })
  const figures = async () => ({ ...(await readWorkFigures(pools.worker)), spoolBytes: await spool.size() })
  const inspector = createMediaInspector()
  stopper.add(async () => inspector.close())
  const noticeFiles = createNoticeFiles(blobs, inspector)
  const metrics = createMetrics(figures)
  const pacers = createPacers(env)
  const intake = createIntakeWatch(() => performance.now())
  const worker = env.ROLES.includes('worker')
    ? startWorkerRole({
        env,
        pools,
        channels,
        vault,
        refreshKeys: () => ring.refresh(),
        caseVault,
        receipts,
        router,
        library,
        places: createPlaceResolver(gazetteer),
        blobs,
        noticeFiles,
        pacers,
        calm: intake.calm,
        publicUrl,
        vapid,
        log,
        metrics,
      })
    : undefined
  if (worker !== undefined) stopper.add(() => worker.stop())
  const nudge = (): void => worker?.nudge()
  const parts = { pools, vault, channels: { ...channels, all: [] }, pacers, publicUrl, noticeFiles, nudge }
  await seedDemoGroups(seed, openNoticeDesk(parts))
  const store = createEventStore(pools.edge)
  const intakeVault = createIntakeVault(vault.intakeSealer, vault.blindIndex)
  const ingest = intake.watch(
    createIngestEvents({ store, spool, vault: intakeVault, nudge, count: metrics.eventKept }),
  )
  const upkeep = startUpkeep({
    ...{ ring, router, spool, blobStore, pools, nudge, log },
    anchorFolder: anchorFolderOf(env),
  })
  stopper.add(() => upkeep.stop())

  const simulator =
    webChat === undefined
      ? undefined
      : createSimulator(webChatParts, webChat, ingest, {
          library,
          openSession: createConversationVault(vault).openSession,
        })
  const web = env.ROLES.includes('web')
    ? await startWeb({
        env,
        publicUrl,
        pools,
        vault,
        passwords,
        caseVault,
        receipts,
        vapid,
        channels,
        pacers,
        ingest,
        store,
        intakeVault,
        spool,
        places: resolvePlaces(gazetteer),
        router,
        findCommuneMap: (code) => findCommuneMap(gazetteer, code),
        blobs,
        noticeFiles,
        simulator,
        figures,
        nudge,
        log,
        metrics,
      })
    : undefined
  if (web !== undefined) stopper.add(() => web.stop())

  for (const channel of channels.all)
    channel.prepare().catch(() => log.error('channel.not-prepared', { account: channel.account }))
  const polled = channels.all.filter((channel) => channel.poll !== undefined)
  if (env.ROLES.includes('poller') && polled.length > 0) {
    const poller = startPoller(polled, createPollerLease(pools.worker, systemIds.uuid()), ingest, log)
    stopper.add(() => poller.stop())
  }
  return {
    url: web === undefined ? undefined : (env.PUBLIC_URL ?? web.url),
    hasSimulator: simulator !== undefined,
    accounts,
  }
}
