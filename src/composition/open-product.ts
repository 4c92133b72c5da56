import { createIngestEvents, type IngestEvents } from '../app/intake/ingest-events.ts'
import { findCommuneMap } from '../domain/places/commune-map.ts'
import { createPlaceResolver } from '../domain/places/create-place-resolver.ts'
import { createPollerLease } from '../persistence/channels/poller-lease.ts'
import { createEventStore } from '../persistence/intake/event-store.ts'
import { createConversationVault } from '../vault/conversation-vault.ts'
import { createIntakeVault } from '../vault/intake-vault.ts'
import type { Simulator } from '../web/simulator/simulator.ts'
import { anchorFolderOf } from './audit-anchors.ts'
import { createDemoChats } from './demo-chats.ts'
import { createIntakeWatch } from './intake-watch.ts'
import { openNoticeDesk } from './notice-work.ts'
import { type Foundation, type OpenParts, openFoundation } from './open-foundation.ts'
import { openSharedParts, type SharedParts } from './open-shared-parts.ts'
import { resolvePlaces } from './resolve-places.ts'
import { type DemoAccount, type SeedParts, seedCommunes, seedDemoData, seedDemoGroups } from './seed.ts'
import { createSimulator } from './simulator.ts'
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

/** Opens everything the environment asks for, in the order in which things need each other; reads top to bottom. */
export async function openProduct(parts: OpenParts): Promise<Product> {
  try {
    return await open(parts)
  } catch (error) {
    await parts.stopper.stop()
    throw error
  }
}

async function open(parts: OpenParts): Promise<Product> {
  const { env, stopper } = parts
  const foundation = await openFoundation(parts)
  await seedCommunes(foundation)
  const seed = seedParts(foundation)
  const accounts = await seedDemoData(seed)
  const shared = await openSharedParts(foundation, stopper)
  const watch = createIntakeWatch(() => performance.now())

  const nudge = startWork(shared, watch.calm, stopper)
  await seedDemoGroups(seed, openNoticeDesk({ ...shared, channels: { ...shared.channels, all: [] }, nudge }))
  const intake = openIntake(shared, nudge)
  const ingest = watch.watch(intake.ingest)
  const upkeep = startUpkeep({ ...shared, nudge, anchorFolder: anchorFolderOf(env) })
  stopper.add(() => upkeep.stop())

  const simulator = openSimulator(shared, ingest)
  const url = await serve({ ...shared, ...intake, ingest, simulator, nudge }, stopper)
  listen(shared, ingest, stopper)
  return { url, hasSimulator: simulator !== undefined, accounts }
}

function seedParts(foundation: Foundation): SeedParts {
  const chats = createDemoChats({ ...foundation, ids: systemIds })
  return { ...foundation, clock: systemClock, ids: systemIds, chats }
}

/** @returns tells the worker of this process that there is something to do; without one, another process finds it */
function startWork(shared: SharedParts, calm: () => Promise<void>, stopper: Stopper): () => void {
  if (!shared.env.ROLES.includes('worker')) return () => undefined
  const worker = startWorkerRole({
    ...shared,
    refreshKeys: () => shared.ring.refresh(),
    places: createPlaceResolver(shared.gazetteer),
    calm,
  })
  stopper.add(() => worker.stop())
  return worker.nudge
}

function openIntake({ pools, vault, spool, metrics }: SharedParts, nudge: () => void) {
  const store = createEventStore(pools.edge)
  const intakeVault = createIntakeVault(vault.intakeSealer, vault.blindIndex)
  const ingest = createIngestEvents({ store, spool, vault: intakeVault, nudge, count: metrics.eventKept })
  return { store, intakeVault, ingest }
}

function openSimulator(shared: SharedParts, ingest: IngestEvents): Simulator | undefined {
  const { webChat, webChatParts, library, vault } = shared
  if (webChat === undefined) return undefined
  const { openSession } = createConversationVault(vault)
  return createSimulator(webChatParts, webChat, ingest, { library, openSession })
}

type ServedParts = SharedParts &
  ReturnType<typeof openIntake> & { readonly simulator: Simulator | undefined; readonly nudge: () => void }

/** @returns where people reach it; undefined without the web role */
async function serve(parts: ServedParts, stopper: Stopper): Promise<string | undefined> {
  const { env, gazetteer } = parts
  if (!env.ROLES.includes('web')) return undefined
  const web = await startWeb({
    ...parts,
    places: resolvePlaces(gazetteer),
    findCommuneMap: (code) => findCommuneMap(gazetteer, code),
  })
  stopper.add(() => web.stop())
  return env.PUBLIC_URL ?? web.url
}

/** Tells platforms where we are, and fetches from those that are asked. */
function listen({ env, channels, pools, log }: SharedParts, ingest: IngestEvents, stopper: Stopper): void {
  for (const channel of channels.all)
    channel.prepare().catch(() => log.error('channel.not-prepared', { account: channel.account }))
  const polled = channels.all.filter((channel) => channel.poll !== undefined)
  if (!env.ROLES.includes('poller') || polled.length === 0) return
  const poller = startPoller(polled, createPollerLease(pools.worker, systemIds.uuid()), ingest, log)
  stopper.add(() => poller.stop())
}
